import type { Reactor } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { CAPABILITIES } from '../application/capabilities.ts';
import { createWaker } from '../case/timers/waker.ts';
import { decodedStream } from '../commands/conflict.ts';

const TIMER = { id: 'system', unit: 'system', post: 'timer' } as const;

/** Notes that a day of a notice went by without the answer of a town, for the approval bureau to see. @req #24 #25 */
export function openPolicyNoticeTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const { world, store, clock } = app;
  const waker = createWaker({
    clock, onFailure, refresh: () => world.refresh(), touched: () => world.policyNotices.takeTouched(), open: () => world.policyNotices.open(), ground: () => null,
    nextDue: async (id, until) => CAPABILITIES.policynotice?.nextDue(await decodedStream(store, `policynotice-${id}`), { until, world }) ?? null,
    wake: (id, commandId) => app.execute({ type: 'WakePolicyNotice', stream: `policynotice-${id}`, data: {} }, { commandId, actor: TIMER, channel: 'system' }),
  });
  return { start: async () => undefined, tick: () => waker.tick(), stop: async () => undefined };
}
