import { agencyEvents, errandEvents } from './agency/index.ts';
import { queueEvents, slotEvents } from './appointment/index.ts';
import { appraisalEvents } from './appraisal/index.ts';
import { bulletinEvents } from './bulletin/index.ts';
import { calendarEvents } from './calendar/index.ts';
import { caseEvents } from './case/index.ts';
import { adjustmentEvents, catalogEvents, provincialEvents } from './catalog/index.ts';
import { complaintEvents, hotlineEvents } from './complaint/index.ts';
import { contactEvents } from './contact/index.ts';
import { creditEvents } from './credit/index.ts';
import { disclosureEvents, exemptionEvents, presenceEvents } from './disclosure/index.ts';
import { guidanceEvents } from './guidance/index.ts';
import { hallEvents } from './hall/index.ts';
import { accountabilityEvents, inspectionEvents } from './inspection/index.ts';
import { instrumentEvents } from './instrument/index.ts';
import { jointEvents, jointMatterEvents } from './joint/index.ts';
import type { EventDefinition } from './kernel/event.ts';
import type { Upcaster } from './kernel/upcaster.ts';
import { kioskEvents } from './kiosk/index.ts';
import { logEvents } from './log/index.ts';
import { gatewayEvents, networkEvents } from './network/index.ts';
import { venueEvents, venueStandardEvents } from './venue/index.ts';
import { organisationEvents } from './organisation/index.ts';
import { policyNoticeEvents } from './policynotice/index.ts';
import { practiceEvents } from './practice/index.ts';
import { problemEvents } from './problem/index.ts';
import { publicityEvents } from './publicity/index.ts';
import { reactionEvents } from './reaction/index.ts';
import { accountEvents, accessEvents, subjectEvents } from './subject/index.ts';
import { milestoneEvents } from './accountability/index.ts';
import { letterEvents, permissionEvents, responsibilityEvents, responsibilityListEvents } from './delegation/index.ts';
import { reviewEvents, reviewFormEvents } from './review/index.ts';
import { rulebookEvents, signingKeyEvents } from './rulebook/index.ts';
import { spotCheckEvents } from './spotcheck/index.ts';
import { staffingEvents } from './staffing/index.ts';
import { negativeListEvents, trainingEvents } from './training/index.ts';

/** Every event type of the system, each once: what the codec, the generated reference and the classification check walk. */
export const allEventDefinitions: readonly EventDefinition[] = [...new Set<EventDefinition>([
  ...logEvents, ...organisationEvents, ...instrumentEvents, ...calendarEvents, ...adjustmentEvents, ...catalogEvents, ...provincialEvents, ...agencyEvents, ...hallEvents, ...subjectEvents, ...accessEvents, ...reactionEvents,
  ...accountEvents, ...letterEvents, ...responsibilityEvents, ...responsibilityListEvents, ...permissionEvents, ...staffingEvents, ...milestoneEvents, ...rulebookEvents, ...signingKeyEvents,
  ...caseEvents, ...contactEvents, ...creditEvents, ...errandEvents, ...slotEvents, ...queueEvents,
  ...jointMatterEvents, ...jointEvents,
  ...venueStandardEvents, ...venueEvents, ...gatewayEvents, ...networkEvents,
  ...inspectionEvents, ...accountabilityEvents, ...spotCheckEvents, ...appraisalEvents,
  ...bulletinEvents,
  ...reviewFormEvents, ...reviewEvents,
  ...policyNoticeEvents, ...trainingEvents, ...negativeListEvents, ...guidanceEvents, ...practiceEvents,
  ...disclosureEvents, ...exemptionEvents, ...presenceEvents, ...publicityEvents,
  ...complaintEvents, ...hotlineEvents, ...problemEvents, ...kioskEvents,
])];

/** Steps from older stored versions to the current ones. Empty while every type is at version 1; an entry comes with a stored example in its spec. */
export const allUpcasters: readonly Upcaster[] = [];
