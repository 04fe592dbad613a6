import { unitNames } from '../organisations/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { hallProjection, type HallRow } from './projection.ts';
import type { HallDirectory } from './view.ts';

/** Every edition of every town's directory known at the moment, by town and edition. An edition is superseded on the day a later one counts. @req #26 */
export function hallDirectories(read: ReadModel, at: Moment): readonly HallDirectory[] {
  const rows = read.list(hallProjection, { index: 'all', equals: 'all' }, at.number);
  const nameOf = unitNames(read, at);
  const current = currentEditions(rows.map(({ doc }) => doc), at.on);
  return rows.map(({ doc, stream }) => {
    const superseded = doc.status === 'published' && (current.get(doc.town)?.edition ?? 0) > doc.edition;
    return { ...doc, townName: nameOf(doc.town), status: superseded ? 'superseded' : doc.status, revision: read.revisionOf(hallProjection, stream) };
  });
}

/** The edition that counts on a day, by town. */
export function currentDirectories(read: ReadModel, at: Moment): ReadonlyMap<string, HallRow> {
  return currentEditions(read.list(hallProjection, { index: 'all', equals: 'all' }, at.number).map(({ doc }) => doc), at.on);
}

function currentEditions(rows: readonly HallRow[], on: string): ReadonlyMap<string, HallRow> {
  const current = new Map<string, HallRow>();
  for (const row of rows) {
    const counts = row.status === 'published' && row.effectiveFrom !== null && row.effectiveFrom <= on;
    if (counts && (current.get(row.town)?.edition ?? 0) < row.edition) current.set(row.town, row);
  }
  return current;
}
