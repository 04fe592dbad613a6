// Default: a connection for each operation. `shared`: one connection, the only way to set `synchronous`; `shared-normal` does not wait for the disk.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CommandHandler } from '@event-driven-io/emmett';
import { getSQLiteEventStore, readMessagesBatch, sqliteConnection } from '@event-driven-io/emmett-sqlite';
import { STEPS, decided, evolve, initialState, rebuild, stepData, typeOf } from '../workload.mjs';

const handle = CommandHandler({ evolve, initialState });

async function connect(fileName, variant) {
  if (!variant.startsWith('shared')) return { options: { fileName } };
  const connection = sqliteConnection({ fileName });
  await connection.command('PRAGMA journal_mode = WAL');
  await connection.command(`PRAGMA synchronous = ${variant === 'shared-normal' ? 'NORMAL' : 'FULL'}`);
  return { connection, options: { fileName, connectionOptions: { singleton: true, connection } } };
}

export async function open({ folder, variant, consumer }) {
  const fileName = join(folder, 'emmett.db');
  const { options, connection = sqliteConnection({ fileName }) } = await connect(fileName, variant);
  const store = getSQLiteEventStore({ ...options, schema: { autoMigration: 'CreateOrUpdate' } });
  await store.schema?.migrate?.();
  let shared = null;
  const filler = () => (shared ??= getSQLiteEventStore({ fileName, schema: { autoMigration: 'None' }, connectionOptions: { singleton: true, connection: sqliteConnection({ fileName }) } }));
  const visible = () => Number(Object.values(new DatabaseSync(fileName, { readOnly: true }).prepare('SELECT count(*) FROM emt_messages').get())[0]);
  return {
    command: async (id, sequence) => {
      await handle(store, id, state => decided(state, sequence));
    },
    // By one connection in any case: with one for each operation the appends of a fill fail with SQLITE_BUSY.
    fill: id => filler().appendToStream(id, Array.from({ length: STEPS }, (_, at) => ({ type: typeOf(at), data: stepData(at) }))),
    load: async id => (await store.aggregateStream(id, { evolve, initialState })).state,
    replay: ({ events, seconds }) => (consumer === 'raw' ? readAll(connection, events) : consume(store, { events, seconds, consumer })),
    visible,
  };
}

/** As documented: 100 messages, then 50 ms; `tuned`: 1,000 messages and no pause. */
async function consume(store, { events, seconds, consumer }) {
  const pulling = consumer === 'tuned' ? { batchSize: 1000, pullingFrequencyInMs: 0 } : undefined;
  const reader = store.consumer(pulling ? { pulling } : {});
  const { fold, done, result } = rebuild(events, seconds);
  reader.processor({ processorId: 'bench', startFrom: 'BEGINNING', eachMessage: ({ type, data, metadata }) => fold(metadata.streamName, { type, data }) });
  reader.start().catch(() => undefined);
  await done;
  return result();
}

async function readAll(connection, events) {
  const { fold, result } = rebuild(events, 60);
  for (let after = 0n, more = true; more;) {
    const { messages, currentGlobalPosition, areEventsLeft } = await readMessagesBatch(connection, { after, batchSize: 1000 });
    for (const { type, data, metadata } of messages) fold(metadata.streamName, { type, data });
    [after, more] = [currentGlobalPosition, areEventsLeft];
  }
  return result();
}
