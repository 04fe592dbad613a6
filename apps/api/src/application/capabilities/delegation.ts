import {
  dueLetterNotices, dueListNotices, legalDateOf, LetterCommand, letterDecider, letterEvents, PermissionCommand, permissionDecider, permissionEvents, ResponsibilityCommand, responsibilityDecider, responsibilityEvents,
  ResponsibilityListCommand, responsibilityListDecider, responsibilityListEvents, startOfDay,
} from '@yichuang/domain';
import { defineCapability, type Capability } from '../capability.ts';
import { letterContext, permissionContext, responsibilityContext, responsibilityListContext } from '../contexts/delegation.ts';

/** Letters, the responsibility list with its changes, and rights on other platforms, by the category of their streams. */
export const delegationCapabilities: Readonly<Record<string, Capability>> = {
  delegation: defineCapability({
    aggregate: {
      decider: letterDecider, events: letterEvents,
      dueFacts: (state, now) => dueLetterNotices(state, legalDateOf(now)).map(({ fact, due, event }) => ({ fact, due: startOfDay(due), event })),
    },
    commands: LetterCommand, context: letterContext,
  }),
  responsibility: defineCapability({ aggregate: { decider: responsibilityDecider, events: responsibilityEvents }, commands: ResponsibilityCommand, context: responsibilityContext }),
  responsibilitylist: defineCapability({
    aggregate: {
      decider: responsibilityListDecider, events: responsibilityListEvents,
      dueFacts: (state, now) => dueListNotices(state, legalDateOf(now)).map(({ fact, due, event }) => ({ fact, due: startOfDay(due), event })),
    },
    commands: ResponsibilityListCommand, context: responsibilityListContext,
  }),
  permissions: defineCapability({ aggregate: { decider: permissionDecider, events: permissionEvents }, commands: PermissionCommand, context: permissionContext }),
};
