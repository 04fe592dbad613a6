import { actsUnderPower, AgentPower, RawItemCode, type AgentAct } from '@yichuang/domain';
import { z } from 'zod';
import type { Addressed, Owned, Standing, StepPlace } from '../application/registry/entry.ts';
import { NOBODYS, type Subject } from './policy.ts';

const Person = z.object({ subject: z.string() });
const Agent = z.object({ subject: z.string(), mandate: z.string().nullable() }).nullable();
/** What tells what a written power lets the agent do: its words, and how its paper stands. */
const Powered = z.object({ power: AgentPower.nullable(), papers: z.record(z.string(), z.object({ state: z.enum(['provided', 'retrieved', 'invalid', 'deferred', 'committed', 'missing']), checked: z.boolean() })) });
/** The same of an application: nobody has looked at its papers yet. */
const Shown = z.object({ power: AgentPower, papers: z.array(z.object({ material: z.string() })) }).transform(({ power, papers }) => ({ power, papers: Object.fromEntries(papers.map(({ material }) => [material, { state: 'provided' as const, checked: false }])) }));
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

/** Acts that the written power covers today; the domain asks again whether there is such a paper. @req #51 */
function coveredOf({ state, data, today }: Addressed): readonly AgentAct[] {
  const powered = Known.safeParse(state).success ? Powered.safeParse(state) : Shown.safeParse(data);
  return powered.success ? actsUnderPower(powered.data, today) : [];
}

function ownedOf(command: Addressed): Owned | null {
  const facts = factsOf(command);
  return facts && { applicant: facts.applicant.subject, agent: facts.agent, item: facts.item, covered: coveredOf(command) };
}

function subjectOf(command: Addressed): Subject {
  const facts = factsOf(command);
  return facts ? { units: [facts.town], departments: facts.department === '' ? [] : [facts.department] } : NOBODYS;
}

/** A case belongs to its town and to the department of its item, and is about its applicant. */
export const CASE_STANDING: Standing = { of: subjectOf, caseOf: placeOf, ownerOf: ownedOf };
