import type { MessageId } from '../i18n/text.tsx';

/** Words for the events of inspections, referrals, spot checks and appraisals. */
export const INSPECTION_EVENT_WORDS = {
  InspectionPlanned: 'event.InspectionPlanned', InspectionCarriedOut: 'event.InspectionCarriedOut', FindingRecorded: 'event.FindingRecorded', InspectionReportCirculated: 'event.InspectionReportCirculated', CorrectionOrdered: 'event.CorrectionOrdered',
  RectificationExtended: 'event.RectificationExtended', RectificationSubmitted: 'event.RectificationSubmitted', RectificationVerified: 'event.RectificationVerified', RectificationRejected: 'event.RectificationRejected', CriticismCirculated: 'event.CriticismCirculated',
  InspectionStepOverdue: 'event.InspectionStepOverdue', InspectionClosed: 'event.InspectionClosed', AccountabilityReferred: 'event.AccountabilityReferred', AccountabilityOutcomeRecorded: 'event.AccountabilityOutcomeRecorded', AccountabilityAnswerOverdue: 'event.AccountabilityAnswerOverdue',
  SpotCheckOrdered: 'event.SpotCheckOrdered', SpotCheckDrawn: 'event.SpotCheckDrawn', SpotCheckResult: 'event.SpotCheckResult', SpotCheckCorrectionOrdered: 'event.SpotCheckCorrectionOrdered', SpotCheckCorrectionReported: 'event.SpotCheckCorrectionReported',
  SpotCheckCorrectionOverdue: 'event.SpotCheckCorrectionOverdue', SpotCheckClosed: 'event.SpotCheckClosed',
  AppraisalPeriodOpened: 'event.AppraisalPeriodOpened', AppraisalNumbersFrozen: 'event.AppraisalNumbersFrozen', AppraisalDataFrozen: 'event.AppraisalDataFrozen', AppraisalMarkGiven: 'event.AppraisalMarkGiven', AppraisalScored: 'event.AppraisalScored',
  AppraisalPublished: 'event.AppraisalPublished', AppraisalObjectionRaised: 'event.AppraisalObjectionRaised', AppraisalObjectionAnswered: 'event.AppraisalObjectionAnswered', AppraisalFinalised: 'event.AppraisalFinalised', AppraisalSealed: 'event.AppraisalSealed',
  AppraisalCitedForAward: 'event.AppraisalCitedForAward',
} as const satisfies Readonly<Record<string, MessageId>>;
