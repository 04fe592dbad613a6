import { require } from '../../../kernel/rejection.ts';
import type { ResponsibilityEvent } from '../../responsibility-events.ts';
import type { ResponsibilityContext } from '../context.ts';
import { type ChangeState, rowsText } from '../state.ts';
import { requireConvenor, requireOpen } from './proposal.ts';

type Events = readonly ResponsibilityEvent[];
type State = Readonly<ChangeState>;

/** Another person of the reform office than the one who proposed. @throws {Rejection} */
function requireReviewer(state: State, context: ResponsibilityContext): void {
  requireConvenor(state, context);
  require(context.actor.id !== state.proposer, 'same-person');
}

/** Passes the change on to be scheduled; what is passed is what people were asked about. */
export function reviewChange({ opinion }: { readonly opinion: string }, state: State, context: ResponsibilityContext): Events {
  require(state.status !== 'reviewed', 'already-done');
  requireOpen(state);
  requireReviewer(state, context);
  require(state.status !== 'consulting', 'consultation-open', { due: state.consultation?.due });
  require(state.status === 'consulted' && state.consultation !== null, 'wrong-step', { status: state.status, needs: 'consulted' });
  const rowsDigest = context.sha256(rowsText(state));
  require(rowsDigest === state.consultation.digest, 'rows-differ', { asked: state.consultation.digest, now: rowsDigest });
  return [{ type: 'ResponsibilityChangeReviewed', data: { changeId: state.id, opinion, by: context.actor.unit, officer: context.actor.id, rowsDigest } }];
}

/** Whether people have been asked, and nothing rests on the change yet. @throws {Rejection} */
function requireUnderway(state: State): void {
  requireOpen(state);
  require(state.status !== 'reviewed', 'no-change-allowed', { status: state.status });
  require(state.status === 'consulting' || state.status === 'consulted', 'wrong-step', { status: state.status, needs: 'consulting' });
}

/** Back to the proposer: the rows may change again, and everybody is asked anew. */
export function returnChange({ reason }: { readonly reason: string }, state: State, context: ResponsibilityContext): Events {
  require(state.status !== 'returned', 'already-done');
  requireUnderway(state);
  requireConvenor(state, context);
  return [{ type: 'ResponsibilityChangeReturned', data: { changeId: state.id, reason, by: context.actor.unit } }];
}

export function rejectChange({ reason }: { readonly reason: string }, state: State, context: ResponsibilityContext): Events {
  require(state.status !== 'rejected', 'already-done');
  requireUnderway(state);
  requireReviewer(state, context);
  return [{ type: 'ResponsibilityChangeRejected', data: { changeId: state.id, reason, by: context.actor.unit } }];
}
