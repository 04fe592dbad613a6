// Pool of ten, loopback, defaults. `relaxed`: synchronous_commit off. One command first: ten of them on a cold store wait for each other for ever.
import { CommandHandler } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { startPostgres } from '../postgres.mjs';
import { STEPS, decided, evolve, initialState, rebuild, stepData, typeOf } from '../workload.mjs';

const handle = CommandHandler({ evolve, initialState });
/** A writer of the hot stream asks again until it wins. */
const stubborn = { retry: { retries: 2000, minTimeout: 0, maxTimeout: 1, factor: 1 } };

export async function open({ folder, variant, consumer }) {
  const { url, stop } = await startPostgres(folder, { relaxed: variant === 'relaxed' });
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  await handle(store, 'cold', state => decided(state, 0));
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  return {
    command: async (id, sequence) => {
      await handle(store, id, state => decided(state, sequence));
    },
    win: id => handle(store, id, state => decided(state, state.sequence + 1), stubborn),
    fill: id => store.appendToStream(id, Array.from({ length: STEPS }, (_, at) => ({ type: typeOf(at), data: stepData(at) }))),
    load: async id => (await store.aggregateStream(id, { evolve, initialState })).state,
    replay: async ({ events, seconds }) => {
      const reader = store.consumer(consumer === 'tuned' ? { pulling: { batchSize: 1000, pullingFrequencyInMs: 0 } } : {});
      const { fold, done, result } = rebuild(events, seconds);
      reader.reactor({ processorId: 'bench', startFrom: 'BEGINNING', eachMessage: ({ type, data, metadata }) => fold(metadata.streamName, { type, data }) });
      reader.start().catch(() => undefined);
      await done;
      return result();
    },
    visible: async () => Number((await other.query('SELECT count(*) AS n FROM emt_messages')).rows[0].n) - 1,
    close: async () => {
      await Promise.all([store.close(), other.end()]);
      await stop();
    },
  };
}
