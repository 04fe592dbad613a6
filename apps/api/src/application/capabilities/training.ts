import {
  dueTrainingFacts, GuidanceCommand, guidanceDecider, guidanceEvents, NegativeListCommand, negativeListDecider, negativeListEvents, PracticeCommand, practiceDecider, practiceEvents, TrainingCommand, trainingDecider, trainingEvents,
} from '@yichuang/domain';
import { defineCapability, type Capability } from '../capability.ts';
import { guidanceContext, negativeListContext, practiceContext, trainingContext } from '../contexts/training.ts';

/** Training, the negative list, guidance and good practice, by the category of their streams. */
export const trainingCapabilities: Readonly<Record<'training' | 'negativelist' | 'guidance' | 'practice', Capability>> = {
  training: defineCapability({ aggregate: { decider: trainingDecider, events: trainingEvents, dueFacts: dueTrainingFacts }, commands: TrainingCommand, context: trainingContext }),
  negativelist: defineCapability({ aggregate: { decider: negativeListDecider, events: negativeListEvents }, commands: NegativeListCommand, context: negativeListContext }),
  guidance: defineCapability({ aggregate: { decider: guidanceDecider, events: guidanceEvents }, commands: GuidanceCommand, context: guidanceContext }),
  practice: defineCapability({ aggregate: { decider: practiceDecider, events: practiceEvents }, commands: PracticeCommand, context: practiceContext }),
};
