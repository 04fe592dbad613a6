// The product with its real envelope on: metadata, schema, hash, authority. `normal`: without waiting for the disk; `memory`: its store for tests.
import { join } from 'node:path';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { createRegistry, decodeEvent } from '@yichuang/event-store';
import { visibleRows } from '../../src/scenarios/gates.ts';
import { replayInto, stepOf } from '../../src/scenarios/replay-sides.ts';
import { stepEvents } from '../../src/workload/case-life.ts';
import { productHandler } from '../../src/workload/product.ts';
import { preparedLog } from '../../src/workload/prepared.ts';
import { demand, evolve, initialState } from '../workload.mjs';

const registry = createRegistry(stepEvents);

export async function open({ folder, variant, events = 0 }) {
  const file = join(folder, 'log.sqlite');
  if (events > 0) return reading(preparedLog('cases', events));
  const store = variant === 'memory' ? createMemoryStore() : openSqliteStore({ file, durability: variant === 'normal' ? 'normal' : 'full' });
  const { step } = await productHandler(store);
  let hot = 0;
  return {
    command: step,
    win: id => step(id, hot++),
    ...(variant === 'memory' ? {} : { visible: async () => visibleRows(file) - 1 }),
    close: () => store.close(),
  };
}

function reading(file) {
  const store = openSqliteStore({ file, readOnly: true });
  return {
    seed: async () => undefined,
    load: async id => {
      const state = initialState();
      for await (const recorded of store.readStream(`bench-${id}`)) evolve(state, stepOf(decodeEvent(registry, recorded)));
      return state;
    },
    replay: async ({ events }) => {
      const started = performance.now();
      const model = await replayInto(file);
      const seconds = (performance.now() - started) / 1000;
      demand(model.size === Math.ceil(events / 12), `${model.size} rows`);
      return { rate: events / seconds };
    },
    close: () => store.close(),
  };
}
