import {
  AccountabilityCommand, accountabilityDecider, accountabilityEvents, AppraisalCommand, appraisalDecider, appraisalEvents, dueAnswers, dueCorrections, dueInspectionSteps, InspectionCommand, inspectionDecider, inspectionEvents, SpotCheckCommand, spotCheckDecider,
  spotCheckEvents,
} from '@yichuang/domain';
import { defineCapability, type Capability } from '../capability.ts';
import { accountabilityContext, appraisalContext, inspectionContext, spotCheckContext } from '../contexts/supervision.ts';

/** Inspections with their referrals, spot checks, appraisals, by the category of their streams. */
export const supervisionCapabilities: Readonly<Record<'inspection' | 'accountability' | 'spotcheck' | 'appraisal', Capability>> = {
  inspection: defineCapability({ aggregate: { decider: inspectionDecider, events: inspectionEvents, dueFacts: dueInspectionSteps }, commands: InspectionCommand, context: inspectionContext }),
  accountability: defineCapability({ aggregate: { decider: accountabilityDecider, events: accountabilityEvents, dueFacts: dueAnswers }, commands: AccountabilityCommand, context: accountabilityContext }),
  spotcheck: defineCapability({ aggregate: { decider: spotCheckDecider, events: spotCheckEvents, dueFacts: dueCorrections }, commands: SpotCheckCommand, context: spotCheckContext }),
  appraisal: defineCapability({ aggregate: { decider: appraisalDecider, events: appraisalEvents }, commands: AppraisalCommand, context: appraisalContext }),
};
