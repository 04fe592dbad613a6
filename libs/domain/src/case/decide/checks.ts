import { require } from '../../kernel/rejection.ts';
import { toSeal } from '../../kernel/sealed.ts';
import type { CaseCommandData } from '../commands.ts';
import type { CaseContext } from '../context.ts';
import type { CaseFact } from '../events.ts';
import type { CaseState } from '../state.ts';
import { applicantOf, requireImpartial, requireOfficer, requireOpen, requireUnderWay, unitOf } from './guards.ts';

type State = Readonly<CaseState>;
type Facts = readonly CaseFact[];

/** On the spot go at least two named persons (行政许可法34). @throws {Rejection} `two-inspectors` */
function requireTwo(inspectors: readonly string[]): void {
  require(new Set(inspectors).size >= 2, 'two-inspectors', { named: new Set(inspectors).size });
}

/** 现场核查: by the body that reviews. @throws {Rejection} `two-inspectors`, `check-open`, `back-dated` */
export function scheduleCheck({ inspectors, on }: CaseCommandData<'ScheduleOnSiteCheck'>, state: State, context: CaseContext): Facts {
  requireUnderWay(state);
  requireOfficer(context, state, unitOf('review', context, state));
  require(state.onSite.scheduled === null, 'check-open', { on: state.onSite.scheduled?.on });
  requireTwo(inspectors);
  require(on >= context.today, 'back-dated', { on });
  return [{ type: 'OnSiteCheckScheduled', data: { inspectors, on, assignedOn: context.today, officer: context.actor.id } }];
}

/** @throws {Rejection} `check-not-open`, `two-inspectors`, `date-in-future`, `back-dated`: before it was ordered */
export function completeCheck({ inspectors, on, passed, findings }: CaseCommandData<'CompleteOnSiteCheck'>, state: State, context: CaseContext): Facts {
  requireUnderWay(state);
  requireOfficer(context, state, unitOf('review', context, state));
  require(state.onSite.scheduled, 'check-not-open');
  requireTwo(inspectors);
  require(on <= context.today, 'date-in-future', { on });
  require(state.acceptedOn === null || on >= state.acceptedOn, 'back-dated', { on, acceptedOn: state.acceptedOn });
  return [{ type: 'OnSiteCheckCompleted', data: { inspectors, on, passed, findings } }];
}

/** 公示. @throws {Rejection} `notice-running`, `notice-period`: it has to last until a day to come */
export function startPublicNotice({ until }: CaseCommandData<'StartPublicNotice'>, state: State, context: CaseContext): Facts {
  requireUnderWay(state);
  requireOfficer(context, state, unitOf('review', context, state));
  require(state.publicNotice === null || state.publicNotice.ended, 'notice-running', { until: state.publicNotice?.until });
  require(until > context.today, 'notice-period', { until });
  return [{ type: 'PublicNoticeStarted', data: { from: context.today, until, officer: context.actor.id } }];
}

/** @throws {Rejection} `notice-period`: none was made, `already-done`, `not-due-yet` */
export function endPublicNotice(_data: CaseCommandData<'EndPublicNotice'>, state: State, context: CaseContext): Facts {
  requireUnderWay(state);
  requireImpartial(context, state);
  const { publicNotice } = state;
  require(publicNotice, 'notice-period');
  require(!publicNotice.ended, 'already-done');
  require(context.today > publicNotice.until, 'not-due-yet', { until: publicNotice.until });
  return [{ type: 'PublicNoticeEnded', data: { on: context.today, objections: publicNotice.objections } }];
}

/** Anyone may object while the notice stands. The words are sealed under the key of whoever objects. @throws {Rejection} `notice-period` */
export function object({ text }: CaseCommandData<'RaiseObjection'>, state: State, context: CaseContext): Facts {
  requireOpen(state);
  const { publicNotice } = state;
  require(publicNotice && !publicNotice.ended && context.today <= publicNotice.until, 'notice-period', { until: publicNotice?.until ?? null });
  const { id } = context.actor;
  const known = context.person(id);
  const subject = known !== null && known.kind !== 'officer' ? id : applicantOf(state).subject;
  return [{ type: 'ObjectionRaised', data: { text: toSeal(subject, text), by: id } }];
}
