import { legalDateOf, type Act, type Actor, type Authority, type Channel, type Role } from '@yichuang/domain';
import { NotAllowed, type Authorised, type Authoriser } from '@yichuang/event-store';
import { grantLine } from '../policy/grant-words.ts';
import { isStep, officesOf, type Clause, type StepPolicy } from '../policy/policy.ts';
import { officesThere } from '../policy/relation.ts';
import { INTERNAL } from '../policy/streams.ts';
import { subjectOf } from '../policy/subjects.ts';
import { createAnswers, type Answered, type Answers } from './answers.ts';
import { OFFICE_NAMES } from './offices.ts';
import { within } from './patience.ts';
import { commandEntry, type CommandEntry } from './registry.ts';
import type { Addressed } from './registry/entry.ts';
import type { World } from './world.ts';

/** What is missing, in the office's terms: `office reform_officer（区审改办审核岗）`. */
export function missingGrant(command: string, offices: readonly Role[]): string {
  return `${command}: office ${offices.map(office => `${office}（${OFFICE_NAMES[office]}）`).join(' / ')}`;
}

/** What authority follows from could not be read up to the head in time; the act is not decided on what may be old. */
export class AuthorityLag extends Error {
  readonly code = 'authority-lag';
}
const PATIENCE_MS = 2000;

/** The world, not older than the call. Callers at the same time share one reading. @throws {AuthorityLag} after two seconds */
export function freshWorld(world: Pick<World, 'refresh'>, patience = PATIENCE_MS): Promise<number> {
  return within(patience, world.refresh(), () => new AuthorityLag('authority could not be read up to the head of the log'));
}

interface Asked {
  readonly world: World;
  readonly answers: Answers;
  readonly actor: Actor;
  /** The instant of the act: never before the last event that authority knows of. */
  readonly at: string;
}

function ask({ answers, actor, at }: Asked, act: Act): Answered {
  return answers(act, { person: actor.id, unit: actor.unit, post: actor.post }, at);
}

/** That the act is allowed, and who acts as the log knows it. */
interface Granted {
  readonly authority: Authority;
  readonly actor: Actor;
}
/** A deputy is stored as one, and nobody is on a mere claim. */
function granted({ actor: { deputyFor: _claimed, ...actor } }: Asked, authority: Authority, deputyFor: string | null): Granted {
  return { authority, actor: deputyFor === null ? actor : { ...actor, deputyFor } };
}

/** What rests on no grant: the genesis, and what the program does by itself. @throws {NotAllowed} somebody else sends the program's own */
function ownAuthority({ type, policy, itself }: CommandEntry, { actor, channel }: { actor: Actor; channel: Channel }): Authority | null {
  if (policy === 'genesis') return { kind: 'office', office: actor.post, unit: actor.unit, since: 0 };
  if (channel === 'system' && (policy === 'system' || itself)) return { kind: 'system', cause: actor.id };
  if (policy === 'system') throw new NotAllowed(`${type}: the program itself`);
  return null;
}

interface Sent {
  readonly entry: CommandEntry;
  readonly addressed: Addressed;
}

/** An act of an office: only the offices count whose clause reaches what is acted on. */
function askOffice(asked: Asked, policy: readonly Clause[], { entry, addressed }: Sent): Granted {
  const subject = subjectOf(entry.category, addressed, entry.of);
  const offices = officesThere(policy, { unit: asked.actor.unit, subject, units: () => asked.world.units(addressed.today) });
  const { answer, deputyFor } = ask(asked, { kind: 'office', offices });
  if (answer.allowed) return granted(asked, answer.authority, deputyFor);
  const { answer: anywhere } = ask(asked, { kind: 'office', offices: officesOf(policy) });
  const onlyOffice = anywhere.allowed || anywhere.missing.every(grant => grant.code === 'office');
  const missing = onlyOffice ? missingGrant(entry.type, officesOf(policy)) : `${entry.type}: ${anywhere.missing.map(grantLine).join(' · ')}`;
  throw new NotAllowed(missing, { grants: anywhere.allowed ? answer.missing : anywhere.missing, outside: anywhere.allowed && INTERNAL.includes(entry.category) });
}

function askStep(asked: Asked, { step }: StepPolicy, { entry, addressed }: Sent): Granted {
  const place = entry.caseOf?.(addressed);
  if (!place) throw new NotAllowed(`${entry.type}: ${step}`);
  const { answer, deputyFor } = ask(asked, { kind: 'step', step, ...place });
  if (!answer.allowed) throw new NotAllowed(`${entry.type}: ${answer.missing.map(grantLine).join(' · ')}`, { grants: answer.missing });
  return granted(asked, answer.authority, deputyFor);
}

function askPolicy(asked: Asked, sent: Sent): Granted {
  const { policy } = sent.entry;
  if (typeof policy === 'string') throw new NotAllowed(sent.entry.type);
  return isStep(policy) ? askStep(asked, policy, sent) : askOffice(asked, policy, sent);
}

/**
 * Answers from what the log says of catalogue, letters, list, posts and first offices. The world is read anew first, so that
 * what was taken away a moment ago no longer counts; the answer says at which event number it was given.
 * @param entryOf the command by its name; @throws {NotAllowed} naming what is missing · {AuthorityLag}
 */
export function createAuthoriser(world: World, entryOf: (command: string) => CommandEntry = commandEntry): Authoriser {
  const answers = createAnswers(world);
  return {
    authorise: async ({ command, stream, data, actor, channel, now }): Promise<Authorised> => {
      const entry = entryOf(command);
      const number = await freshWorld(world);
      const own = ownAuthority(entry, { actor, channel });
      if (own) return { authority: own, at: number };
      const { recordedAt } = world.authority();
      const at = recordedAt > now ? recordedAt : now;
      const addressed: Addressed = { id: stream.slice(entry.category.length + 1), data, world, today: legalDateOf(at) };
      return { ...askPolicy({ world, answers, actor, at }, { entry, addressed }), at: number };
    },
  };
}
