import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '@yichuang/sqlite';
import { PROJECTIONS } from '../definitions.ts';
import { allRows } from './db.ts';
import { NUMBER_AT } from './moments.ts';
import { sqlFor } from './read-sql.ts';
import { projectionSchema, SHELF_SCHEMA } from './schema.ts';

/** How SQLite would answer, one line per step. */
function planOf(db: Database, sql: string): string {
  return allRows<{ detail: string }>(db.prepare(`EXPLAIN QUERY PLAN ${sql}`)).map(({ detail }) => detail).join('\n');
}

describe('the plans of the read model', () => {
  let db: Database;
  beforeAll(() => {
    db = openDatabase(':memory:', { durability: 'normal' });
    db.exec(SHELF_SCHEMA);
    for (const projection of PROJECTIONS) db.exec(projectionSchema(projection));
  });
  afterAll(() => db.close());

  const statements = PROJECTIONS.flatMap(projection => {
    const sql = sqlFor(projection);
    const { name, indexNames, history, fixedLists, listsAt, sliced, revisions } = projection;
    return [
      [name, 'row', sql.row],
      ...[undefined, ...indexNames].flatMap(index => [[name, `list by ${index}`, sql.list(index, false)], [name, `list by ${index}, newest first`, sql.list(index, true)]]),
      ...(history === 'versions' ? [[name, 'past row', sql.pastRow], ...listsAt.map(index => [name, `past list by ${index}`, sql.pastList(index)]), ...fixedLists.map(index => [name, `past list by ${index}`, sql.fixedPastList(index)])] : []),
      ...(sliced ? [[name, 'slices', sql.slices], [name, 'slices of a row', sql.slicesOfKey]] : []),
      ...(revisions ? [[name, 'revision', sql.revision]] : []),
    ];
  });

  it.each([...statements, ['moments', 'number at', NUMBER_AT]])('%s: %s seeks and does not sort', (_name, _title, sql = '') => {
    const plan = planOf(db, sql);
    expect(plan).toMatch(/SEARCH|VIRTUAL TABLE INDEX/);
    expect(plan).not.toMatch(/TEMP B-TREE|SCAN (?!r VIRTUAL TABLE INDEX 2)/);
  });
});
