import { legalDateOf, type Role } from '@yichuang/domain';
import type { LetterStatus, ChangeStatus } from '@yichuang/projections';
import { COMMANDS, isCreating, type CommandEntry } from '../../application/registry.ts';
import { missingGrant } from '../../application/authority.ts';
import type { Caller } from '../../policy/caller.ts';
import { officesOf } from '../../policy/policy.ts';
import { officesThere } from '../../policy/relation.ts';
import { subjectOf } from '../../policy/subjects.ts';
import type { CommandLink } from '../../web-port.ts';
import type { Application } from '../../application.ts';

/** A thing that commands act on: its stream, and the acts that its state leaves open (all when none are named). */
export interface Thing {
  readonly category: string;
  readonly id: string;
  readonly revision: number;
  readonly open?: readonly string[];
}

/** Who looks, at which moment. */
export interface Onlooker {
  readonly app: Application;
  readonly caller: Caller;
  readonly travelling: boolean;
}

const relOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Why the caller may not issue a command on a thing; null when it may, as far as office and place go. */
function refusalOf(entry: CommandEntry, { category, id }: Thing, { app, caller, travelling }: Onlooker): string | null {
  if (travelling) return 'time-travel-read-only';
  const { policy } = entry;
  const missing = missingGrant(entry.type, officesOf(policy));
  if (caller.actor === null || typeof policy === 'string' || 'step' in policy || 'anyOf' in policy) return missing;
  const today = legalDateOf(app.clock.now());
  const subject = subjectOf(category, { id, data: null, world: app.world, today }, entry.of);
  const there = officesThere(policy, { unit: caller.actor.unit, subject, units: () => app.world.units(today) });
  return caller.offices.some(office => there.includes(office)) ? null : missing;
}

/** Offices that would do, where an office is what is missing. */
const needsOf = ({ policy }: CommandEntry, reason: string | null): readonly Role[] => (reason === null || reason === 'time-travel-read-only' ? [] : officesOf(policy));

/** Acts on one thing, each with whether this caller may do it now and what is missing otherwise, by the policy that the handler asks. */
export function linksOn(thing: Thing, onlooker: Onlooker): readonly CommandLink[] {
  return COMMANDS.flatMap(entry => {
    const { path, category } = entry;
    if (path === null || category !== thing.category || isCreating(entry)) return [];
    if (thing.open !== undefined && !thing.open.includes(relOf(path))) return [];
    const reason = refusalOf(entry, thing, onlooker);
    return [{ rel: relOf(path), href: `/api/v1${path.replace(':id', thing.id)}`, method: 'POST', allowed: reason === null, reason, needs: needsOf(entry, reason), revision: thing.revision }];
  });
}

/** Commands that make a thing of the category. */
export function creationLinks(category: string, onlooker: Onlooker): readonly CommandLink[] {
  return COMMANDS.flatMap(entry => {
    if (entry.path === null || entry.category !== category || !isCreating(entry)) return [];
    const reason = refusalOf(entry, { category, id: '', revision: -1 }, onlooker);
    return [{ rel: 'create', href: `/api/v1${entry.path}`, method: 'POST', allowed: reason === null, reason, needs: needsOf(entry, reason), revision: null }];
  });
}

/** Acts that the state of a letter leaves open. The decider has the last word; this only spares people a refusal. */
export const LETTER_ACTS: Readonly<Record<LetterStatus, readonly string[]>> = {
  drafted: ['sign-for-department', 'withdraw'], signed_by_one: ['sign-for-town', 'withdraw'], signed: ['announce', 'withdraw'], announced: ['suspend', 'revoke'],
  in_force: ['suspend', 'resume', 'revoke'], suspended: ['resume', 'revoke'], expired: [], revoked: [], withdrawn: [],
};

/** Acts that the state of a change leaves open. */
export const CHANGE_ACTS: Readonly<Record<ChangeStatus, readonly string[]>> = {
  proposed: ['propose-rows', 'drop-items', 'open-consultation', 'withdraw'], returned: ['propose-rows', 'drop-items', 'open-consultation', 'withdraw'],
  consulting: ['record-opinion', 'close-consultation', 'return', 'reject', 'withdraw'], consulted: ['review', 'return', 'reject', 'withdraw'], reviewed: [],
  scheduled: [], effective: [], superseded: [], rejected: [], withdrawn: [],
};
