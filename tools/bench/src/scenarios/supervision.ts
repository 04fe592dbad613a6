import { join } from 'node:path';
import { allEventDefinitions } from '@yichuang/domain';
import { createRegistry, type EventStore } from '@yichuang/event-store';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { genesis, newEvents } from '@yichuang/event-store/testing';
import { PROJECTIONS, supervision, unitTree } from '@yichuang/projections';
import { createRunner } from '@yichuang/projections/runner';
import { z } from 'zod';
import { rss, sequential } from '../harness/loop.ts';
import type { Scenario } from '../harness/task.ts';
import { ACTS, caseOf, DISTRICT, LAST_MONTH } from '../workload/supervised.ts';

const Options = z.object({ events: z.number().int().default(100_000) });
const NEEDED: ReadonlySet<string> = new Set(['supervised-case', 'supervised-errand', 'supervised-review', 'unit']);
const ON = `${LAST_MONTH}-31`;

async function fill(store: EventStore, events: number): Promise<number> {
  await store.append('log-610702', 'no-stream', genesis());
  let written = 0;
  for (const { stream, events: own } of DISTRICT) await store.append(stream, 'no-stream', newEvents(stream, 0, own));
  for (let at = 0; written < events; at += 1) {
    const { stream, events: own } = caseOf(at);
    await store.append(stream, 'no-stream', newEvents(stream, 0, own));
    written += own.length;
  }
  return (await store.head()).number;
}

/** The dashboard of a district with so many events of cases, beside a page that lists the units of the same district. Checked: the dashboard counts every case. */
export const dashboard: Scenario = async ({ folder, seconds, options }) => {
  const { events } = Options.parse(options ?? {});
  const store = openSqliteStore({ file: join(folder, 'log.sqlite'), durability: 'normal' });
  const head = await fill(store, events);
  const runner = createRunner({ store, registry: createRegistry(allEventDefinitions), file: join(folder, 'views.sqlite'), definitions: PROJECTIONS.filter(({ name }) => NEEDED.has(name)) });
  const began = performance.now();
  await runner.start();
  await runner.waitFor(head, { timeoutMs: 3_600_000 });
  const folded = (performance.now() - began) / 1000;
  const shown = (at: { number?: number }, period: string) => runner.read(['supervision'], read => supervision(read, { period, sees: 'all' }, { on: ON, ...at }));
  const counted = ['2022', '2023'].reduce((sum, year) => sum + Number(shown({}, year).total.counts.received), 0);
  if (counted < Math.floor(events / (ACTS + 1))) throw new Error(`the dashboard counts ${counted} cases`);
  const live = await sequential(seconds, () => void JSON.stringify(shown({}, LAST_MONTH)));
  const past = await sequential(seconds, () => void JSON.stringify(shown({ number: head - 1000 }, LAST_MONTH)));
  const page = await sequential(seconds, () => void JSON.stringify(runner.read(['organisations'], read => unitTree(read, { on: ON }))));
  await runner.stop();
  await store.close();
  return { rate: live.rate, rssMiB: rss(), extra: { live: Number(live.p50us), past: Number(past.p50us), page: Number(page.p50us), cases: counted, foldedPerSecond: head / folded } };
};
