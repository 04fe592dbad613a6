import type { MessageId } from '../i18n/text.tsx';

/** Words for the events of delegation, the responsibility list, posts and staff, obligations and accounts. */
export const AUTHORITY_EVENT_WORDS = {
  DelegationDrafted: 'event.DelegationDrafted', DelegationWithdrawn: 'event.DelegationWithdrawn', DelegationSignedByDepartment: 'event.DelegationSignedByDepartment',
  DelegationSignedByTown: 'event.DelegationSignedByTown', DelegationAnnounced: 'event.DelegationAnnounced', DelegationTookEffect: 'event.DelegationTookEffect',
  DelegationExpired: 'event.DelegationExpired', DelegationRenewalWarned: 'event.DelegationRenewalWarned', DelegationSuspended: 'event.DelegationSuspended',
  DelegationResumed: 'event.DelegationResumed', DelegationRevoked: 'event.DelegationRevoked', ResponsibilityChangeProposed: 'event.ResponsibilityChangeProposed',
  ResponsibilityRowsProposed: 'event.ResponsibilityRowsProposed', ResponsibilityItemsDropped: 'event.ResponsibilityItemsDropped', ConsultationOpened: 'event.ConsultationOpened',
  ConsultationOpinionRecorded: 'event.ConsultationOpinionRecorded', ConsultationClosed: 'event.ConsultationClosed', ResponsibilityChangeReviewed: 'event.ResponsibilityChangeReviewed',
  ResponsibilityChangeReturned: 'event.ResponsibilityChangeReturned', ResponsibilityChangeRejected: 'event.ResponsibilityChangeRejected', ResponsibilityChangeWithdrawn: 'event.ResponsibilityChangeWithdrawn',
  ResponsibilityVersionScheduled: 'event.ResponsibilityVersionScheduled', ResponsibilityVersionCancelled: 'event.ResponsibilityVersionCancelled', ResponsibilityVersionTookEffect: 'event.ResponsibilityVersionTookEffect',
  PlatformPermissionsConfigured: 'event.PlatformPermissionsConfigured', PermissionsReconciled: 'event.PermissionsReconciled', PermissionDriftDetected: 'event.PermissionDriftDetected',
  PermissionDriftResolved: 'event.PermissionDriftResolved', PostCreated: 'event.PostCreated', PostClosed: 'event.PostClosed',
  ClerkAssigned: 'event.ClerkAssigned', BackupAssigned: 'event.BackupAssigned', ClerkRelieved: 'event.ClerkRelieved',
  AbsenceStarted: 'event.AbsenceStarted', AbsenceEnded: 'event.AbsenceEnded', DeputyActivated: 'event.DeputyActivated',
  DeputyReleased: 'event.DeputyReleased', LeaderAppointed: 'event.LeaderAppointed', HandlersNamed: 'event.HandlersNamed',
  CompetencyCertified: 'event.CompetencyCertified', CompetencyWithdrawn: 'event.CompetencyWithdrawn', HelperListed: 'event.HelperListed',
  HelperDelisted: 'event.HelperDelisted', StaffingShortfallDetected: 'event.StaffingShortfallDetected', StabilityAlertRaised: 'event.StabilityAlertRaised',
  MilestoneSet: 'event.MilestoneSet', MilestoneRescheduled: 'event.MilestoneRescheduled', MilestoneMet: 'event.MilestoneMet',
  MilestoneMissed: 'event.MilestoneMissed', AccountOpened: 'event.AccountOpened', CredentialChanged: 'event.CredentialChanged',
  AccountClosed: 'event.AccountClosed', AccountLocked: 'event.AccountLocked', AccountUnlocked: 'event.AccountUnlocked', SessionsEnded: 'event.SessionsEnded', StoreAlarmRaised: 'event.StoreAlarmRaised',
} as const satisfies Readonly<Record<string, MessageId>>;
