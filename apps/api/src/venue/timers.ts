import type { Reactor } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { CAPABILITIES } from '../application/capabilities.ts';
import { createWaker } from '../case/timers/waker.ts';
import { decodedStream } from '../commands/conflict.ts';

const TIMER = { id: 'system', unit: 'system', post: 'timer' } as const;

/** Notes that an exception of a hall has come to its end: the gap is open again from then on. @req #7 */
export function openVenueTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const { world, store, clock } = app;
  const waker = createWaker({
    clock, onFailure, refresh: () => world.refresh(), touched: () => world.venues.takeTouched(), open: () => world.venues.excepted(), ground: () => null,
    nextDue: async (unit, until) => CAPABILITIES.venue?.nextDue(await decodedStream(store, `venue-${unit}`), { until, world }) ?? null,
    wake: (unit, commandId) => app.execute({ type: 'WakeVenue', stream: `venue-${unit}`, data: {} }, { commandId, actor: TIMER, channel: 'system' }),
  });
  return { start: async () => undefined, tick: () => waker.tick(), stop: async () => undefined };
}
