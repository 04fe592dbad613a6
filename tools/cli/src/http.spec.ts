import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server as Listener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication, createServer, type Application } from '@yichuang/api';
import { openSampleClock } from '@yichuang/api/application';
import { systemClock, type EventStore } from '@yichuang/event-store';
import { LOG_FILE, openSqliteStore } from '@yichuang/event-store/sqlite';
import { PROJECTIONS } from '@yichuang/projections';
import { seedFolder } from '@yichuang/seed';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { printed, yichuang } from './testing/yichuang.ts';

const base = mkdtempSync(join(tmpdir(), 'yichuang-http-'));
const folder = join(base, 'data');
let store: EventStore;
let app: Application;
let listener: Listener;
let url: string;
let instrument: string;
let closeServer = (): void => undefined;

beforeAll(async () => {
  await seedFolder({ folder }, () => undefined);
  store = openSqliteStore({ file: join(folder, LOG_FILE) });
  app = createApplication({ store, clock: await openSampleClock(store, systemClock), dataDir: folder, mode: 'sample', views: PROJECTIONS });
  await app.ready();
  await app.views?.waitFor((await store.head()).number, { timeoutMs: 60_000 });
  instrument = [...app.world.instruments().values()].find(each => each.number === '汉区政办发〔2022〕1号')?.id ?? '';
  const server = createServer(app);
  closeServer = server.close;
  listener = server.http.listen(0, '127.0.0.1');
  await new Promise(resolve => listener.once('listening', resolve));
  const address = listener.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}, 120_000);
afterAll(async () => {
  listener.closeAllConnections();
  await new Promise(resolve => listener.close(resolve));
  closeServer();
  await app.close();
  await store.close();
  rmSync(base, { recursive: true });
});

const shown = { version: z.string(), count: z.number(), items: z.array(z.looseObject({ code: z.string() })) };
const show = async (where: readonly string[], asOf: string) => {
  const { version, count, items } = printed(await yichuang(['catalog', 'show', '--json', '--as-of', asOf, ...where]), shown);
  return { version, count, codes: items.map(item => item.code).sort() };
};

describe('beside a running server', () => {
  it.each(['2023-01-11', '2023-01-13'])('says the same of the catalogue as of %s as a fold of the log', async asOf => {
    expect(await show(['--server', url], asOf)).toEqual(await show(['--file', folder], asOf));
  });

  // @req #28
  it('reads the open catalogue back as it was: no difference', async () => {
    const file = join(base, 'open.csv');
    writeFileSync(file, await (await fetch(`${url}/open/catalogue.csv`)).text());
    const ran = await yichuang(['catalog', 'import', file, '--as', 'proposal', '--dry-run', '--json', '--file', folder]);
    const { counts, changed, elementMismatches, problems } = printed(ran, {
      counts: z.looseObject({}), changed: z.array(z.string()), elementMismatches: z.array(z.object({ onRecord: z.boolean() })), problems: z.array(z.object({ severity: z.string() })),
    });
    expect({ counts, changed, errors: problems.filter(({ severity }) => severity === 'error') }).toMatchObject({ counts: { before: 366, kept: 366, renamed: 0, withdrawn: 0, added: 0, after: 366 }, changed: [], errors: [] });
    expect(elementMismatches.map(({ onRecord }) => onRecord)).toEqual([true, true, true]);
    expect(ran.status).toBe(0);
    // One word changed in one line, and the same command says so.
    const lines = (await (await fetch(`${url}/open/catalogue.csv`)).text()).split('\r\n');
    writeFileSync(file, [...lines.slice(0, 1), lines[1]?.replace('自然人', '法人'), ...lines.slice(2)].join('\r\n'));
    const other = await yichuang(['catalog', 'import', file, '--as', 'proposal', '--dry-run', '--json', '--file', folder]);
    expect(other.status).toBe(2);
    expect(printed(other, { changed: z.array(z.string()) }).changed).toHaveLength(1);
  });

  it('shows the views and the description of the API', async () => {
    const { projections } = printed(await yichuang(['projection', 'list', '--json', '--server', url]), { projections: z.array(z.object({ name: z.string(), state: z.string() })) });
    expect(projections.map(each => each.name).sort()).toEqual([...(app.views?.projections ?? [])].sort());
    const [there, here] = await Promise.all([yichuang(['openapi', '--server', url]), yichuang(['openapi'])]);
    expect([there.status, there.stdout]).toEqual([0, here.stdout]);
  });

  it('leaves the views of the folder to the server', async () => {
    const ran = await yichuang(['projection', 'rebuild', 'unit', '--file', folder]);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).not.toBe('');
  });
});

