import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { addDays } from '../kernel/dates.ts';
import { endOfDay } from '../kernel/intervals.ts';
import type { Instant } from '../kernel/values.ts';
import type { ComplaintCommand } from './commands.ts';
import type { ComplaintContext } from './context.ts';
import { answer, assign, callBack, close, receive, saySettled, transfer } from './decide.ts';
import { initialComplaint, type ComplaintFact, type ComplaintState } from './state.ts';

/** 投诉、意见箱、“办不成事”窗口: each has one unit that answers, a day to answer by, and an end. Stream `complaint-<id>`. @req #10 */
export const complaintDecider: Decider<ComplaintState, ComplaintCommand, ComplaintFact, ComplaintContext> = {
  category: 'complaint',
  initialState: initialComplaint,
  decide: decideBy<ComplaintState, ComplaintCommand, ComplaintFact, ComplaintContext>({
    ReceiveComplaint: receive, AssignComplaint: assign, TransferComplaint: transfer, AnswerComplaint: answer, CallBackComplaint: callBack, CloseComplaint: (_, state, context) => close(state, context), SayComplaintSettled: saySettled, WakeComplaint: () => [],
  }),
  evolve: evolveBy<ComplaintState, ComplaintFact>({
    ComplaintReceived(draft, { kind, unit, person, subject, contact, bureau, days, answerBy, secret }) {
      Object.assign(draft, { status: 'open', kind, about: { unit, person }, bureau, subject, reachable: contact !== null, days: { ...days }, answerBy, linked: secret !== null });
    },
    ComplaintAssigned(draft, { unit, handler }) {
      Object.assign(draft, { unit, handler });
    },
    ComplaintTransferred(draft, { to }) {
      Object.assign(draft, { unit: to, handler: null });
    },
    ComplaintAnswered(draft) {
      draft.status = 'answered';
      Object.assign(draft.settlement, { said: false, until: null });
    },
    ComplaintCalledBack(draft) {
      draft.status = 'called';
    },
    ComplaintReopened(draft, { round, answerBy }) {
      Object.assign(draft, { status: 'open', round, answerBy, overdue: false });
    },
    ComplaintOverdue(draft) {
      draft.overdue = true;
    },
    ComplaintClosed(draft, { on }) {
      draft.status = 'closed';
      draft.settlement.until = addDays(on, draft.settlement.days);
    },
    ComplaintSettlementAsked(draft, { days }) {
      draft.settlement.days = days;
    },
    ComplaintSettlementSaid(draft) {
      draft.settlement.said = true;
    },
    ComplaintRaised(draft, { to, answerBy }) {
      Object.assign(draft, { status: 'open', unit: to, handler: null, answerBy, overdue: false, raised: true });
    },
  }),
};

/** A fact that the clock makes true, for the handler to record first. */
export interface DueComplaint {
  readonly fact: string;
  readonly due: Instant;
  readonly event: ComplaintFact;
}

/** No answer by its day; once for each round, and once above. @req #10 */
export function dueComplaintFacts({ status, overdue, answerBy, round, unit, bureau, raised }: Readonly<ComplaintState>, now: Instant): readonly DueComplaint[] {
  if (status !== 'open' || overdue || endOfDay(answerBy) > now) return [];
  return [{ fact: `ComplaintOverdue:${raised ? 'raised' : round}`, due: endOfDay(answerBy), event: { type: 'ComplaintOverdue', data: { unit, due: answerBy, round, escalatedTo: bureau } } }];
}
