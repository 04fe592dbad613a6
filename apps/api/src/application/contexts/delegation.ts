import { changeSummaryOf, latestListVersion, listVersionOn, type Items, type LetterContext, type PermissionContext, type ResponsibilityContext, type ResponsibilityListCommand, type ResponsibilityListContext } from '@yichuang/domain';
import { createHash } from 'node:crypto';
import type { Act } from '../capability.ts';
import type { World } from '../world.ts';
import { actContext } from '../contexts.ts';

const NO_ITEMS: Items = new Map();
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The catalogue published last, as it will stand on its day when that has not come. */
export function announcedCatalogue(world: World, today: string): LetterContext['catalogue'] {
  const latest = world.latest();
  if (latest === null) return null;
  const entry = world.catalog()?.versions.find(candidate => candidate.version === latest.version);
  return { version: latest.version, items: world.itemsOfVersion(latest, entry && entry.effectiveFrom > today ? entry.effectiveFrom : today) };
}

export function letterContext(act: Act<unknown>): LetterContext {
  const { world, today } = act;
  return { ...actContext(act), units: world.units(today), catalogue: announcedCatalogue(world, today), instruments: world.instruments() };
}

function latestList({ delegation }: World): ResponsibilityContext['latest'] {
  const state = delegation.list();
  const latest = state && latestListVersion(state);
  return latest && { version: latest.version, effectiveFrom: latest.effectiveFrom, rows: delegation.rowsOn(latest.effectiveFrom) };
}

export function responsibilityContext(act: Act<unknown>): ResponsibilityContext {
  const { world, today } = act;
  return {
    ...actContext(act), sha256, units: world.units(today), instruments: world.instruments(), items: announcedCatalogue(world, today)?.items ?? NO_ITEMS, latest: latestList(world),
    workingDaysUntil: day => world.delegation.workingDays(today, day),
  };
}

/** A version is judged on the change it names, and on the letters of its first day. */
export function responsibilityListContext(act: Act<ResponsibilityListCommand>): ResponsibilityListContext {
  const { world, today, command } = act;
  const change = command.type === 'ScheduleResponsibilityVersion' ? world.delegation.change(command.data.changeId) : null;
  const items = announcedCatalogue(world, today)?.items ?? NO_ITEMS;
  return {
    ...actContext(act), units: world.units(today), items, change: change && changeSummaryOf(change, sha256),
    entrusted: ({ item, town, on }) => world.delegation.entrusted({ department: items.get(item)?.department ?? '', item, town, on }),
  };
}

export function permissionContext(act: Act<unknown>): PermissionContext {
  const { world, today, id } = act;
  const state = world.delegation.list();
  const inForce = state && listVersionOn(state, today);
  return { ...actContext(act), town: id, units: world.units(today), sha256, list: inForce && { version: inForce.version, rights: world.delegation.rightsOf(id, today) } };
}
