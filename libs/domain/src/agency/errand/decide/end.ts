import { require } from '../../../kernel/rejection.ts';
import type { ErrandContext } from '../context.ts';
import type { ErrandFact } from '../state.ts';
import { isHall, isResident, requireStatus, type State } from './guards.ts';
import { requireNothingHeld } from './mandate.ts';

type Facts = readonly ErrandFact[];

/** Said by the resident, or to the town that asked; the village does not say it of itself. @req #59 */
export function confirmFree(state: State, context: ErrandContext): Facts {
  require(!state.free, 'already-done');
  requireStatus(state, 'returned');
  require(isResident(state, context) || isHall(state.town, context), 'not-yours');
  return [{ type: 'AgencyFreeOfChargeConfirmed', data: { on: context.today } }];
}

/** The end: nothing is held, and nothing was paid. */
export function close(state: State, context: ErrandContext): Facts {
  require(state.status !== 'closed', 'already-done');
  requireStatus(state, 'returned');
  requireNothingHeld(state);
  require(state.free, 'not-free');
  return [{ type: 'AgencyClosed', data: { on: context.today } }];
}
