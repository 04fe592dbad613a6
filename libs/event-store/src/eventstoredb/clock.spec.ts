import { afterEach, describe, expect, it } from 'vitest';
import { defineEvent, type Decider, type DomainEvent } from '@yichuang/domain';
import { z } from 'zod';
import { manualClock } from '../clock.ts';
import { createCommandHandler } from '../command-handler.ts';
import type { Command, CommandHandler } from '../command-handler.types.ts';
import { cleanUp, everything, fixture, type Fixture } from './testing/fixture.ts';

afterEach(cleanUp);

const MINUTE = 60_000;
const NOON = '2026-03-02T04:00:00.000Z';
const Noted = defineEvent('Noted', 1, z.strictObject({}));
type NotedEvent = DomainEvent<'Noted', Record<string, never>>;
const decider: Decider<object, Command, NotedEvent, null> = { category: 'note', initialState: () => ({}), decide: () => [{ type: 'Noted', data: {} }], evolve: () => undefined };

const note = (handler: CommandHandler, id: string) => handler.execute({
  aggregate: { decider, events: [Noted] }, id, command: { type: 'Note', data: {} }, context: () => null,
  envelope: { commandId: crypto.randomUUID(), actor: { id: 'a', unit: 'U', post: 'p' }, channel: 'system' },
});

/** A handler whose clock and the server's are set apart from one another. */
async function apart({ lease = true, guard = true } = {}): Promise<{ f: Fixture; ours: ReturnType<typeof manualClock>; handler: CommandHandler }> {
  const f = await fixture({ double: { clock: () => Date.parse(NOON) }, ...(lease ? { store: { lease: {} } } : {}) });
  const ours = manualClock(NOON);
  const handler = createCommandHandler({ store: f.store, clock: ours, clockGuard: guard, authoriser: { authorise: async () => ({ authority: { kind: 'system', cause: 'test' }, at: 0 }) } });
  return { f, ours, handler };
}

// Architecture §11.8: a clock more than five minutes ahead of the store's refuses writes.
describe('a clock that is not the server\'s', () => {
  it('may be four minutes ahead; six minutes ahead it refuses, records nothing, and goes on once it is right', async () => {
    const { f, ours, handler } = await apart();
    ours.advance(4 * MINUTE);
    expect(await note(handler, 'a')).toMatchObject({ outcome: 'recorded', number: 1 });
    ours.advance(2 * MINUTE);
    await expect(note(handler, 'b')).rejects.toMatchObject({ code: 'clock', message: expect.stringContaining('the store says 2026-03-02T04:0') });
    expect(await everything(f.store)).toHaveLength(2);
    ours.advance(-2 * MINUTE);
    expect(await note(handler, 'b')).toMatchObject({ outcome: 'recorded', number: 2 });
  });

  it('is refused for the first command of a process too', async () => {
    const { f, ours, handler } = await apart();
    ours.advance(60 * MINUTE);
    await expect(note(handler, 'a')).rejects.toMatchObject({ code: 'clock' });
    expect(await everything(f.store)).toHaveLength(1);
  });

  it('is not looked at in sample mode, nor where no lease lets the store tell its time', async () => {
    for (const how of [{ guard: false }, { lease: false }]) {
      const { f, ours, handler } = await apart(how);
      ours.advance(60 * MINUTE);
      expect(await note(handler, 'a')).toMatchObject({ outcome: 'recorded' });
      await f.store.close();
    }
  });

  it('costs one look at the server, not one for each command', async () => {
    const { f, handler } = await apart();
    await note(handler, 'a');
    const before = f.double.log.records.length;
    for (const id of ['b', 'c', 'd']) await note(handler, id);
    expect(f.double.log.records.length - before).toBe(3);
  });
});
