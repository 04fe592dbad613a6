import { DatabaseSync } from 'node:sqlite';
import { decodeEvent, type EventStore } from '@yichuang/event-store';
import type { PROJECTIONS } from '@yichuang/projections';
import { registry } from '../workload/views-source.ts';
import { demand } from './gates.ts';

type Projection = (typeof PROJECTIONS)[number];
/** Rows compared, evenly over the table. */
const SAMPLES = 60;

/**
 * Compares rows of a finished read model with a fold that knows no runner: the one stream of the row, from its first event.
 * @throws {Error} naming the row that differs
 */
export async function checkRows(store: EventStore, { file, projection }: { file: string; projection: Projection }): Promise<void> {
  const database = new DatabaseSync(file, { readOnly: true });
  const table = `${projection.name.replaceAll('-', '_')}__v${projection.version}`;
  const last = Number(database.prepare(`SELECT max(id) AS last FROM ${table}`).get()?.['last'] ?? 0);
  const select = database.prepare(`SELECT key, stream, doc FROM ${table} WHERE id >= ? ORDER BY id LIMIT 1`);
  demand(last > 0, `${projection.name} has no rows`);
  for (let nth = 0; nth < SAMPLES; nth += 1) {
    const row = select.get(Math.floor((last * nth) / SAMPLES) + 1);
    if (row === undefined) continue;
    const folded = await foldAlone(store, projection, { key: String(row['key']), stream: String(row['stream']) });
    demand(folded === row['doc'], `${projection.name} ${String(row['key'])}: ${String(row['doc'])} is not ${folded}`);
  }
  database.close();
}

async function foldAlone(store: EventStore, projection: Projection, { key, stream }: { key: string; stream: string }): Promise<string> {
  const row = projection.initial(key);
  for await (const recorded of store.readStream(stream)) {
    if (!projection.handles(recorded.type)) continue;
    const event = decodeEvent(registry, recorded);
    if (projection.keys(event).includes(key)) projection.apply(row, event, key);
  }
  return JSON.stringify(row);
}
