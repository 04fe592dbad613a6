import { dueJointFacts, JointCommand, jointDecider, jointEvents, JointMatterCommand, jointMatterDecider, jointMatterEvents } from '@yichuang/domain';
import { jointContext, jointMatterContext } from '../contexts/joint.ts';
import { defineCapability, type Capability } from '../capability.ts';

/** Joint handling, by the category of its streams. When a limit runs out depends on the calendar. */
export const jointCapabilities: Readonly<Record<'jointmatter' | 'joint', Capability>> = {
  jointmatter: defineCapability({ aggregate: { decider: jointMatterDecider, events: jointMatterEvents }, commands: JointMatterCommand, context: jointMatterContext }),
  joint: defineCapability({
    aggregate: { decider: jointDecider, events: jointEvents }, commands: JointCommand, context: jointContext,
    dueFacts: (state, { now, world }) => dueJointFacts(state, now, world.rulebook.calendar()),
  }),
};
