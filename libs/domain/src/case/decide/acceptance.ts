import { Rejection, require } from '../../kernel/rejection.ts';
import type { CaseCommandData } from '../commands.ts';
import type { Assessment, CaseContext } from '../context.ts';
import type { CaseFact } from '../events.ts';
import type { CaseState } from '../state.ts';
import { assess, capsuleOf, gapsOf } from './assessment.ts';
import { chosenDeferrals, CONSEQUENCE, papersAtAcceptance, requireDeferrals } from './deferral.ts';
import { requireBeforeAcceptance, requireNoticeKnown, requireOfficer } from './guards.ts';
import { requirePowerChecked } from './power.ts';

type State = Readonly<CaseState>;
type Facts = readonly CaseFact[];
type Accept = CaseCommandData<'AcceptApplication'>;

/** Acceptance counts on the day on which it is given. @throws {Rejection} `before-receipt`, `back-dated`, `date-in-future` */
function requireToday(acceptedOn: string | null, { receivedOn }: State, { today }: CaseContext): void {
  if (acceptedOn === null) return;
  require(acceptedOn >= receivedOn, 'before-receipt', { acceptedOn, receivedOn });
  require(acceptedOn <= today, 'date-in-future', { acceptedOn, today });
  require(acceptedOn === today, 'back-dated', { acceptedOn, today });
}

/** What the rules say decides; where they leave it to a person, that person says why, and takes nothing incomplete. @throws {Rejection} `still-incomplete`, `rules-say-otherwise`, `reasons-untold` */
function requireAcceptable(assessment: Assessment, { opinion }: Accept, state: State): void {
  const { outcome, rule } = assessment.outcome.accept;
  const gaps = gapsOf(assessment, state).map(({ key }) => key);
  require(outcome !== 'not_accept', 'rules-say-otherwise', { outcome, rule });
  require(outcome !== 'request_correction' && (outcome === 'accept' || gaps.length === 0), 'still-incomplete', { missing: gaps, rule });
  require(outcome !== 'manual' || opinion.length >= 2, 'reasons-untold', { suspended: assessment.suspended, faults: assessment.faults.length });
}

/** What is promised with acceptance: what the clerk entered, and what the applicant chose with the application and signed then. @throws {Rejection} */
function promisesOf(data: Accept, state: State, context: CaseContext): readonly CaseFact[] {
  requireDeferrals(data, state, context);
  const chosen = chosenDeferrals(state, context).filter(({ material }) => !data.defer.some(each => each.material === material));
  requireDeferrals({ defer: [...chosen], signed: true }, state, context);
  const promise = (signed: boolean) => ({ material, due }: Accept['defer'][number]): CaseFact => ({ type: 'DeferredPaperPromised', data: { material, on: context.today, due, consequence: CONSEQUENCE, signed } });
  return [...data.defer.map(promise(data.signed)), ...chosen.map(promise(true))];
}

/** 受理: by the pinned rules, with papers that are promised for later where the list lets them be. The capsule says what the rules saw. @req #34 #53 */
export function accept(data: Accept, state: State, context: CaseContext): Facts {
  require(state.acceptedOn === null, 'already-done');
  requireBeforeAcceptance(state);
  require(state.status !== 'correcting', 'correction-open');
  requireOfficer(context, state, state.town);
  requireNoticeKnown(context);
  requireToday(data.acceptedOn, state, context);
  requirePowerChecked(state, context);
  const promised = promisesOf(data, state, context);
  const papers = { ...papersAtAcceptance(state, context), ...Object.fromEntries(data.defer.map(({ material }) => [material, 'deferred'])) };
  const assessed = assess(state, context, { papers });
  requireAcceptable(assessed.assessment, data, state);
  return [...promised, { type: 'ApplicationAccepted', data: { acceptedOn: context.today, capsule: capsuleOf(assessed, 'accept', { state, context }), opinion: data.opinion, officer: context.actor.id } }];
}

/** Complete and in due form, or corrected in full: then it is accepted (行政许可法32(5), 72). @throws {Rejection} `complete-must-be-accepted` */
function requireGrounds({ cause }: CaseCommandData<'DeclineApplication'>, state: State, context: CaseContext): void {
  if (cause === 'no_approval_needed' || cause === 'not_our_power') return;
  const { assessment } = assess(state, context, { papers: papersAtAcceptance(state, context) });
  const { outcome, rule } = assessment.outcome.accept;
  const incomplete = gapsOf(assessment, state).length > 0;
  const good = cause === 'not_eligible' ? outcome === 'not_accept' || (outcome === 'manual' && !incomplete) : incomplete && outcome !== 'accept';
  if (!good) throw new Rejection('complete-must-be-accepted', { outcome, rule });
}

/** An incomplete application is turned away only after its notice. @throws {Rejection} `wrong-step`: no notice yet, `correction-open`: the applicant still has time */
function requireNoticeAnswered({ cause }: CaseCommandData<'DeclineApplication'>, { status, notices }: State): void {
  if (cause !== 'not_corrected') return;
  require(notices.length > 0, 'wrong-step', { needs: 'notice' });
  require(status !== 'correcting', 'correction-open', { due: notices.at(-1)?.due });
}

/** 不予受理, with reasons, and where to go when it is another body's (行政许可法32(1)(2)). */
export function decline(data: CaseCommandData<'DeclineApplication'>, state: State, context: CaseContext): Facts {
  require(state.status !== 'not_accepted', 'already-done');
  requireBeforeAcceptance(state);
  requireOfficer(context, state, state.town);
  require(data.cause !== 'not_our_power' || (data.goTo ?? '').trim() !== '', 'reasons-untold', { needs: 'goTo' });
  requireNoticeAnswered(data, state);
  requireGrounds(data, state, context);
  return [{ type: 'ApplicationNotAccepted', data: { ...data, on: context.today, officer: context.actor.id } }];
}
