import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@yichuang/sqlite';
import type { EventStore } from '@yichuang/event-store';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { genesis } from '@yichuang/event-store/testing';
import { catalogueAt } from '../catalogue/query.ts';
import { PROJECTIONS } from '../definitions.ts';
import { append, bench, REGISTRY, temporaryFolder, type Bench } from '../testing/log.ts';
import { CATALOGUE_2022, established, FATES_2023, onCatalog, published, SECOND } from '../testing/catalogue-log.ts';
import { unitProjection } from '../organisations/projection.ts';
import { unit } from '../organisations/query.ts';
import { eventIndexProjection } from '../event-index/projection.ts';
import { foldable } from './foldable.ts';
import { createRunner } from './runner.ts';

const EVENT_INDEX = `event_index__v${eventIndexProjection.version}`;

const STORY = [...CATALOGUE_2022, ...FATES_2023, onCatalog(published('2023', SECOND, '2023-01-12', '2022'))];

/** Changes a stored file behind the runner's back. */
function tamper(file: string, sql: string): void {
  const db = openDatabase(file, { durability: 'normal' });
  db.exec(sql);
  db.close();
}

describe('verify', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
    await log.happened(...STORY);
  });
  afterEach(() => log.close());

  it('finds every projection equal to a fold from zero', async () => {
    for (const name of log.runner.projections) expect(await log.runner.verify(name)).toMatchObject({ name, identical: true, firstDifference: null });
  });

  it.each([
    ['a live row', 'catalog-fate', `UPDATE catalog_fate__v1 SET doc = replace(doc, '乡镇承接不了', '乡镇能承接') WHERE i_batch = '${SECOND}'`, `${SECOND}/990711003000`],
    ['an index column', 'unit', `UPDATE unit__v1 SET stream = 'unit-OTHER' WHERE key = 'D-MZJ'`, 'D-MZJ'],
    ['a past version', 'adjustment', `UPDATE adjustment__v1 SET from_number = from_number - 1 WHERE key = '${SECOND}'`, SECOND],
    ['a slice', 'unit', `UPDATE unit__v1_slice SET day_from = 20210101`, 'D-MZJ'],
    ['a row too many', 'event-index', `INSERT INTO ${EVENT_INDEX} (key, from_number, stream, doc) VALUES ('000000000099', 99, 'x-1', '{}')`, '000000000099'],
    ['a row too few', 'event-index', `DELETE FROM ${EVENT_INDEX} WHERE key = '000000000003'`, '000000000003'],
  ])('names %s that was changed', async (_title, name, sql, key) => {
    tamper(log.file, sql);
    expect(await log.runner.verify(name)).toMatchObject({ identical: false, firstDifference: key });
  });
});

describe('rebuild', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
    await log.happened(...STORY);
  });
  afterEach(() => log.close());
  const items = (on: string) => log.read(['catalogue'], read => catalogueAt(read, { on }).items);

  it('answers from the new file as it did from the old one, and goes on following', async () => {
    const before = items('2023-06-01');
    const { rows } = await log.runner.rebuild('catalog-fate');
    expect(rows).toBe(12);
    expect(items('2023-06-01')).toEqual(before);
    await log.happened(onCatalog({ type: 'CatalogPublicationCancelled', data: { version: '2023', reason: '方案有误' } }), established('D-NEW', '新局'));
    expect(items('2023-06-01')).toHaveLength(5);
    expect(await log.runner.verify('catalog-fate')).toMatchObject({ identical: true });
  });

  it('repairs what was tampered with', async () => {
    tamper(log.file, `DELETE FROM catalog_fate__v1`);
    expect(items('2023-06-01')).toHaveLength(0);
    await log.runner.rebuild('catalog-fate');
    expect(items('2023-06-01')).toHaveLength(4);
  });

  it.each(['catalog-fate', 'event-index', 'adjustment', 'unit'])('gives the new file of %s every table and index that the old one has', async name => {
    const table = `${name.replace('-', '_')}__v${PROJECTIONS.find(projection => projection.name === name)?.version ?? 0}`;
    const schema = (file: string): unknown => {
      const db = openDatabase(file, { durability: 'normal', readOnly: true });
      const found = db.prepare('SELECT type, name, sql FROM sqlite_schema WHERE tbl_name GLOB ? ORDER BY name').all(`${table}*`);
      db.close();
      return found;
    };
    await log.runner.rebuild(name);
    const made = readdirSync(dirname(log.file)).find(file => file.endsWith(`.${table}.1`)) ?? '';
    expect(schema(join(dirname(log.file), made))).toEqual(schema(log.file));
    expect(schema(log.file)).not.toEqual([]);
  });

  it('keeps the old tables until they are dropped', async () => {
    const files = () => readdirSync(dirname(log.file)).filter(name => /__v\d+\.\d+$/.test(name));
    await log.runner.rebuild('unit');
    await log.runner.rebuild('unit');
    expect(files()).toHaveLength(2);
    expect(await log.runner.drop('unit')).toEqual(['unit@1', 'views.sqlite.unit__v1.1']);
    expect(files()).toEqual(['views.sqlite.unit__v1.2']);
    expect(log.read(['organisations'], read => unit(read, 'D-MZJ', { on: '2023-01-01' }))).toMatchObject({ name: { zh: '民政局' } });
    expect(await log.runner.drop('unit')).toEqual([]);
  });
});

describe('a new version of a projection', () => {
  it('is built from the whole log before it answers, and the old one stays until dropped', async () => {
    const folder = temporaryFolder();
    const log = await bench();
    await log.happened(...STORY);
    const file = join(folder.path, 'views.sqlite');
    const first = createRunner({ store: log.store, registry: REGISTRY, file, definitions: PROJECTIONS });
    await first.start();
    await first.waitFor(3);
    await first.stop();
    const second = foldable({ ...unitProjection, version: 2 });
    const after = createRunner({ store: log.store, registry: REGISTRY, file, definitions: [...PROJECTIONS.filter(({ name }) => name !== 'unit'), second] });
    await after.start();
    await after.waitFor((await log.store.head()).number);
    expect(after.health().projections.find(({ name }) => name === 'unit')).toMatchObject({ version: 2, state: 'live' });
    expect(after.read(['organisations'], read => unit(read, 'D-MZJ', { on: '2023-01-01' }))).not.toBeNull();
    await after.stop();
    await log.close();
    folder.remove();
  });
});

describe('rebuild and verify in a worker', () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'log.sqlite');
  let store: EventStore;
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  it('reads the log by a handle of its own and ends with the same rows', async () => {
    store = openSqliteStore({ file });
    await store.append('log-610702', 'no-stream', genesis());
    const worker = { module: new URL('../testing/sqlite-source.ts', import.meta.url).href, data: file };
    const runner = createRunner({ store, registry: REGISTRY, file: join(folder.path, 'views.sqlite'), definitions: PROJECTIONS, worker });
    await runner.start();
    const number = await append(store, STORY);
    await runner.waitFor(number);
    expect(await runner.rebuild('event-index')).toMatchObject({ rows: number + 1 });
    expect(await runner.verify('event-index')).toMatchObject({ identical: true, rows: number + 1 });
    expect(existsSync(join(folder.path, `views.sqlite.${EVENT_INDEX}.1`))).toBe(true);
    await runner.stop();
  });
});
