// One immer produce per event over a whole read model of 83,000 rows, as an authoring form taken at its word would do.
import { enableMapSet, produce } from 'immer';
import { evolve, initialState, stepData, typeOf } from '../workload.mjs';

const ROWS = 83_000;

export async function open() {
  enableMapSet();
  let model = new Map(Array.from({ length: ROWS }, (_, at) => [`seed${at}`, evolve(initialState(), { type: typeOf(0), data: stepData(0) })]));
  return {
    seed: async () => undefined,
    replay: async () => {
      const started = performance.now();
      let events = 0;
      for (; performance.now() - started < 3000; events += 1) {
        const [key, event] = [`seed${(events * 7919) % ROWS}`, { type: typeOf(1), data: stepData(1) }];
        model = produce(model, draft => void evolve(draft.get(key), event));
      }
      return { rate: events / ((performance.now() - started) / 1000) };
    },
  };
}
