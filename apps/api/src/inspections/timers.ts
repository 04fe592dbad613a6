import type { Reactor } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { CAPABILITIES } from '../application/capabilities.ts';
import { createWaker, type Waker } from '../case/timers/waker.ts';
import { decodedStream } from '../commands/conflict.ts';

const TIMER = { id: 'system', unit: 'system', post: 'timer' } as const;
const WAKES = { inspection: 'WakeInspection', accountability: 'WakeAccountability', spotcheck: 'WakeSpotCheck' } as const;
type Category = keyof typeof WAKES;

function wakerOf(app: Application, category: Category, onFailure: (failure: unknown) => void): Waker {
  const { world, store, clock } = app;
  const { waiting, takeTouched } = world.supervision.timed[category];
  return createWaker({
    clock, onFailure, refresh: () => world.refresh(), touched: takeTouched, open: waiting, ground: () => null,
    nextDue: async (id, until) => CAPABILITIES[category]?.nextDue(await decodedStream(store, `${category}-${id}`), { until, world }) ?? null,
    wake: (id, commandId) => app.execute({ type: WAKES[category], stream: `${category}-${id}`, data: {} }, { commandId, actor: TIMER, channel: 'system' }),
  });
}

/** Records once that a step of an inspection, an answer or a correction is overdue: started, ticked and stopped as one. @req #70 */
export function openSupervisionTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const wakers = (['inspection', 'accountability', 'spotcheck'] as const).map(category => wakerOf(app, category, onFailure));
  return {
    start: async () => {},
    tick: async () => {
      let woken = 0;
      for (const waker of wakers) woken += await waker.tick();
      return woken;
    },
    stop: async () => {},
  };
}
