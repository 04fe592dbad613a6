import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { allEventDefinitions } from '@yichuang/domain';
import { createRegistry } from '@yichuang/event-store';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { PROJECTIONS, catalogueAt, events as eventList, itemGuide } from '@yichuang/projections';
import { createRunner, type Runner } from '@yichuang/projections/runner';
import type { Scenario } from '../harness/task.ts';
import { rss } from '../harness/loop.ts';
import { quantile } from '../harness/stats.ts';
import { preparedLog } from '../workload/prepared.ts';

const registry = createRegistry(allEventDefinitions);

function runnerOver(log: string, folder: string, names: readonly string[]): { runner: Runner; head(): Promise<number> } {
  const store = openSqliteStore({ file: log, readOnly: true });
  const runner = createRunner({ store, registry, file: join(folder, 'views.sqlite'), definitions: PROJECTIONS.filter(projection => names.includes(projection.name)) });
  return { runner, head: async () => (await store.head()).number };
}

/** What a page shows, in entries: a page that shows nothing says nothing about the cost of one that does. */
function shown(runner: Runner, view: string, at: { number?: number }): number {
  if (view === 'catalogue') return runner.read(['catalogue'], read => catalogueAt(read, { on: '2024-01-15', ...at })).items.length;
  if (view === 'guide') return runner.read(['item-guide'], read => (itemGuide(read, '990700000001', { on: '2024-01-15', ...at }) === null ? 0 : 1));
  return runner.read(['event-index'], read => eventList(read, { limit: 50, ...at }).events.length);
}

/** Rebuild of one projection from zero, all indexes and history on; `limit` writes the rows of the finished tables again, after scanning and parsing the same log. */
export const rebuild: Scenario = async ({ folder, side, options }) => {
  const events = Number(options?.['events'] ?? 100_000);
  const log = await preparedLog('fates', events);
  const { runner, head } = runnerOver(log, folder, [String(options?.['projection'])]);
  const number = await head();
  const started = performance.now();
  await runner.start();
  await runner.waitFor(number, { timeoutMs: 3_600_000 });
  const seconds = (performance.now() - started) / 1000;
  await runner.stop();
  if (side === 'product') return { rate: number / seconds, rssMiB: rss() };
  return { rate: number / bareLoop(log, folder), rssMiB: rss() };
};

/** Seconds that a loop without any runner takes: read and parse each event, insert each row that the projection left behind. */
function bareLoop(log: string, folder: string): number {
  const finished = new DatabaseSync(join(folder, 'views.sqlite'), { readOnly: true });
  const files = finished.prepare('SELECT file FROM shelf').all() as { file: string }[];
  const source = new DatabaseSync(join(folder, files[0]?.file ?? 'views.sqlite'), { readOnly: true });
  const target = new DatabaseSync(join(folder, 'bare.sqlite'));
  target.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  const tables = source.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_node' AND name NOT LIKE '%_rowid' AND name NOT LIKE '%_parent'").all() as { name: string; sql: string }[];
  for (const { sql } of tables) target.exec(sql);
  for (const { sql } of source.prepare("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").all() as { sql: string }[]) target.exec(sql);
  const started = performance.now();
  scanLog(log);
  for (const { name } of tables) copyTable(source, target, name);
  return (performance.now() - started) / 1000;
}

/** Reads and parses every event, and does nothing with it. */
function scanLog(log: string): void {
  const page = new DatabaseSync(log, { readOnly: true }).prepare('SELECT number, data, metadata FROM events WHERE number > ? ORDER BY number LIMIT 1000');
  for (let after = -1; ;) {
    const rows = page.all(after) as { number: number; data: string; metadata: string }[];
    for (const row of rows) {
      JSON.parse(row.data);
      JSON.parse(row.metadata);
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
  }
}

function copyTable(source: DatabaseSync, target: DatabaseSync, name: string): void {
  const columns = (source.prepare(`PRAGMA table_info(${name})`).all() as { name: string }[]).map(column => column.name);
  const insert = target.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`);
  const rows = source.prepare(`SELECT ${columns.join(', ')} FROM ${name}`);
  rows.setReturnArrays(true);
  target.exec('BEGIN');
  for (const row of rows.iterate() as Iterable<unknown> as Iterable<(string | number | null)[]>) insert.run(...row);
  target.exec('COMMIT');
}

/** `asOf` and `on` at 200 random moments against the live page, in a log of N events. One answer holds the live p95, the other the past one. */
export const travel: Scenario = async ({ folder, options }) => {
  const events = Number(options?.['events'] ?? 100_000);
  const log = await preparedLog('fates', events);
  const { runner, head } = runnerOver(log, folder, PROJECTIONS.map(projection => projection.name));
  const number = await head();
  await runner.start();
  await runner.waitFor(number, { timeoutMs: 3_600_000 });
  const view = String(options?.['view']);
  const timed = (at: number | undefined): number => {
    const before = performance.now();
    shown(runner, view, at === undefined ? {} : { number: at });
    return (performance.now() - before) * 1000;
  };
  const moments = Array.from({ length: 200 }, (_, index) => Math.floor(((index * 7919) % 200) / 200 * number));
  const past = moments.map(at => timed(at));
  const live = moments.map(() => timed(undefined));
  const empty = shown(runner, view, {}) === 0;
  await runner.stop();
  // Not a number becomes "unmeasured".
  const ratio = empty ? Number.NaN : quantile(past, 0.95) / quantile(live, 0.95);
  return { rate: 1e6 / quantile(past, 0.95), p50us: quantile(past, 0.5), p99us: quantile(past, 0.95), rssMiB: rss(), extra: { livep95us: quantile(live, 0.95), pastp95us: quantile(past, 0.95), ratio } };
};