describe('catalog import through the server', () => {
  const file = join(base, 'list.csv');
  const send = (...more: readonly string[]) => yichuang(['catalog', 'import', file, '--as', 'proposal', '--file', folder, '--server', url, '--instrument', instrument, '--title', '试导入', '--json', ...more]);
  const drafts = () => [...(app.world.catalog()?.versions ?? [])].length;

  beforeAll(() => {
    const items = [...app.world.itemsOn('2024-01-15').values()];
    const lines = items.map(({ code, name, basis }, index) => [code, name.zh, basis.status === 'in_force' ? basis.text : '', index === 0 ? '取消' : '保留', index === 0 ? '收回区级部门办理' : '', '已向省级说明'].join(','));
    writeFileSync(file, ['事项编码,事项名称,设定依据,调整方式,调整理由,差异说明', ...lines].join('\n'));
  });

  it('is refused in the server’s words to somebody without the office', async () => {
    const ran = await send('--role', 'auditor@D-SJJU');
    const { error } = printed(ran, { error: z.object({ exit: z.literal(1), message: z.string() }) });
    expect([ran.status, error.message]).toEqual([1, expect.stringContaining('dept_catalog_owner')]);
  });

  // @req #13
  it('drafts an adjustment, once, however often it is sent', async () => {
    const answer = { adjustmentId: z.uuid(), counts: z.looseObject({ before: z.number(), after: z.number() }) };
    const before = drafts();
    const first = printed(await send('--role', 'dept_catalog_owner@D-SPJ'), answer);
    const head = (await store.head()).number;
    expect(printed(await send('--role', 'dept_catalog_owner@D-SPJ'), answer)).toEqual(first);
    await app.world.refresh();
    expect((await store.head()).number).toBe(head);
    expect(first.counts).toMatchObject({ before: 366, after: 365 });
    expect(Object.keys(app.world.adjustment(first.adjustmentId)?.fates ?? {})).toHaveLength(366);
    expect(drafts()).toBe(before);
  });
});

// @req #33
describe('delegation reconcile through the server', () => {
  const [EXACT, DRIFTED] = ['610702100', '610702101'];
  const file = join(base, 'permissions.csv');
  const reconcile = (...more: readonly string[]) => yichuang(['delegation', 'reconcile', file, '--platform', 'case-platform', '--server', url, '--role', 'approval_bureau@D-SPJ', ...more]);
  const rightsOf = (town: string) => [...app.world.delegation.rightsOf(town, '2024-01-15')].flatMap(([item, steps]) => steps.map(step => `${town},${item},${step}`));
  const answer = { differences: z.number(), towns: z.array(z.object({ town: z.string(), differences: z.array(z.object({ item: z.string(), step: z.string(), kind: z.string() })) })) };
  const write = (drifted: readonly string[]) => writeFileSync(file, ['镇街代码,事项编码,环节', ...rightsOf(EXACT), ...drifted].join('\n'));

  it('finds no difference in the list itself', async () => {
    write(rightsOf(DRIFTED));
    expect(await reconcile()).toMatchObject({ status: 0 });
  }, 60_000);

  it('names each right that the platform lacks or has too much, once, and ends with 2', async () => {
    const [lacking = '', ...rest] = rightsOf(DRIFTED);
    write([...rest, `${DRIFTED},999999999999,accept`]);
    const ran = await reconcile('--json');
    expect(ran.status).toBe(2);
    expect(printed(ran, answer).towns.find(({ town }) => town === DRIFTED)?.differences).toEqual([
      { item: lacking.split(',')[1], step: lacking.split(',')[2], kind: 'missing' }, { item: '999999999999', step: 'accept', kind: 'surplus' },
    ]);
    expect(printed(await reconcile('--json'), answer).differences).toBe(2);
    write(rightsOf(DRIFTED));
    expect(printed(await reconcile('--json'), answer).differences).toBe(0);
  }, 60_000);

  it('is refused in the server’s words to somebody without the office', async () => {
    const ran = await yichuang(['delegation', 'reconcile', file, '--platform', 'case-platform', '--server', url, '--role', 'auditor@D-SJJU']);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('not-delegated');
  });
});
