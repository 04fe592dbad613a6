import type { AddressInfo } from 'node:net';
import { createServer as createPlain } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import { z } from 'zod';
import { systemClock } from '@yichuang/event-store';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { createApplication, createServer } from '../../../../apps/api/src/index.ts';
import { openSampleClock } from '../../../../apps/api/src/application/sample-clock.ts';
import { PROJECTIONS } from '@yichuang/projections';
import { seedFolder } from '../../../seed/src/index.ts';
import { callers, paced } from '../harness/loop.ts';
import type { Measurement } from '../harness/measure.ts';
import type { Scenario } from '../harness/task.ts';
import { ACTS, openCaller, openLine } from '../workload/case-http.ts';
import { stepData } from '../workload/case-life.ts';
import { fillWithCases } from '../workload/filled.ts';
import { rawStore } from '../workload/raw.ts';

const TOWNS = ['610702001', '610702002', '610702003', '610702004', '610702005', '610702006', '610702007', '610702008', '610702100', '610702101', '610702102', '610702103', '610702104', '610702105', '610702106'];

/** Cases with which a sample begins whose log is filled with copies of one. */
const FEW = 40;

interface Life {
  readonly folder: string;
  readonly seconds: number;
  readonly count: number;
  /** Events in the log before anybody comes; 0: those of the district. */
  readonly events: number;
  /** Share of the greatest rate at which it is measured once more, by its own clock; 0: not. */
  readonly load: number;
}

async function filled(folder: string, events: number): Promise<void> {
  if (events === 0) return;
  const store = openSqliteStore({ file: join(folder, 'log.sqlite'), durability: 'normal' });
  await fillWithCases(store, events);
  await store.close();
}

/** The product: every act by its route, over sessions, authority, rules, seal and log, with the views that follow. */
async function product({ folder, seconds, count, events, load }: Life): Promise<Measurement> {
  await seedFolder({ folder }, () => undefined, { cases: FEW });
  await filled(folder, events);
  const store = openSqliteStore({ file: join(folder, 'log.sqlite'), durability: 'full' });
  const app = createApplication({ store, clock: await openSampleClock(store, systemClock), dataDir: folder, mode: 'sample', views: PROJECTIONS });
  await app.ready();
  await app.views?.waitFor((await store.head()).number, { timeoutMs: 1_800_000 });
  const server = createServer(app);
  const listener = server.http.listen(0, '127.0.0.1');
  await new Promise(done => listener.once('listening', done));
  const { port } = listener.address() as AddressInfo;
  const towns = [...app.world.units('2024-01-15').values()].filter(({ kind }) => kind === 'town' || kind === 'subdistrict').map(({ code }) => code).filter(code => TOWNS.includes(code));
  const lines = await Promise.all(Array.from({ length: count }, (_, caller) => openCaller(openLine(port, caller), { caller, town: towns[caller % towns.length] ?? '610702100' })));
  // Offices are each at another act of another life: in step they would all decide at once, then all file at once.
  for (const [caller, line] of lines.entries()) for (let acts = caller % ACTS; acts > 0; acts -= 1) await line.step();
  const measured = await callers({ seconds, count }, caller => lines[caller]?.step());
  if (load === 0) return measured;
  const { p50us, p99us } = await paced({ seconds: seconds * 1.5, count, rate: measured.rate * load }, caller => lines[caller]?.step());
  return { ...measured, extra: { ...measured.extra, p50us, p99us } };
}

const Body = z.strictObject({ sequence: z.int(), note: z.string().max(4000), fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) });

/** The least that a service on the same parts does: express, its JSON, zod, a read of what is there, one INSERT. */
async function bare({ folder, seconds, count }: Life): Promise<Measurement> {
  const { database, insert } = await rawStore(folder, 'FULL');
  const read = database.prepare('SELECT data FROM events WHERE stream = ? ORDER BY revision');
  const app = express();
  app.disable('etag').use(express.json({ limit: '256kb' }));
  app.post('/api/v1/cases/:id/act', (req, res) => {
    const { sequence } = Body.parse(req.body);
    const before = read.all(`case-${req.params.id}`).map(({ data }) => JSON.parse(String(data)) as unknown);
    insert(`case-${req.params.id}`, before.length);
    res.json({ revision: before.length, sequence });
  });
  const listener = createPlain(app).listen(0, '127.0.0.1');
  await new Promise(done => listener.once('listening', done));
  const { port } = listener.address() as AddressInfo;
  const lines = Array.from({ length: count }, (_, caller) => ({ line: openLine(port, caller), life: 0, at: 0 }));
  const application = { sequence: 0, note: '材料齐全，符合条件，准予登记。'.repeat(3), fields: Object.fromEntries(Object.entries(stepData(1)).map(([key, value]) => [key, typeof value === 'object' ? JSON.stringify(value) : value])) };
  return callers({ seconds, count }, async caller => {
    const state = lines[caller];
    if (!state) return;
    const answer = await state.line.ask({ path: `/api/v1/cases/${caller}-${state.life}/act`, data: { ...application, sequence: state.at } });
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    state.at += 1;
    if (state.at === 12) Object.assign(state, { at: 0, life: state.life + 1 });
  });
}

/** A life of twelve events over HTTP, on SQLite FULL: `product` through everything, `limit` through the least that could be there. */
export const caseLife: Scenario = ({ folder, side, seconds, options }) => {
  const count = Number(options?.['callers'] ?? 64);
  const life: Life = { folder, seconds, count, events: Number(options?.['events'] ?? 0), load: Number(options?.['load'] ?? 0) };
  return side === 'product' ? product(life) : bare(life);
};
