import {
  ComplaintCommand, complaintDecider, complaintEvents, dueComplaintFacts, dueProblemFacts, HotlineCommand, hotlineDecider, hotlineEvents, KioskCommand, kioskDecider, kioskEvents, ProblemCommand, problemDecider, problemEvents,
} from '@yichuang/domain';
import { defineCapability, type Capability } from '../capability.ts';
import { complaintContext, hotlineContext, kioskContext, problemContext } from '../contexts/complaints.ts';

/** Complaints, numbers to ring, major problems and machines, by the category of their streams. */
export const complaintCapabilities: Readonly<Record<'complaint' | 'hotline' | 'majorproblem' | 'kiosk', Capability>> = {
  complaint: defineCapability({ aggregate: { decider: complaintDecider, events: complaintEvents, dueFacts: dueComplaintFacts }, commands: ComplaintCommand, context: complaintContext }),
  hotline: defineCapability({ aggregate: { decider: hotlineDecider, events: hotlineEvents }, commands: HotlineCommand, context: hotlineContext }),
  majorproblem: defineCapability({ aggregate: { decider: problemDecider, events: problemEvents, dueFacts: dueProblemFacts }, commands: ProblemCommand, context: problemContext }),
  kiosk: defineCapability({ aggregate: { decider: kioskDecider, events: kioskEvents }, commands: KioskCommand, context: kioskContext }),
};
