import { dueErrandFacts, ErrandCommand, errandDecider, errandEvents } from '@yichuang/domain';
import { defineCapability, type Capability } from '../capability.ts';
import { errandContext } from '../contexts/errands.ts';

/** Errands of villages, by the category of their streams. */
export const errandCapabilities: Readonly<Record<'agency', Capability>> = {
  agency: defineCapability({ aggregate: { decider: errandDecider, events: errandEvents, dueFacts: dueErrandFacts }, commands: ErrandCommand, context: errandContext }),
};
