import { DatabaseSync } from 'node:sqlite';
import { Conflict, type EventStore } from '@yichuang/event-store';
import type { LifeState } from '../workload/case-life.ts';
import { encodedStep } from '../workload/seed-log.ts';

function one(file: string, sql: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return Number(Object.values(database.prepare(sql).get() ?? {})[0]);
  } finally {
    database.close();
  }
}

/** @throws {Error} when what was measured is wrong */
export function demand(right: boolean, what: string): asserts right {
  if (!right) throw new Error(`wrong, so not measured: ${what}`);
}

/** Rows that a second connection sees. */
export function visibleRows(file: string): number {
  return one(file, 'SELECT count(*) FROM events');
}

/**
 * A fast run that is wrong is a failure: every acknowledged command must be one row that another connection sees, each
 * stream must be dense from 0, and after a refused append the right one must be taken.
 * @throws {Error} naming what is wrong
 */
export async function checkAppended(log: { store: EventStore; file: string }, rows: { before: number; acknowledged: number }): Promise<void> {
  const visible = visibleRows(log.file);
  demand(visible === rows.before + rows.acknowledged, `${rows.acknowledged} acknowledged, ${visible - rows.before} visible`);
  const gaps = one(log.file, 'SELECT count(*) FROM (SELECT 1 FROM events GROUP BY stream HAVING count(*) <> max(revision) + 1)');
  demand(gaps === 0, `${gaps} streams with gaps`);
  await checkConflict(log.store);
}

async function checkConflict(store: EventStore): Promise<void> {
  const stream = 'bench-gate999999';
  await store.append(stream, 'no-stream', [encodedStep(stream, 0)]);
  const refused = await store.append(stream, 5, [encodedStep(stream, 6)]).then(() => undefined, (error: unknown) => error);
  demand(refused instanceof Conflict, `a wrong revision was answered with ${String(refused)}`);
  const { revision } = await store.append(stream, 0, [encodedStep(stream, 1)]);
  demand(revision === 1, `the right append after a refused one stands at ${revision}`);
}

/** Compares rows of a model with a fold by SQL and JSON alone: the fields that the last event of the case holds. */
export function checkModel(file: string, model: ReadonlyMap<string, LifeState>): void {
  const database = new DatabaseSync(file, { readOnly: true });
  const last = database.prepare('SELECT data FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1');
  let nth = 0;
  for (const [stream, row] of model) {
    nth += 1;
    if (nth % 97 !== 0) continue;
    const data = JSON.parse(String(last.get(stream)?.['data'])) as Record<string, unknown>;
    for (const [field, value] of Object.entries(row)) demand(JSON.stringify(data[field]) === JSON.stringify(value), `${stream}.${field}`);
  }
  demand(nth >= 97, 'too few rows to compare');
  database.close();
}
