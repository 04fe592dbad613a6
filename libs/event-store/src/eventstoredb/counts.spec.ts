import { defineEvent, type Decider, type DomainEvent } from '@yichuang/domain';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../clock.ts';
import { createCommandHandler } from '../command-handler.ts';
import type { Aggregate, Command, CommandHandler } from '../command-handler.types.ts';
import { cleanUp, fixture } from './testing/fixture.ts';
import type { EventStoreDouble } from './testing/index.ts';

const Counted = defineEvent('Counted', 1, z.strictObject({ to: z.number().int() }));
type CountedEvent = DomainEvent<'Counted', { to: number }>;
const decider: Decider<{ to: number }, Command, CountedEvent, null> = {
  category: 'count',
  initialState: () => ({ to: 0 }),
  decide: (_command, state) => [{ type: 'Counted', data: { to: state.to + 1 } }],
  evolve: (draft, event) => {
    draft.to = event.data.to;
  },
};
const aggregate: Aggregate<{ to: number }, Command, CountedEvent, null> = { decider, events: [Counted] };
const run = (on: CommandHandler, id: string) => on.execute({ aggregate, id, command: { type: 'CountUp', data: {} }, envelope: { commandId: crypto.randomUUID(), actor: { id: 'a', unit: 'U', post: 'p' }, channel: 'system' }, context: () => null });

/** Round trips asked of the server since `before`. One-by-one appends: with batches many share one call, and none is counted. */
function since(double: EventStoreDouble, before: EventStoreDouble['calls']): { read: number; append: number; others: number } {
  const more = (method: keyof EventStoreDouble['calls']): number => double.calls[method] - before[method];
  return { read: more('read'), append: more('append'), others: more('batchAppend') + more('gossip') + more('getSupportedMethods') };
}

afterEach(cleanUp);

describe('what a command costs, counted at the server (batches off)', () => {
  it('cold: one read and one append; cached: one append', async () => {
    const { store, double } = await fixture({ double: { batchAppend: false } });
    const handler = createCommandHandler({ store, clock: systemClock, authoriser: { authorise: async () => ({ authority: { kind: 'system', cause: 'test' }, at: 0 }) } });
    await run(handler, 'warm');
    const cold = { ...double.calls };
    await run(handler, 'a');
    expect(since(double, cold)).toEqual({ read: 1, append: 1, others: 0 });
    const cached = { ...double.calls };
    for (let turn = 0; turn < 10; turn += 1) await run(handler, 'a');
    expect(since(double, cached)).toEqual({ read: 0, append: 10, others: 0 });
  });

  it('with batches, all appends of a process share one call', async () => {
    const { store, double } = await fixture();
    const handler = createCommandHandler({ store, clock: systemClock, authoriser: { authorise: async () => ({ authority: { kind: 'system', cause: 'test' }, at: 0 }) } });
    await run(handler, 'a');
    const before = { ...double.calls };
    for (let turn = 0; turn < 10; turn += 1) await run(handler, 'a');
    expect(since(double, before)).toEqual({ read: 0, append: 0, others: 0 });
  });
});
