import { townsOn } from '../organisations/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { maskFor, type ListRows } from './list.ts';
import type { ItemRowsRow } from './projection.ts';
import type { ChangeDifference } from './view.ts';

interface Sides {
  readonly own: readonly ItemRowsRow[];
  /** The list of the version that the change builds on. */
  readonly base: ListRows;
  readonly nameOf: (item: string) => ChangeDifference['name'];
  readonly at: Moment;
}

/**
 * What a change does to the list, town by town: towns with the same before and after stand in one difference. An item that
 * the change names replaces all its rows of the base, so a town that it names no longer is a difference too.
 */
export function differencesFrom(read: ReadModel, { own, base, nameOf, at }: Sides): readonly ChangeDifference[] {
  const towns = townsOn(read, at).map(({ code }) => code);
  return own.flatMap(({ item, rows }) => {
    const groups = new Map<string, { before: number | null; after: number | null; towns: string[] }>();
    for (const town of towns) {
      const [before, after] = [maskFor(base.get(item), town), maskFor(rows, town)];
      if (before === after) continue;
      const key = `${before}>${after}`;
      const group = groups.get(key) ?? { before, after, towns: [] };
      group.towns.push(town);
      groups.set(key, group);
    }
    return [...groups.values()].map(group => ({ item, name: nameOf(item), kind: kindOf(group), ...group }));
  });
}

function kindOf({ before, after }: { readonly before: number | null; readonly after: number | null }): ChangeDifference['kind'] {
  if (before === null) return 'added';
  return after === null ? 'dropped' : 'changed';
}
