import { hash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { createRegistry, decodeEvent, type EventStore } from '@yichuang/event-store';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { fold } from '@yichuang/domain';
import type { Scenario } from '../harness/task.ts';
import { rss, sequential } from '../harness/loop.ts';
import { lifeDecider, stepEvents, typeOf, type LifeState, type StepTaken } from '../workload/case-life.ts';
import { replayInto, stepOf } from './replay-sides.ts';
import { replayInThreads } from './replay-threads.ts';
import { preparedLog } from '../workload/prepared.ts';
import { checkModel } from './gates.ts';

const registry = createRegistry(stepEvents);
type Row = [number: number, stream: string, revision: number, id: string, type: string, data: string, metadata: string];

async function seeded(options: Readonly<Record<string, unknown>> | undefined): Promise<{ store: EventStore; file: string; events: number }> {
  const events = Number(options?.['events'] ?? 100_000);
  const file = preparedLog('cases', events);
  return { store: openSqliteStore({ file, readOnly: true }), file, events };
}

/** How each side of G5 goes through the log; answers its model or its rows, and seconds when it has a clock of its own. */
const WAYS: Readonly<Record<string, (file: string) => Promise<{ rows: number; seconds?: number; model?: ReadonlyMap<string, LifeState> }>>> = {
  product: async file => modelOf(await replayInto(file)),
  few: async file => modelOf(await replayInto(file, { types: [typeOf(0), typeOf(4), typeOf(8)] })),
  'one-thread': file => replayInThreads(file, 1),
  'two-threads': file => replayInThreads(file, 2),
  limit: async file => ({ rows: scan(file) }),
};

const modelOf = (model: ReadonlyMap<string, LifeState>): { rows: number; model: ReadonlyMap<string, LifeState> } => ({ rows: model.size, model });

/** G5: the log into a model of one row per case; the limit scans, hashes and parses the same rows. Checked: the model has a row for each case. */
export const replay: Scenario = async ({ side, options }) => {
  const { store, file, events } = await seeded(options);
  await store.close();
  const way = WAYS[side];
  if (way === undefined) throw new Error(`no side ${side}`);
  const started = performance.now();
  const { rows, model, seconds = (performance.now() - started) / 1000 } = await way(file);
  const peak = rss();
  if (model !== undefined && side === 'product') checkModel(file, model);
  const wanted = side === 'limit' ? events + 1 : Math.ceil(events / 12);
  if (rows < wanted) throw new Error(`${side}: ${rows} rows of ${wanted}`);
  return { rate: events / seconds, rssMiB: peak, extra: { rows } };
};

/** SHA-256 of the bytes that the product hashes: the limit serves nothing unchecked either. */
function hashRow(row: Row): void {
  hash('sha256', row[3] + row[1] + String(row[2]) + row[4] + row[5] + row[6]);
}

/** Pages of a thousand rows by number, each parsed: what any replay of this table must do. */
function scan(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  const page = database.prepare('SELECT number, stream, revision, id, type, data, metadata FROM events WHERE number > ? ORDER BY number LIMIT 1000');
  page.setReturnArrays(true);
  let after = -1;
  let parsed = 0;
  for (;;) {
    const rows = page.all(after) as unknown[] as Row[];
    for (const row of rows) {
      hashRow(row);
      JSON.parse(row[5]);
      JSON.parse(row[6]);
      parsed += 1;
    }
    const last = rows.at(-1);
    if (!last) return parsed;
    after = last[0];
  }
}

/** G7: a stream of twelve events into a state; the limit is the prepared select, parse and fold. */
export const load: Scenario = async ({ side, seconds, options }) => {
  const { store, file, events } = await seeded(options);
  const cases = Math.floor(events / 12);
  let turn = 0;
  const next = (): string => `bench-seed${(turn++ * 7919) % cases}`;
  if (side === 'product') {
    return sequential(seconds, async () => {
      const state = lifeDecider.initialState();
      for await (const recorded of store.readStream(next())) fold(lifeDecider, state, [stepOf(decodeEvent(registry, recorded))]);
    });
  }
  const database = new DatabaseSync(file, { readOnly: true });
  const select = database.prepare('SELECT number, stream, revision, id, type, data, metadata FROM events WHERE stream = ? ORDER BY revision');
  select.setReturnArrays(true);
  return sequential(seconds, () => {
    const state = lifeDecider.initialState();
    // The types of node:sqlite do not know that rows come as arrays after setReturnArrays.
    const rows: unknown = select.all(next());
    for (const row of rows as readonly Row[]) {
      hashRow(row);
      JSON.parse(row[6]);
      lifeDecider.evolve(state, { type: row[4], data: JSON.parse(row[5]) as StepTaken['data'] });
    }
  });
};

/** G8: the poll of a follower that is at the end, in a store of N events. */
export const idlePoll: Scenario = async ({ seconds, options }) => {
  const { store } = await seeded(options);
  const { position } = await store.head();
  return sequential(seconds, async () => {
    for await (const batch of store.readAll({ after: position, types: [typeOf(0)] })) void batch;
  });
};
