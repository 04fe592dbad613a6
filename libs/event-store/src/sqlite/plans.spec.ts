import { openDatabase, queryPlan } from '@yichuang/sqlite';
import { describe, expect, it } from 'vitest';
import { HEAD_SQL } from './log-end.ts';
import { planPage, type PageShape } from './log-statements.ts';
import { STREAM_SQL, UNNUMBERED_SQL } from './reader.ts';
import { createSchema } from './schema.ts';
import { INSERT_SQL, INSERT_UNNUMBERED_SQL, LAST_SQL, LAST_UNNUMBERED_SQL, PLACE_SQL, PLACE_UNNUMBERED_SQL } from './tables.ts';

const database = openDatabase(':memory:', { durability: 'normal' });
createSchema(database);
const plan = (sql: string): string => queryPlan(database, sql).join('\n');

const SHAPES: readonly (readonly [string, PageShape])[] = [
  ['no filter', {}],
  ['one type', { types: ['A'] }],
  ['four types', { types: ['A', 'B', 'C', 'D'] }],
  ['many types', { types: ['A', 'B', 'C', 'D', 'E'] }],
  ['a category', { categories: ['a'] }],
  ['many categories', { categories: ['a', 'b', 'c', 'd', 'e'] }],
  ['types in a category', { types: ['A', 'B'], categories: ['a', 'b', 'c', 'd', 'e'] }],
];
const PAGES = SHAPES.flatMap(([name, shape]) => [false, true].map(backwards => [`a page with ${name}${backwards ? ', backwards' : ''}`, planPage({ ...shape, backwards }).sql] as const));

describe('no statement of the store grows with the log', () => {
  it.each([...PAGES, ['a stream', STREAM_SQL.forwards], ['a stream backwards', STREAM_SQL.backwards], ['the head', HEAD_SQL], ['an append', INSERT_SQL], ['the last revision', LAST_SQL], ['what stands at a place', PLACE_SQL]] as const)('%s', (_name, sql) => {
    expect(plan(sql)).not.toMatch(/SCAN (?!CONSTANT ROW)|TEMP B-TREE/);
    expect(plan(sql)).toMatch(/SEARCH events/);
  });

  it.each([['a stream', UNNUMBERED_SQL.forwards], ['a stream backwards', UNNUMBERED_SQL.backwards], ['an append', INSERT_UNNUMBERED_SQL], ['the last revision', LAST_UNNUMBERED_SQL], ['what stands at a place', PLACE_UNNUMBERED_SQL]])('without numbers: %s', (_name, sql) => {
    expect(plan(sql)).not.toMatch(/SCAN (?!CONSTANT ROW)|TEMP B-TREE/);
    expect(plan(sql)).toMatch(/SEARCH unnumbered/);
  });

  it('a few values use their own index, many values one window', () => {
    expect(plan(planPage({ types: ['A', 'B'] }).sql)).toContain('USING INDEX events_by_type (type=? AND rowid>? AND rowid<?)');
    expect(plan(planPage({ categories: ['a'] }).sql)).toContain('USING INDEX events_by_category (category=? AND rowid>? AND rowid<?)');
    expect(plan(planPage({ types: ['A', 'B', 'C', 'D', 'E'] }).sql)).toBe('SEARCH events USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)');
  });

  it('would be noticed: the same page without its index scans', () => {
    const bare = openDatabase(':memory:', { durability: 'normal' });
    createSchema(bare);
    bare.exec('DROP INDEX events_by_place');
    expect(queryPlan(bare, STREAM_SQL.forwards).join('\n')).toMatch(/SCAN|TEMP B-TREE/);
  });
});
