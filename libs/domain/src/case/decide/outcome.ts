import { require } from '../../kernel/rejection.ts';
import type { CaseCommandData } from '../commands.ts';
import type { CaseContext } from '../context.ts';
import type { CaseFact } from '../events.ts';
import { phaseOf } from '../phase.ts';
import type { CaseState } from '../state.ts';
import { applicantOf, requireImpartial, requireOfficer, requireParty, requireUnit, unitOf } from './guards.ts';

type State = Readonly<CaseState>;
type Facts = readonly CaseFact[];

/** @throws {Rejection} `before-receipt`, `before-decision`, `case-over` */
function requireDecided({ status }: State): void {
  const phase = phaseOf(status);
  require(phase !== 'none', 'before-receipt');
  require(phase !== 'over', 'case-over', { status });
  require(phase === 'decided', 'before-decision', { status });
}

/** 出证, or the written refusal: by the organ that decided. @throws {Rejection} `already-done`, `end-before-start` */
export function issue({ document, validUntil }: CaseCommandData<'IssueResult'>, state: State, context: CaseContext): Facts {
  requireDecided(state);
  require(state.status === 'granted' || state.status === 'refused', 'already-done', { status: state.status });
  requireOfficer(context, state, unitOf('decide', context, state));
  require(validUntil === null || validUntil > context.today, 'end-before-start', { validUntil });
  const results = state.granted ? context.rules?.manifest.results ?? [] : [];
  return [{ type: 'ResultIssued', data: { document, result: results[0]?.key ?? null, validUntil, on: context.today, officer: context.actor.id } }];
}

/** 送达, by the town that took the application in. @throws {Rejection} `already-done`, `before-issue` */
export function deliver({ how, visit }: CaseCommandData<'DeliverResult'>, state: State, context: CaseContext): Facts {
  requireDecided(state);
  require(state.status !== 'delivered', 'already-done');
  require(state.status === 'issued', 'before-issue', { status: state.status });
  requireUnit(context, state.town);
  return [{ type: 'ResultDelivered', data: { how, on: context.today, visit, officer: context.actor.id } }];
}

/** 结果公开: of a grant that stands, once. @throws {Rejection} `before-decision`, `before-issue`, `already-done` */
export function disclose(_data: CaseCommandData<'DiscloseResult'>, state: State, context: CaseContext): Facts {
  applicantOf(state);
  require(state.granted && state.status !== 'revoked', 'before-decision', { status: state.status });
  require(state.status !== 'granted', 'before-issue');
  require(!state.disclosed, 'already-done');
  return [{ type: 'ResultDisclosed', data: { on: context.today, officer: context.actor.id } }];
}

/** The applicant takes it back, at any time before the decision. @throws {Rejection} `already-done`, `case-over`, `no-change-allowed` */
export function withdrawApplication({ reason }: CaseCommandData<'WithdrawApplication'>, state: State, context: CaseContext): Facts {
  applicantOf(state);
  requireParty(context, state);
  const phase = phaseOf(state.status);
  require(state.status !== 'withdrawn', 'already-done');
  require(phase !== 'over', 'case-over', { status: state.status });
  require(phase !== 'decided', 'no-change-allowed', { status: state.status });
  return [{ type: 'CaseWithdrawn', data: { reason, on: context.today } }];
}

/** 终止: there is nothing to decide on any more. @throws {Rejection} `already-done`, `case-over`, `no-change-allowed`, `no-commitment` */
export function terminate({ cause, reason }: CaseCommandData<'TerminateCase'>, state: State, context: CaseContext): Facts {
  applicantOf(state);
  const phase = phaseOf(state.status);
  require(state.status !== 'terminated', 'already-done');
  require(phase !== 'over', 'case-over', { status: state.status });
  require(phase !== 'decided', 'no-change-allowed', { status: state.status });
  requireOfficer(context, state, state.forwarded ? state.department : state.town);
  require(cause !== 'commitment_false' || Object.values(state.commitments).some(({ status }) => status === 'false'), 'no-commitment');
  return [{ type: 'CaseTerminated', data: { cause, reason, on: context.today, officer: context.actor.id } }];
}

const ENDED: readonly string[] = ['delivered', 'not_accepted', 'abandoned', 'withdrawn', 'terminated', 'revoked'];

/** 办结归口: nothing is left to do. @throws {Rejection} `already-done`, `before-decision`, `before-issue`: a decision that has not been delivered */
export function close(_data: CaseCommandData<'CloseCase'>, state: State, context: CaseContext): Facts {
  applicantOf(state);
  require(state.status !== 'closed' && state.status !== 'archived', 'already-done');
  const phase = phaseOf(state.status);
  require(phase !== 'before' && phase !== 'under_way', 'before-decision', { status: state.status });
  require(ENDED.includes(state.status), 'before-issue', { status: state.status });
  return [{ type: 'CaseClosed', data: { on: context.today } }];
}

/** 归档, once every commitment of a grant has been verified. How long it is kept is the item's. @throws {Rejection} `already-done`, `wrong-step`, `commitment-open` */
export function archive({ retainYears }: CaseCommandData<'ArchiveCase'>, state: State, context: CaseContext): Facts {
  applicantOf(state);
  require(state.status !== 'archived', 'already-done');
  require(state.status === 'closed', 'wrong-step', { status: state.status });
  const open = Object.entries(state.commitments).find(([, { status, rectifyBy }]) => status === 'signed' || rectifyBy !== null);
  require(!state.granted || !open, 'commitment-open', { material: open?.[0] });
  return [{ type: 'CaseArchived', data: { on: context.today, retainYears, officer: context.actor.id } }];
}

/** A grant that still counts, wherever its case stands. @throws {Rejection} `before-decision`, `already-done` */
function requireStanding(state: State): void {
  applicantOf(state);
  require(state.granted, 'before-decision', { status: state.status });
}

/** 撤销 (行政许可法69). @throws {Rejection} `before-decision`, `already-done`, `no-commitment`, `wrong-body` */
export function revoke({ cause, reason }: CaseCommandData<'RevokeDecision'>, state: State, context: CaseContext): Facts {
  requireStanding(state);
  require(state.status !== 'revoked', 'already-done');
  requireOfficer(context, state, state.department);
  require(cause !== 'commitment_false' || Object.values(state.commitments).some(({ status }) => status === 'false'), 'no-commitment');
  return [{ type: 'DecisionRevoked', data: { cause, reason, on: context.today, officer: context.actor.id } }];
}

/** 注销 of a licence that has been issued (行政许可法70). @throws {Rejection} `before-decision`, `before-issue`, `already-done`, `wrong-body` */
export function cancelLicence({ reason }: CaseCommandData<'CancelLicence'>, state: State, context: CaseContext): Facts {
  requireStanding(state);
  require(!state.cancelled, 'already-done');
  require(state.status !== 'granted', 'before-issue');
  requireImpartial(context, state);
  requireUnit(context, state.department);
  return [{ type: 'LicenceCancelled', data: { reason, on: context.today, officer: context.actor.id } }];
}
