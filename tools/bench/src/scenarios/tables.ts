import { DatabaseSync } from 'node:sqlite';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRegistry } from '@yichuang/event-store';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { createRunner, defineProjection, foldable } from '@yichuang/projections/runner';
import type { Scenario } from '../harness/task.ts';
import { rss } from '../harness/loop.ts';
import { lifeDecider, stepEvents, type LifeState, type StepTaken } from '../workload/case-life.ts';
import { preparedLog } from '../workload/prepared.ts';
import { checkModel, demand } from './gates.ts';

/** The model of G5 as a view: one row per case, with every version of it. */
const cases = foldable(defineProjection<LifeState, StepTaken>({
  name: 'bench-case',
  version: 1,
  categories: ['bench'],
  keys: ({ stream }) => [stream],
  initial: () => lifeDecider.initialState(),
  indexes: {},
  history: 'versions',
  on: {},
  any: (row, event) => lifeDecider.evolve(row, event),
}));

/**
 * G5: the same log into SQL tables by the runner. `follow`: rows and checkpoint in one transaction per batch, in the file
 * that is served. `rebuild`: a file of its own, indexed at the end, on the disk when it is switched to.
 */
export const tables: Scenario = async ({ folder, side, options }) => {
  const events = Number(options?.['events'] ?? 100_000);
  const log = preparedLog('cases', events);
  const store = openSqliteStore({ file: log, readOnly: true });
  const runner = createRunner({ store, registry: createRegistry(stepEvents), file: join(folder, 'views.sqlite'), definitions: [cases] });
  const started = performance.now();
  if (side === 'rebuild') {
    await runner.rebuild('bench-case');
  } else {
    const { number } = await store.head();
    await runner.start();
    await runner.waitFor(number, { timeoutMs: 3_600_000 });
  }
  const seconds = (performance.now() - started) / 1000;
  const peak = rss();
  await runner.stop();
  await store.close();
  const model = modelIn(folder);
  checkModel(log, model);
  demand(model.size >= Math.ceil(events / 12), `${model.size} rows`);
  return { rate: events / seconds, rssMiB: peak, extra: { rows: model.size } };
};

function modelIn(folder: string): ReadonlyMap<string, LifeState> {
  const name = readdirSync(folder).find(file => file.includes('bench_case__v1.') && /\d$/.test(file)) ?? 'views.sqlite';
  const database = new DatabaseSync(join(folder, name), { readOnly: true });
  const model = new Map<string, LifeState>();
  for (const row of database.prepare('SELECT key, doc FROM bench_case__v1').iterate()) model.set(String(row['key']), JSON.parse(String(row['doc'])) as LifeState);
  database.close();
  return model;
}
