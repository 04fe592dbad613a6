import type { Reactor } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { CAPABILITIES } from '../application/capabilities.ts';
import { createWaker } from '../case/timers/waker.ts';
import { decodedStream } from '../commands/conflict.ts';

const TIMER = { id: 'system', unit: 'system', post: 'timer' } as const;

/** Notes that a text was not out by its day, and that the time of a public notice is over. @req #28 */
export function openDisclosureTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const { world, store, clock } = app;
  const waker = createWaker({
    clock, onFailure, refresh: () => world.refresh(), touched: () => world.disclosures.takeTouched(), open: () => world.disclosures.open(), ground: () => null,
    nextDue: async (id, until) => CAPABILITIES.disclosure?.nextDue(await decodedStream(store, `disclosure-${id}`), { until, world }) ?? null,
    wake: (id, commandId) => app.execute({ type: 'WakeDisclosure', stream: `disclosure-${id}`, data: {} }, { commandId, actor: TIMER, channel: 'system' }),
  });
  return { start: async () => undefined, tick: () => waker.tick(), stop: async () => undefined };
}
