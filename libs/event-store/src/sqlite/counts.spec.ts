import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countStatements } from '@yichuang/sqlite/testing';
import { defineEvent, type Decider, type DomainEvent } from '@yichuang/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createCommandHandler } from '../command-handler.ts';
import { systemClock } from '../clock.ts';
import type { Aggregate, Command, CommandHandler } from '../command-handler.types.ts';
import type { EventStore } from '../event-store.ts';
import { genesis } from '../testing/events.ts';
import { openSqliteStore } from './index.ts';

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

let folder = '';
let store: EventStore;
const count = countStatements();
const handler = (): CommandHandler => createCommandHandler({ store, clock: systemClock, authoriser: { authorise: async () => ({ authority: { kind: 'system', cause: 'test' }, at: 0 }) } });
const run = (on: CommandHandler, id: string | number) => on.execute({ aggregate, id: String(id), command: { type: 'CountUp', data: {} }, envelope: { commandId: crypto.randomUUID(), actor: { id: 'a', unit: 'U', post: 'p' }, channel: 'system' }, context: () => null });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yichuang-counts-'));
  store = openSqliteStore({ file: join(folder, 'log.db') });
  await store.append('log-610702', 'no-stream', genesis());
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('what a command costs, counted at the door of SQLite', () => {
  it('cold: one read, one insert, one commit', async () => {
    const warm = handler();
    await run(warm, 'other');
    count.reset();
    await run(warm, 'cold');
    expect([count.commits(), count.statements()]).toEqual([1, 2]);
  });

  it('cached, one caller: one insert and one commit each', async () => {
    const warm = handler();
    await run(warm, 'a');
    count.reset();
    for (let turn = 0; turn < 20; turn += 1) await run(warm, 'a');
    expect([count.commits(), count.statements()]).toEqual([20, 20]);
  });

  it('64 callers, each with a stream: one commit for 16 commands at least', async () => {
    const warm = handler();
    const streams = Array.from({ length: 64 }, (_, index) => index);
    await Promise.all(streams.map(id => run(warm, id)));
    count.reset();
    await Promise.all(streams.map(async id => {
      for (let turn = 0; turn < 10; turn += 1) await run(warm, id);
    }));
    expect(count.statements()).toBe(640);
    expect(count.commits()).toBeLessThanOrEqual(640 / 16);
  });

  it('64 callers of one stream share commits as well', async () => {
    const warm = handler();
    await run(warm, 'hot');
    count.reset();
    await Promise.all(Array.from({ length: 64 }, async () => {
      for (let turn = 0; turn < 10; turn += 1) await run(warm, 'hot');
    }));
    expect(count.statements()).toBe(640);
    expect(count.commits()).toBeLessThanOrEqual(640 / 16);
  });
});
