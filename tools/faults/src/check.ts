import { join } from 'node:path';
import { allEventDefinitions } from '@yichuang/domain';
import { checkLog, createRegistry, START, type EventStore } from '@yichuang/event-store';

import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { PROJECTIONS } from '@yichuang/projections';
import { createRunner } from '@yichuang/projections/runner';
import { LOG, STREAM, VIEWS } from './script.ts';

async function stored(store: EventStore): Promise<{ readonly ids: string[]; readonly onStream: number }> {
  const ids: string[] = [];
  let onStream = 0;
  for await (const batch of store.readAll({ after: START })) {
    ids.push(...batch.events.map(event => event.id));
    onStream += batch.events.filter(event => event.stream === STREAM).length;
  }
  return { ids, onStream };
}

/** Every view brought up to the head by the next process, then compared with a fold from zero. */
async function viewFaults(store: EventStore, folder: string): Promise<string[]> {
  const runner = createRunner({ store, registry: createRegistry(allEventDefinitions), file: join(folder, VIEWS), definitions: PROJECTIONS });
  try {
    await runner.start();
    await runner.waitFor((await store.head()).number, { timeoutMs: 20_000 });
    const differing: string[] = [];
    for (const name of runner.projections) if (!(await runner.verify(name)).identical) differing.push(`view ${name} differs from a fold of the log`);
    return differing;
  } finally {
    await runner.stop();
  }
}

/**
 * What is wrong with a folder after the fault, once it has been opened again; empty when nothing is.
 * @param acknowledged ids that somebody was told are stored
 */
export async function faultsIn(folder: string, acknowledged: readonly string[]): Promise<readonly string[]> {
  try {
    const store = openSqliteStore({ file: join(folder, LOG) });
    try {
      return [...await logFaults(store, acknowledged), ...await viewFaults(store, folder)];
    } finally {
      await store.close();
    }
  } catch (error) {
    return [`it does not open: ${error instanceof Error ? error.message : String(error)}`];
  }
}

async function logFaults(store: EventStore, acknowledged: readonly string[]): Promise<string[]> {
  const { ids, onStream } = await stored(store);
  const known = new Set(ids);
  const lost = acknowledged.filter(id => !known.has(id)).length;
  const { first } = await checkLog(store);
  return [
    ...(lost > 0 ? [`${lost} acknowledged events lost`] : []), ...(known.size < ids.length ? ['an event is stored twice'] : []),
    ...(onStream % 2 === 1 ? ['half an append is stored'] : []), ...(first === null ? [] : [`the log is damaged: ${JSON.stringify(first)}`]),
  ];
}
