import { CaseCommand, caseDecider, caseEvents, CreditCommand, creditDecider, creditEvents, dueCaseFacts } from '@yichuang/domain';
import { caseContext, creditContext } from '../contexts/case.ts';
import { defineCapability, type Capability } from '../capability.ts';

/** Cases, and the record of those who broke a promise, by the category of their streams. When a case has something due depends on the calendar. */
export const caseCapabilities: Readonly<Record<'case' | 'credit', Capability>> = {
  case: defineCapability({
    aggregate: { decider: caseDecider, events: caseEvents }, commands: CaseCommand, context: caseContext,
    dueFacts: (state, { now, world }) => dueCaseFacts(state, now, world.rulebook.calendar()),
  }),
  credit: defineCapability({ aggregate: { decider: creditDecider, events: creditEvents }, commands: CreditCommand, context: creditContext }),
};
