import { listVersionOn, rowsOfItem, standingListVersions, maskFor } from '../responsibility/list.ts';
import { townDoes } from '../responsibility/masks.ts';
import type { TownsMask } from '../responsibility/projection.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import type { Bodies } from './turn.ts';

export type BodiesOf = (of: { readonly item: string; readonly town: string }) => Bodies;

/** Rows of an item in the list of the day: those of the last version in force that names it. Each item is looked up once. */
function rowsOnDay(read: ReadModel, at: Moment): (item: string) => readonly TownsMask[] {
  const standing = standingListVersions(read, at);
  const current = listVersionOn(standing, at.on);
  const versions = current === null ? [] : standing.filter(({ number, effectiveFrom }) => number <= current.number && effectiveFrom <= at.on).toReversed();
  const known = new Map<string, readonly TownsMask[]>();
  return item => {
    const found = known.get(item) ?? named(item);
    known.set(item, found);
    return found;
  };

  function named(item: string): readonly TownsMask[] {
    for (const version of versions) {
      const rows = rowsOfItem(read, version, { item, at });
      if (rows !== null) return rows.dropped ? [] : rows.rows;
    }
    return [];
  }
}

/** Who reviews and who decides an item in a town, by the responsibility list of the day. What no row gives to the town is the department's. @req #21 */
export function bodiesOn(read: ReadModel, at: Moment): BodiesOf {
  const rowsOf = rowsOnDay(read, at);
  return ({ item, town }) => {
    const mask = maskFor(rowsOf(item), town) ?? 0;
    return { review: townDoes(mask, 'review') ? 'town' : 'department', decide: townDoes(mask, 'decide') ? 'town' : 'department' };
  };
}
