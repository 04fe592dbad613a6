import {
  AccessCommand, accessDecider, accessEvents, addDays, AdjustmentCommand, adjustmentDecider, adjustmentEvents, AgencyCommand, agencyDecider, agencyEvents, CalendarCommand, calendarDecider, calendarEvents, CatalogCommand, catalogDecider,
  catalogEvents, dueNotices, HallCommand, hallDecider, hallEvents, InstrumentCommand, instrumentDecider, instrumentEvents, legalDateOf, LogCommand, logDecider, logEvents, OrganisationCommand, organisationDecider, organisationEvents,
  ProvinceCommand, provinceDecider, provincialEvents, SubjectCommand, subjectDecider, subjectEvents,
} from '@yichuang/domain';
import { staffingCapabilities } from './capabilities/staffing.ts';
import { accessContext, actContext, adjustmentContext, agencyContext, catalogContext, hallContext, instrumentContext, logContext, organisationContext, provinceContext } from './contexts.ts';
import { defineCapability, type Capability } from './capability.ts';
import { appointmentCapabilities } from './capabilities/appointments.ts';
import { bulletinCapabilities } from './capabilities/bulletin.ts';
import { contactCapabilities } from './capabilities/contacts.ts';
import { disclosureCapabilities } from './capabilities/disclosure.ts';
import { errandCapabilities } from './capabilities/errands.ts';
import { caseCapabilities } from './capabilities/case.ts';
import { delegationCapabilities } from './capabilities/delegation.ts';
import { supervisionCapabilities } from './capabilities/supervision.ts';
import { complaintCapabilities } from './capabilities/complaints.ts';
import { reviewCapabilities } from './capabilities/reviews.ts';
import { policyNoticeCapabilities } from './capabilities/policy-notices.ts';
import { trainingCapabilities } from './capabilities/training.ts';
import { jointCapabilities } from './capabilities/joint.ts';
import { rulebookCapabilities } from './capabilities/rulebook.ts';
import { venueCapabilities } from './capabilities/venues.ts';

/** The instant at which a legal day begins in Asia/Shanghai (+08:00), in UTC. */
const beginOf = (day: string): string => `${addDays(day, -1)}T16:00:00.000Z`;

const catalog = defineCapability({
  aggregate: {
    decider: catalogDecider, events: catalogEvents,
    dueFacts: (state, now) => dueNotices(state, legalDateOf(now)).map(({ fact, due, event }) => ({ fact, due: beginOf(due), event })),
  },
  commands: CatalogCommand, context: catalogContext,
});

/** Every capability that takes commands, by the category of its streams. */
export const CAPABILITIES: Readonly<Record<string, Capability>> = {
  log: defineCapability({ aggregate: { decider: logDecider, events: logEvents }, commands: LogCommand, context: logContext }),
  unit: defineCapability({ aggregate: { decider: organisationDecider, events: organisationEvents }, commands: OrganisationCommand, context: organisationContext }),
  instrument: defineCapability({ aggregate: { decider: instrumentDecider, events: instrumentEvents }, commands: InstrumentCommand, context: instrumentContext }),
  calendar: defineCapability({ aggregate: { decider: calendarDecider, events: calendarEvents }, commands: CalendarCommand, context: actContext }),
  adjustment: defineCapability({ aggregate: { decider: adjustmentDecider, events: adjustmentEvents }, commands: AdjustmentCommand, context: adjustmentContext }),
  catalog,
  province: defineCapability({ aggregate: { decider: provinceDecider, events: provincialEvents }, commands: ProvinceCommand, context: provinceContext }),
  villageitem: defineCapability({ aggregate: { decider: agencyDecider, events: agencyEvents }, commands: AgencyCommand, context: agencyContext }),
  halldirectory: defineCapability({ aggregate: { decider: hallDecider, events: hallEvents }, commands: HallCommand, context: hallContext }),
  ...delegationCapabilities,
  subject: defineCapability({ aggregate: { decider: subjectDecider, events: subjectEvents }, commands: SubjectCommand, context: actContext }),
  ...staffingCapabilities,
  ...rulebookCapabilities,
  ...caseCapabilities,
  ...errandCapabilities,
  ...appointmentCapabilities,
  ...contactCapabilities,
  ...jointCapabilities,
  ...policyNoticeCapabilities,
  ...trainingCapabilities,
  ...reviewCapabilities,
  ...complaintCapabilities,
  ...supervisionCapabilities,
  ...bulletinCapabilities,
  ...venueCapabilities,
  ...disclosureCapabilities,
  access: defineCapability({ aggregate: { decider: accessDecider, events: accessEvents }, commands: AccessCommand, context: accessContext }),
};
