// @resolve-js/eventstore-lite; asks for better-sqlite3 7, overridden by one that compiles here. Durable only: it fixes `synchronous` and `journal_mode` itself.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { STEPS, decided, evolve, initialState, rebuild, stepData, typeOf } from '../workload.mjs';

const createAdapter = createRequire(import.meta.url)('@resolve-js/eventstore-lite').default;

export async function open({ folder }) {
  const store = createAdapter({ databaseFile: join(folder, 'resolve.db') });
  await store.init();
  const events = async id => (await store.loadEvents({ aggregateIds: [id], limit: 2000, eventsSizeLimit: 64 * 1024 * 1024, cursor: null })).events;
  const save = (id, sequence, { type, data }) => store.saveEvent({ aggregateId: id, aggregateVersion: sequence + 1, type, timestamp: Date.now(), payload: data });
  const load = async id => (await events(id)).reduce((state, { type, payload }) => evolve(state, { type, data: payload }), initialState());
  return {
    load,
    command: async (id, sequence) => save(id, sequence, decided(await load(id), sequence)),
    fill: async id => {
      for (let at = 0; at < STEPS; at += 1) await save(id, at, { type: typeOf(at), data: stepData(at) });
    },
    replay: async ({ events: total, seconds }) => {
      const { fold, result } = rebuild(total, seconds);
      for (let cursor = null, more = true; more;) {
        const page = await store.loadEvents({ limit: 1000, eventsSizeLimit: 64 * 1024 * 1024, cursor });
        for (const { aggregateId, type, payload } of page.events) fold(aggregateId, { type, data: payload });
        [cursor, more] = [page.cursor, page.events.length > 0];
      }
      return result();
    },
    close: () => store.dispose(),
  };
}
