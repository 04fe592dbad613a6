import { mkdtempSync, rmSync } from 'node:fs';
import type { Server as Listener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication, createServer, type Application } from '@yichuang/api';
import { openSampleClock } from '@yichuang/api/application';
import { START, systemClock, type EventStore } from '@yichuang/event-store';
import { newEvents } from '@yichuang/event-store/testing';
import { LOG_FILE, openSqliteStore } from '@yichuang/event-store/sqlite';
import { PROJECTIONS } from '@yichuang/projections';
import { seedFolder } from '@yichuang/seed';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printed, yichuang } from '../testing/yichuang.ts';
import { ActAuthority, InvalidActs, WhoCould } from './answers.ts';

const base = mkdtempSync(join(tmpdir(), 'yichuang-authority-'));
const folder = join(base, 'data');
let store: EventStore;
let app: Application;
let listener: Listener;
let url: string;
let closeServer = (): void => undefined;
let [published, planted] = [-1, -1];
/** A step that the sample's list gives a town. */
const cell = { item: '', town: '' };
const auditor = ['--role', 'auditor@D-SJJU'] as const;
const ways = (): readonly (readonly string[])[] => [['--file', folder], ['--server', url, ...auditor]];

beforeAll(async () => {
  await seedFolder({ folder }, () => undefined);
  store = openSqliteStore({ file: join(folder, LOG_FILE) });
  for await (const batch of store.readAll({ after: START, types: ['CatalogVersionPublished'] })) published = batch.events.at(-1)?.number ?? published;
  // Somebody writes past the program, in an office that the actor does not hold.
  const at = '2024-01-15T01:00:00.000Z';
  const event = { type: 'InstrumentLinked', data: { instrumentId: '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a111', to: '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a222', relation: 'cites', note: '' }, metadata: { actor: { id: 'officer-reform-01', unit: 'D-SGB', post: 'government_publisher' }, authority: { kind: 'office' as const, office: 'government_publisher', unit: 'D-SGB', since: 0 }, recordedAt: at, occurredAt: at } };
  planted = (await store.append('instrument-planted', 'no-stream', newEvents('instrument-planted', 0, [event]))).number;
  app = createApplication({ store, clock: await openSampleClock(store, systemClock), dataDir: folder, mode: 'sample', views: PROJECTIONS });
  await app.ready();
  await app.views?.waitFor((await store.head()).number, { timeoutMs: 60_000 });
  const [item] = app.world.itemsOn('2023-06-01').values();
  Object.assign(cell, { item: item?.code ?? '', town: '610702100' });
  const server = createServer(app);
  closeServer = server.close;
  listener = server.http.listen(0, '127.0.0.1');
  await new Promise(resolve => listener.once('listening', resolve));
  const address = listener.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}, 180_000);
afterAll(async () => {
  listener.closeAllConnections();
  await new Promise(resolve => listener.close(resolve));
  closeServer();
  await app.close();
  await store.close();
  rmSync(base, { recursive: true });
});

/** The same command, offline and through the server: both must end and say alike. */
async function both(args: readonly string[], status: number) {
  const [here, there] = await Promise.all(ways().map(way => yichuang([...args, '--json', ...way])));
  expect([here?.status, there?.status], `${here?.stderr} ${there?.stderr}`).toEqual([status, status]);
  expect(JSON.parse(there?.stdout ?? '')).toEqual(JSON.parse(here?.stdout ?? ''));
  return here!;
}

// @req #22 #23 #33 #41
describe('delegation who-could', () => {
  it('says the same offline and through the server, as of a moment', async () => {
    const whoCould = (asOf: string, status: number) => both(['delegation', 'who-could', '--item', cell.item, '--step', 'accept', '--town', cell.town, '--as-of', asOf], status);
    const before = printed(await whoCould('2022-06-01', 2), WhoCould.shape);
    expect(before).toMatchObject({ item: cell.item, step: 'accept', body: null, candidates: [], missing: [{ code: expect.any(String) }] });
    const answer = await yichuang(['delegation', 'who-could', '--item', cell.item, '--step', 'accept', '--town', cell.town, '--as-of', '2023-12-01', '--json', '--file', folder]);
    const after = printed(answer, WhoCould.shape);
    expect(answer.status).toBe(after.candidates.some(({ missing }) => missing.length === 0) ? 0 : 2);
  });
  it('is wrong usage without a step, or with one that is none', async () => {
    expect(await yichuang(['delegation', 'who-could', '--item', cell.item, '--town', cell.town])).toMatchObject({ status: 64, stdout: '' });
    expect(await yichuang(['delegation', 'who-could', '--item', cell.item, '--town', cell.town, '--step', 'jump'])).toMatchObject({ status: 64, stdout: '' });
  });
  it('has examples under --help', async () => {
    for (const words of [['delegation', 'who-could'], ['audit', 'authority'], ['audit', 'invalid-acts']]) {
      expect((await yichuang([...words, '--help'])).stdout).toContain(`$ yichuang ${words.join(' ')}`);
    }
  });
});

describe('audit authority', () => {
  it('tells why an act was allowed, by its links', async () => {
    const { chain, type } = printed(await both(['audit', 'authority', `p:${published}`], 0), ActAuthority.shape);
    expect({ type, chain }).toMatchObject({ type: 'CatalogVersionPublished', chain: [{ kind: 'office', id: 'government_publisher/D-ZFB', number: 0 }] });
  });
  it('ends with 2 for an act that nothing allowed', async () => {
    expect(printed(await both(['audit', 'authority', String(planted)], 2), ActAuthority.shape).asRecorded.map(({ code }) => code)).toEqual(['office']);
  });
  it('names an event that is none', async () => {
    expect(await yichuang(['audit', 'authority', 'p:99999999', '--file', folder])).toMatchObject({ status: 1, stdout: '' });
    expect(await yichuang(['audit', 'authority', 'yesterday', '--file', folder])).toMatchObject({ status: 64, stdout: '' });
  });
});

describe('audit invalid-acts', () => {
  it('finds the one that was written past the program, and no other in the whole sample', async () => {
    const { acts, examined } = printed(await both(['audit', 'invalid-acts', '--from', '2022-01-01', '--to', '2024-12-31'], 2), InvalidActs.shape);
    expect(acts.map(({ number }) => number)).toEqual([planted]);
    expect(examined).toBeGreaterThan(300);
    expect(printed(await both(['audit', 'invalid-acts', '--from', '2022-01-01', '--to', '2023-12-31'], 0), InvalidActs.shape).acts).toEqual([]);
  });
  it('is for auditors', async () => {
    const ran = await yichuang(['audit', 'invalid-acts', '--from', '2022-01-01', '--to', '2023-12-31', '--server', url, '--role', 'operator@D-ZWZX']);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('auditor');
  });
});
