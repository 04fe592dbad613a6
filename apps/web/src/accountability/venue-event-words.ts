import type { MessageId } from '../i18n/text.tsx';

/** Words for the events of halls and of the network of villages. */
export const VENUE_EVENT_WORDS = {
  VenueStandardIssued: 'event.VenueStandardIssued', FacilitySurveyed: 'event.FacilitySurveyed', VenueAssessmentSubmitted: 'event.VenueAssessmentSubmitted', VenueAssessmentVerified: 'event.VenueAssessmentVerified', VenueStandardMet: 'event.VenueStandardMet',
  VenueGapRecorded: 'event.VenueGapRecorded', VenueGapClosed: 'event.VenueGapClosed', VenueExceptionApproved: 'event.VenueExceptionApproved', UpgradePlanned: 'event.UpgradePlanned', UpgradeCompleted: 'event.UpgradeCompleted',
  EquipmentRecorded: 'event.EquipmentRecorded', EquipmentFaulted: 'event.EquipmentFaulted', VenueEvidenceFiled: 'event.VenueEvidenceFiled', PortAssigned: 'event.PortAssigned', PortReleased: 'event.PortReleased', VillageSurveyed: 'event.VillageSurveyed', GatewayPlanned: 'event.GatewayPlanned',
  GatewayInstalled: 'event.GatewayInstalled', ConnectionTested: 'event.ConnectionTested', VillageOnline: 'event.VillageOnline', ConnectionFaultReported: 'event.ConnectionFaultReported', ConnectionRestored: 'event.ConnectionRestored',
} as const satisfies Readonly<Record<string, MessageId>>;
