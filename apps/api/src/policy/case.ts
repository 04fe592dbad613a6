import { RawItemCode } from '@yichuang/domain';
import { z } from 'zod';
import type { Addressed, Owned, Standing, StepPlace } from '../application/registry/entry.ts';
import { NOBODYS, type Subject } from './policy.ts';

const Person = z.object({ subject: z.string() });
const Agent = z.object({ subject: z.string(), mandate: z.string().nullable() }).nullable();
/** What a case says of itself. An empty item: nothing has been received. */
const Known = z.object({ item: z.string().min(1), town: z.string(), department: z.string(), applicant: Person, agent: Agent });
/** What an application says of itself before it is received; nothing of it is checked yet. */
const Received = z.object({ item: RawItemCode, town: z.string(), applicant: Person, agent: Agent });

type CaseFacts = z.infer<typeof Known>;

/** A case that exists is what its stream says, whatever the command says. */
function factsOf({ state, data, world, today }: Addressed): CaseFacts | null {
  const known = Known.safeParse(state);
  if (known.success) return known.data;
  const received = Received.safeParse(data);
  if (!received.success) return null;
  return { ...received.data, department: world.itemsOn(today).get(received.data.item)?.department ?? '' };
}

function placeOf(command: Addressed): StepPlace | null {
  const facts = factsOf(command);
  return facts && { item: facts.item, town: facts.town };
}

function ownedOf(command: Addressed): Owned | null {
  const facts = factsOf(command);
  return facts && { applicant: facts.applicant.subject, agent: facts.agent, item: facts.item };
}

function subjectOf(command: Addressed): Subject {
  const facts = factsOf(command);
  return facts ? { units: [facts.town], departments: facts.department === '' ? [] : [facts.department] } : NOBODYS;
}

/** A case belongs to its town and to the department of its item, and is about its applicant. */
export const CASE_STANDING: Standing = { of: subjectOf, caseOf: placeOf, ownerOf: ownedOf };
