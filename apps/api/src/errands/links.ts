import { legalDateOf } from '@yichuang/domain';
import { NotAllowed } from '@yichuang/event-store';
import type { Application } from '../application.ts';
import { createAnswers, type Answers } from '../application/answers.ts';
import { askAnyOf } from '../application/authority/alternatives.ts';
import { COMMANDS, isCreating, type CommandEntry } from '../application/registry.ts';
import type { Caller } from '../policy/caller.ts';
import { isAnyOf, officesOf } from '../policy/policy.ts';
import type { CommandLink } from '../web-port.ts';

/** A thing that several kinds of people act on: what its policies ask of its stream stands in `state`; `open`: acts that it leaves open. */
export interface OpenThing {
  readonly category: string;
  readonly id: string;
  readonly revision: number;
  readonly state: unknown;
  /** Data of a command as far as the policy reads it, such as which appointment is meant. */
  readonly data?: unknown;
  readonly open: readonly string[];
}

/** Who looks, at which moment. */
export interface Onlooking {
  readonly app: Application;
  readonly answers: Answers;
  readonly caller: Caller;
  readonly travelling: boolean;
}

/** Answers kept for all readers of a service. */
export const answersFor = (app: Application): Answers => createAnswers(app.world);
const relOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Why the caller may not do it now; null when they may. It is the handler's own question, on the authority of now. */
function refusalOf(entry: CommandEntry, { id, state, data = null }: OpenThing, { app, answers, caller, travelling }: Onlooking): string | null {
  if (travelling) return 'time-travel-read-only';
  if (caller.actor === null || !isAnyOf(entry.policy)) return entry.type;
  const at = app.clock.now();
  try {
    askAnyOf({ world: app.world, answers, actor: caller.actor, at }, entry.policy, { entry, addressed: { id, data, world: app.world, today: legalDateOf(at), state } });
    return null;
  } catch (error) {
    if (error instanceof NotAllowed) return error.missing;
    throw error;
  }
}

/** The command that makes a thing of the category, and whether this caller may send it. */
export function creationLink(category: string, onlooker: Onlooking): readonly CommandLink[] {
  const { unit } = onlooker.caller.actor ?? { unit: '' };
  return COMMANDS.flatMap(entry => {
    if (entry.path === null || entry.category !== category || !isCreating(entry)) return [];
    const reason = refusalOf(entry, { category, id: '', revision: -1, state: null, data: { unit }, open: [] }, onlooker);
    const missing = reason !== null && reason !== 'time-travel-read-only';
    return [{ rel: 'create', href: `/api/v1${entry.path}`, method: 'POST', allowed: reason === null, reason, needs: missing ? officesOf(entry.policy) : [], revision: null }];
  });
}

/** Acts on a thing that its state leaves open, each with whether this caller may do it now, and what is missing otherwise. */
export function openLinks(thing: OpenThing, onlooker: Onlooking): readonly CommandLink[] {
  return COMMANDS.flatMap(entry => {
    const { path, category } = entry;
    if (path === null || category !== thing.category || isCreating(entry) || !thing.open.includes(relOf(path))) return [];
    const reason = refusalOf(entry, thing, onlooker);
    const missing = reason !== null && reason !== 'time-travel-read-only';
    return [{ rel: relOf(path), href: `/api/v1${path.replace(':id', thing.id)}`, method: 'POST', allowed: reason === null, reason, needs: missing ? officesOf(entry.policy) : [], revision: thing.revision }];
  });
}
