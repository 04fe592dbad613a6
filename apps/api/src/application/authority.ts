import { legalDateOf, type Actor, type Authority, type Channel } from '@yichuang/domain';
import { NotAllowed, type Authorised, type Authoriser } from '@yichuang/event-store';
import { isAnyOf, isStep } from '../policy/policy.ts';
import { createAnswers } from './answers.ts';
import { askAnyOf, saysNothing } from './authority/alternatives.ts';
import { askOffice, askStep, type Asked, type Granted, type Sent } from './authority/asking.ts';
import { within } from './patience.ts';
import { commandEntry, type CommandEntry } from './registry.ts';
import type { Addressed } from './registry/entry.ts';
import type { World } from './world.ts';

export { missingGrant } from './authority/asking.ts';

/** What authority follows from could not be read up to the head in time; the act is not decided on what may be old. */
export class AuthorityLag extends Error {
  readonly code = 'authority-lag';
}
const PATIENCE_MS = 2000;

/** The world, not older than the call. Callers at the same time share one reading. @throws {AuthorityLag} after two seconds */
export function freshWorld(world: Pick<World, 'refresh'>, patience = PATIENCE_MS): Promise<number> {
  return within(patience, world.refresh(), () => new AuthorityLag('authority could not be read up to the head of the log'));
}

/** A command that would make a thing of its own, and does not say in any form that can be read whose: what is wrong with it may be told to anybody. */
export function isUnread(world: World, { type, data }: { readonly type: string; readonly data: unknown }, today: string): boolean {
  const entry = commandEntry(type);
  // An office that counts in the whole district is asked for before anything is read.
  const isJudgedUnread = Array.isArray(entry.policy) && entry.policy.every(({ where }) => where === 'district');
  return entry.idFromKey === true && !isJudgedUnread && saysNothing({ entry, addressed: { id: '', data, world, today } });
}

/** What rests on no grant: the genesis, and what the program does by itself. @throws {NotAllowed} somebody else sends the program's own */
function ownAuthority({ type, policy, itself }: CommandEntry, { actor, channel }: { actor: Actor; channel: Channel }): Authority | null {
  if (policy === 'genesis') return { kind: 'office', office: actor.post, unit: actor.unit, since: 0 };
  if (channel === 'system' && (policy === 'system' || itself)) return { kind: 'system', cause: actor.id };
  if (policy === 'system') throw new NotAllowed(`${type}: the program itself`);
  return null;
}

function askPolicy(asked: Asked, sent: Sent): Granted {
  const { policy } = sent.entry;
  if (typeof policy === 'string') throw new NotAllowed(sent.entry.type);
  if (isAnyOf(policy)) return askAnyOf(asked, policy, sent);
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
    authorise: async ({ command, stream, data, actor, channel, now, state }): Promise<Authorised> => {
      const entry = entryOf(command);
      const number = await freshWorld(world);
      const own = ownAuthority(entry, { actor, channel });
      if (own) return { authority: own, at: number };
      const { recordedAt } = world.authority();
      const at = recordedAt > now ? recordedAt : now;
      const addressed: Addressed = { id: stream.slice(entry.category.length + 1), data, world, today: legalDateOf(at), state };
      return { ...askPolicy({ world, answers, actor, at }, { entry, addressed }), at: number };
    },
  };
}
