import type { Handlers } from '../../kernel/dispatch.ts';
import type { EventOf } from '../../kernel/event.ts';
import type { outcomeEvents } from '../events/handling.ts';
import type { CaseState } from '../state.ts';
import { stop } from './ledger.ts';

function decided(draft: CaseState, { on, officer }: { readonly on: string; readonly officer: string }, granted: boolean): void {
  Object.assign(draft, { status: granted ? 'granted' : 'refused', decidedOn: on, granted });
  stop(draft, { on, actor: officer, ends: 'decision' }, 'decided');
}

/** The decision, what follows it, and the other ways in which a case ends. */
export const onOutcome: Handlers<CaseState, EventOf<typeof outcomeEvents>> = {
  CaseGranted(draft, data) {
    decided(draft, data, true);
  },
  CaseRefused(draft, data) {
    decided(draft, data, false);
  },
  ResultIssued(draft) {
    draft.status = 'issued';
  },
  ResultDelivered(draft, { on, officer }) {
    Object.assign(draft, { status: 'delivered', deliveredOn: on });
    stop(draft, { on, actor: officer, ends: 'delivery' }, 'delivered');
  },
  ResultDisclosed(draft) {
    draft.disclosed = true;
  },
  CaseWithdrawn(draft, { on }) {
    draft.status = 'withdrawn';
    stop(draft, { on, actor: draft.applicant?.subject ?? 'system', ends: 'all' }, 'ended');
  },
  CaseTerminated(draft, { on, officer }) {
    Object.assign(draft, { status: 'terminated', lapsed: null });
    stop(draft, { on, actor: officer ?? 'system', ends: 'all' }, 'ended');
  },
  CaseClosed(draft) {
    draft.status = 'closed';
  },
  CaseArchived(draft) {
    draft.status = 'archived';
  },
  DecisionRevoked(draft, { on, officer }) {
    draft.status = 'revoked';
    stop(draft, { on, actor: officer, ends: 'all' }, 'ended');
  },
  LicenceCancelled(draft) {
    draft.cancelled = true;
  },
  RenewalDeemedGranted(draft, { expired }) {
    Object.assign(draft, { status: 'granted', granted: true, decidedOn: expired });
    stop(draft, { on: expired, actor: 'system', ends: 'decision' }, 'renewed');
  },
  CaseNoted() {
    // A note for colleagues: it changes nothing that is decided on.
  },
};
