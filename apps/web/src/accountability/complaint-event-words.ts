import type { MessageId } from '../i18n/text.tsx';

/** Words for the events of complaints, major problems and machines. */
export const COMPLAINT_EVENT_WORDS = {
  ComplaintReceived: 'event.ComplaintReceived', ComplaintAssigned: 'event.ComplaintAssigned', ComplaintTransferred: 'event.ComplaintTransferred', ComplaintAnswered: 'event.ComplaintAnswered', ComplaintCalledBack: 'event.ComplaintCalledBack', ComplaintReopened: 'event.ComplaintReopened', ComplaintOverdue: 'event.ComplaintOverdue', ComplaintClosed: 'event.ComplaintClosed',
  ComplaintSettlementAsked: 'event.ComplaintSettlementAsked', ComplaintSettlementSaid: 'event.ComplaintSettlementSaid', ComplaintRaised: 'event.ComplaintRaised',
  HotlinePublished: 'event.HotlinePublished', ProblemRegistered: 'event.ProblemRegistered', ProblemCoordinated: 'event.ProblemCoordinated', ProblemResolved: 'event.ProblemResolved', ProblemOverdue: 'event.ProblemOverdue', KioskSessionUsed: 'event.KioskSessionUsed', KioskTerminalAdmitted: 'event.KioskTerminalAdmitted', KioskTerminalDismissed: 'event.KioskTerminalDismissed',
} as const satisfies Readonly<Record<string, MessageId>>;
