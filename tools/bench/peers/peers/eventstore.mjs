// eventstore 1.15.5, its store in memory: nothing durable is asked of it.
import { createRequire } from 'node:module';
import { decided, evolve, initialState } from '../workload.mjs';

const createStore = createRequire(import.meta.url)('eventstore');

export async function open() {
  const store = createStore();
  await new Promise((resolve, reject) => store.init(error => (error ? reject(error) : resolve())));
  const streamOf = id => new Promise((resolve, reject) => store.getEventStream(id, (error, stream) => (error ? reject(error) : resolve(stream))));
  return {
    command: async (id, sequence) => {
      const stream = await streamOf(id);
      const state = stream.events.reduce((before, { payload }) => evolve(before, payload), initialState());
      stream.addEvent(decided(state, sequence));
      await new Promise((resolve, reject) => stream.commit(error => (error ? reject(error) : resolve())));
    },
  };
}
