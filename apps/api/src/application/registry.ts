import { appointmentCommands } from './registry/appointments.ts';
import { bulletinCommands } from './registry/bulletin.ts';
import { caseCommands } from './registry/case.ts';
import { catalogCommands } from './registry/catalog.ts';
import { contactCommands } from './registry/contacts.ts';
import { delegationCommands } from './registry/delegation.ts';
import type { CommandEntry } from './registry/entry.ts';
import { disclosureCommands } from './registry/disclosure.ts';
import { errandCommands } from './registry/errands.ts';
import { foundationCommands } from './registry/foundations.ts';
import { jointCommands } from './registry/joint.ts';
import { peopleCommands } from './registry/people.ts';
import { complaintCommands } from './registry/complaints.ts';
import { reviewCommands } from './registry/reviews.ts';
import { policyNoticeCommands } from './registry/policy-notices.ts';
import { rulebookCommands } from './registry/rulebook.ts';
import { staffingCommands } from './registry/staffing.ts';
import { supervisionCommands } from './registry/supervision.ts';
import { trainingCommands } from './registry/training.ts';
import { townCommands } from './registry/towns.ts';
import { venueCommands } from './registry/venues.ts';

export type { CommandEntry } from './registry/entry.ts';

/**
 * Every command once (architecture §10.8: offices follow from posts). The domain checks the finer duties, such as that a
 * gate is opened by another body than the one before.
 */
export const COMMANDS: readonly CommandEntry[] = [...foundationCommands, ...delegationCommands, ...catalogCommands, ...townCommands, ...peopleCommands, ...staffingCommands, ...rulebookCommands, ...caseCommands, ...errandCommands, ...appointmentCommands, ...contactCommands, ...jointCommands, ...policyNoticeCommands, ...trainingCommands, ...complaintCommands, ...reviewCommands, ...supervisionCommands, ...bulletinCommands, ...venueCommands, ...disclosureCommands];

/** Whether the command makes the thing it acts on. */
export const isCreating = ({ idFrom, idOf, idFromKey }: CommandEntry): boolean => idFrom !== null || idOf !== null || idFromKey === true;

const BY_TYPE: ReadonlyMap<string, CommandEntry> = new Map(COMMANDS.map(command => [command.type, command]));

/** @throws TypeError for a name that is no command: a mistake of the program */
export function commandEntry(type: string): CommandEntry {
  const found = BY_TYPE.get(type);
  if (!found) throw new TypeError(`no such command: ${type}`);
  return found;
}
