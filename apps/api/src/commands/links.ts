import type { Role } from '@yichuang/domain';
import type { AdjustmentStatus } from '@yichuang/projections';
import { COMMANDS, isCreating, type CommandEntry } from '../application/registry.ts';
import { missingGrant } from '../application/authority.ts';
import { isAnyOf, isStep, officesOf } from '../policy/policy.ts';
import { officesThere } from '../policy/relation.ts';
import { streamSubject } from '../policy/subjects.ts';
import type { ActingPost, CommandLink } from '../web-port.ts';

/** Acts that the state of a batch leaves open. The decider has the last word; this only spares people a refusal. */
const OPEN: Readonly<Record<AdjustmentStatus, readonly string[]>> = {
  draft: ['decide-fates', 'record-capacity-opinions', 'propose', 'withdraw'],
  returned: ['decide-fates', 'record-capacity-opinions', 'propose', 'withdraw'],
  unified_review: ['pass-unified-review', 'return', 'reject', 'withdraw'],
  legality_review: ['pass-legality-review', 'fail-legality-review', 'return', 'reject', 'withdraw'],
  awaiting_publication: ['approve', 'return', 'reject', 'withdraw'],
  published: [], effective: [], superseded: [], rejected: [], withdrawn: [],
};

interface Target {
  readonly category: string;
  readonly id: string;
  readonly revision: number;
}

const relOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Offices that may act on this very thing for a unit. What only the data of the command tells, the handler judges. */
function officesFor({ policy, of }: CommandEntry, { category, id }: Target, unit: string): readonly Role[] {
  if (typeof policy === 'string' || isStep(policy) || isAnyOf(policy)) return [];
  return of ? officesOf(policy) : officesThere(policy, { unit, subject: streamSubject(category, id), units: () => new Map() });
}

function linkOf(entry: CommandEntry & { path: string }, target: Target, who: { role: ActingPost | null; travelling: boolean }): CommandLink {
  const held = who.role !== null && officesFor(entry, target, who.role.unit).includes(who.role.office);
  const offices = officesOf(entry.policy);
  const reason = who.travelling ? 'time-travel-read-only' : held ? null : missingGrant(entry.type, offices);
  return { rel: relOf(entry.path), href: `/api/v1${entry.path.replace(':id', target.id)}`, method: 'POST', allowed: reason === null, reason, needs: held ? [] : offices, revision: target.revision };
}

/** Acts on one thing, each with whether this caller may do it now, from the same table that the handler asks. */
export function linksFor(target: Target, who: { role: ActingPost | null; travelling: boolean }, open?: readonly string[]): CommandLink[] {
  return COMMANDS.flatMap(entry => {
    const { path } = entry;
    if (path === null || entry.category !== target.category || isCreating(entry)) return [];
    return open && !open.includes(relOf(path)) ? [] : [linkOf({ ...entry, path }, target, who)];
  });
}

export const openActs = (status: AdjustmentStatus): readonly string[] => OPEN[status];
