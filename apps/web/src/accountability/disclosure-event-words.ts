import type { MessageId } from '../i18n/text.tsx';

/** Words for the events of disclosure and publicity. */
export const DISCLOSURE_EVENT_WORDS = {
  DisclosurePrepared: 'event.DisclosurePrepared', SecrecyReviewPassed: 'event.SecrecyReviewPassed', SecrecyReviewBlocked: 'event.SecrecyReviewBlocked', InformationDisclosed: 'event.InformationDisclosed', DisclosureUpdated: 'event.DisclosureUpdated',
  DisclosureOverdue: 'event.DisclosureOverdue', DisclosureExpired: 'event.DisclosureExpired', DisclosureWithdrawn: 'event.DisclosureWithdrawn', ExemptionRecorded: 'event.ExemptionRecorded', ExemptionLifted: 'event.ExemptionLifted',
  StaffPresenceSet: 'event.StaffPresenceSet', PublicityPlanned: 'event.PublicityPlanned', PublicityDone: 'event.PublicityDone',
} as const satisfies Readonly<Record<string, MessageId>>;
