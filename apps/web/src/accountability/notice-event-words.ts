import type { MessageId } from '../i18n/text.tsx';

/** Words for the events of policy-change notices, training, guidance and good practice. */
export const NOTICE_EVENT_WORDS = {
  PolicyNoticeSent: 'event.PolicyNoticeSent', PolicyNoticeAcknowledged: 'event.PolicyNoticeAcknowledged', PolicyNoticeEscalated: 'event.PolicyNoticeEscalated', PolicyAdjustmentImplemented: 'event.PolicyAdjustmentImplemented', PolicyNoticeClosed: 'event.PolicyNoticeClosed',
  TrainingDutySet: 'event.TrainingDutySet', TrainingPlanned: 'event.TrainingPlanned', TrainingCancelled: 'event.TrainingCancelled', TrainingHeld: 'event.TrainingHeld', AttendanceRecorded: 'event.AttendanceRecorded', TrainingAssessed: 'event.TrainingAssessed',
  TrainingCountedForYear: 'event.TrainingCountedForYear', TrainingEarlyWarningRaised: 'event.TrainingEarlyWarningRaised', TrainingShortfallDetected: 'event.TrainingShortfallDetected', NegativeListEntryRaised: 'event.NegativeListEntryRaised', NegativeListEntryTakenOff: 'event.NegativeListEntryTakenOff',
  GuidanceVisitLogged: 'event.GuidanceVisitLogged', QuestionAnswered: 'event.QuestionAnswered', PracticePublished: 'event.PracticePublished', PracticeWithdrawn: 'event.PracticeWithdrawn',
} as const satisfies Readonly<Record<string, MessageId>>;
