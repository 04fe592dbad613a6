import { NotAllowed } from '@yichuang/event-store';
import { createAuthoriser } from '../../apps/api/src/application/authority.ts';
import type { CommandEntry } from '../../apps/api/src/application/registry.ts';
import type { World } from '../../apps/api/src/application/world.ts';
import type { Caller } from '../../apps/api/src/policy/caller.ts';
import { verdictOn, type Verdict } from '../../apps/api/src/policy/guard.ts';
import { QUERIES, type QueryEntry, type QueryRule } from '../../apps/api/src/policy/queries.ts';
import { streamRule } from '../../apps/api/src/policy/streams.ts';
import type { Role } from '@yichuang/domain';
import type { Cell, Who } from './cells.ts';
import type { Ending } from './rules.ts';
import { CITIZEN } from './testing/things.ts';

const NOW = '2022-03-01T01:00:00.000Z';
const NOBODY = { id: 'nobody', unit: 'none', post: 'none' } as const;

function callerFor(who: Who): Caller {
  if (who === null) return { audience: 'public', actor: null, offices: [] };
  if (who === 'citizen') return { audience: 'citizen', actor: { id: 'citizen', unit: 'citizen', post: 'applicant' }, offices: ['applicant'] };
  return { audience: 'staff', actor: who, offices: [who.post as Role] };
}

const ENDINGS: Readonly<Record<Verdict, Ending>> = { 'allowed': 'allowed', 'sign-in': 'sign-in', 'no-office': 'refused', 'outside': 'hidden' };

function endingOf(error: unknown): Ending {
  if (error instanceof NotAllowed) return error.outside ? 'hidden' : 'refused';
  throw error;
}

/** What the program itself says to a cell, asked where it decides: the authoriser for commands, the guard for routes. `changed`: entries that stand in for the real ones. */
export function createProgram(world: World, changed: { readonly entry?: CommandEntry; readonly queries?: Readonly<Record<string, QueryEntry>>; readonly streams?: (stream: string) => QueryRule } = {}) {
  const queries = { ...QUERIES, ...changed.queries };
  const rule = ({ tried, thing }: Cell): QueryRule => {
    if (tried.act.startsWith('GET /streams/')) return (changed.streams ?? streamRule)(thing.id);
    const entry = queries[tried.act];
    if (!entry) throw new TypeError(`no such route: ${tried.act}`);
    return typeof entry === 'function' ? entry({ id: thing.id }) : entry;
  };
  const command = async (entry: CommandEntry, { who, thing }: Cell): Promise<Ending> => {
    // Whoever opens a log does so before there is one; from outside nobody sends it.
    if (entry.policy === 'genesis') return 'refused';
    // A visitor's command does not reach the authoriser with an actor; whoever sends it all the same holds nothing, and is told to show who it is.
    const actor = who === null ? NOBODY : who === 'citizen' ? { id: CITIZEN, unit: 'citizen', post: 'applicant' } : who;
    const state = entry.idFromKey ? undefined : thing.state;
    const asked = { command: entry.type, stream: `${entry.category}-${thing.id}`, data: thing.data, actor, channel: 'web' as const, now: NOW, state };
    const ending = await createAuthoriser(world, () => entry).authorise(asked).then((): Ending => 'allowed', endingOf);
    return who === null && ending === 'hidden' ? 'refused' : ending;
  };
  return async (cell: Cell): Promise<Ending> => {
    if (cell.command) return command(changed.entry?.type === cell.command.type ? changed.entry : cell.command, cell);
    return ENDINGS[verdictOn(rule(cell), callerFor(cell.who), () => world.units('2022-03-01'))];
  };
}
