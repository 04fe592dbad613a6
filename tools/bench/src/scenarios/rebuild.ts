import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PROJECTIONS } from '@yichuang/projections';
import { createRunner } from '@yichuang/projections/runner';
import type { Scenario } from '../harness/task.ts';
import { rss } from '../harness/loop.ts';
import { preparedLog } from '../workload/prepared.ts';
import { openSource, registry } from '../workload/views-source.ts';
import { checkRows } from './gates-views.ts';

const SOURCE = new URL('../workload/views-source.ts', import.meta.url).href;
const MAIN = 'views.sqlite';

/**
 * Rebuild of one projection from zero as the product does it: in a worker thread, into a file of its own, hashes checked,
 * all indexes and history on. Then, on the same log, a loop without any runner: `extra.bare` is its rate.
 */
export const rebuild: Scenario = async ({ folder, options }) => {
  const events = Number(options?.['events'] ?? 100_000);
  const log = preparedLog('fates', events);
  const definitions = PROJECTIONS.filter(({ name }) => name === options?.['projection']);
  const [projection] = definitions;
  if (projection === undefined) throw new Error(`no projection ${String(options?.['projection'])}`);
  const { store } = await openSource(log);
  const runner = createRunner({ store, registry, file: join(folder, MAIN), definitions, worker: { module: SOURCE, data: log } });
  const built = await stopwatch(() => runner.rebuild(projection.name));
  const count = built.result.number + 1;
  await runner.stop();
  const rssMiB = rss();
  const file = builtFile(folder);
  await checkRows(store, { file, projection });
  await store.close();
  const extra = { fileMiB: statSync(file).size / 2 ** 20, ...(options?.['bare'] === true ? await bareRates(log, { built: file, folder, count }) : {}) };
  return { rate: count / built.seconds, rssMiB, cpuUsPerOp: built.cpu / count, extra };
};

/** Wall time in seconds, processor time of the whole process in microseconds. */
async function stopwatch<T>(work: () => T | Promise<T>): Promise<{ result: T; seconds: number; cpu: number }> {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  return { result, seconds: (performance.now() - started) / 1000, cpu: user + system };
}

async function bareRates(log: string, { count, ...files }: { built: string; folder: string; count: number }): Promise<{ bare: number; bareCpuUs: number }> {
  const { seconds, cpu } = await stopwatch(() => bareLoop(log, files));
  return { bare: count / seconds, bareCpuUs: cpu / count };
}

function builtFile(folder: string): string {
  const main = new DatabaseSync(join(folder, MAIN), { readOnly: true });
  const row = main.prepare('SELECT file FROM shelf').get();
  main.close();
  return join(folder, String(row?.['file']));
}

/** Reads and parses each event and inserts each row that the projection left behind, indexes and all, a table in one transaction. */
function bareLoop(log: string, { built, folder }: { built: string; folder: string }): void {
  const source = new DatabaseSync(built, { readOnly: true });
  const target = new DatabaseSync(join(folder, 'bare.sqlite'));
  target.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  const tables = source.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_node' AND name NOT LIKE '%_rowid' AND name NOT LIKE '%_parent'").all();
  const indexes = source.prepare("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").all();
  for (const { sql } of [...tables, ...indexes]) target.exec(String(sql));
  scanLog(log);
  for (const { name } of tables) copyTable(source, target, String(name));
  source.close();
  target.close();
}

/** Reads and parses every event, and does nothing with it. */
function scanLog(log: string): void {
  const page = new DatabaseSync(log, { readOnly: true }).prepare('SELECT number, data, metadata FROM events WHERE number > ? ORDER BY number LIMIT 1000');
  for (let after = -1; ;) {
    const rows = page.all(after);
    for (const row of rows) {
      JSON.parse(String(row['data']));
      JSON.parse(String(row['metadata']));
    }
    const last = rows.at(-1);
    if (!last) return;
    after = Number(last['number']);
  }
}

function copyTable(source: DatabaseSync, target: DatabaseSync, name: string): void {
  const columns = source.prepare(`PRAGMA table_info(${name})`).all().map(column => String(column['name']));
  const insert = target.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`);
  const rows = source.prepare(`SELECT ${columns.join(', ')} FROM ${name}`);
  rows.setReturnArrays(true);
  target.exec('BEGIN');
  for (const row of rows.iterate() as Iterable<unknown> as Iterable<(string | number | null)[]>) insert.run(...row);
  target.exec('COMMIT');
}
