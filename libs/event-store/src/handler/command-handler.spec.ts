import { classified, defineEvent, Rejection, type Decider, type DomainEvent } from '@yichuang/domain';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { manualClock } from '../clock.ts';
import { createCommandHandler } from '../command-handler.ts';
import { NotAllowed, type Aggregate, type Command, type CommandEnvelope, type CommandHandlerOptions } from '../command-handler.types.ts';
import { StoreUnavailable } from '../errors.ts';
import { START, type EventStore } from '../event-store.ts';
import { createMemoryStore } from '../memory/index.ts';
import { genesis, newEvents } from '../testing/events.ts';
import { ClockRefused, CommandIdTaken, type PreconditionFailed } from './errors.ts';

const Counted = defineEvent('Counted', 1, classified('public', z.strictObject({ to: z.number().int(), due: z.boolean() })));
type CountedEvent = DomainEvent<'Counted', { to: number; due: boolean }>;
interface Count { to: number; due: boolean }
type CountUp = Command<'CountUp', { from?: number; stay?: boolean }>;

const decider: Decider<Count, CountUp, CountedEvent, null> = {
  category: 'count',
  initialState: () => ({ to: 0, due: false }),
  decide: ({ data }, state) => {
    if (data.stay) return [];
    if (data.from !== undefined && data.from !== state.to) throw new Rejection('wrong-step', { at: state.to });
    return [{ type: 'Counted', data: { to: state.to + 1, due: false } }];
  },
  evolve: (draft, event) => {
    draft.to = event.data.to;
    draft.due = event.data.due;
  },
};
const aggregate: Aggregate<Count, CountUp, CountedEvent, null> = { decider, events: [Counted] };
const NOON = '2024-01-15T04:00:00.000Z';

function envelope(more: Partial<CommandEnvelope> = {}): CommandEnvelope {
  return { commandId: crypto.randomUUID(), actor: { id: 'o-1', unit: 'D-A', post: 'p' }, channel: 'window', ...more };
}

async function setting(options: Partial<CommandHandlerOptions> = {}) {
  const store = options.store ?? createMemoryStore();
  await store.append('log-610702', 'no-stream', genesis()).catch(() => undefined);
  const clock = manualClock(NOON);
  const authoriser: CommandHandlerOptions['authoriser'] = { authorise: async () => ({ authority: { kind: 'office', office: 'operator', unit: 'D-A', since: 0 }, at: 0 }) };
  const handler = createCommandHandler({ store, clock, authoriser, ...options });
  const count = (data: CountUp['data'], more: Partial<CommandEnvelope> = {}, use: typeof aggregate = aggregate) => handler.execute({ aggregate: use, id: 'a', command: { type: 'CountUp', data }, envelope: envelope(more), context: () => null });
  const stream = async (): Promise<{ to: number; recordedAt: string }[]> => {
    const out = [];
    for await (const event of store.readStream('count-a')) out.push({ to: (JSON.parse(event.data) as Count).to, recordedAt: (JSON.parse(event.metadata) as { recordedAt: string }).recordedAt });
    return out;
  };
  return { store, clock, handler, count, stream };
}

/** A store whose next append does `fault`. */
function faulty(inner: EventStore): EventStore & { fault: 'none' | 'lost-answer' | 'refused' } {
  const store = {
    ...inner,
    fault: 'none' as 'none' | 'lost-answer' | 'refused',
    append: async (...args: Parameters<EventStore['append']>) => {
      const { fault } = store;
      store.fault = 'none';
      if (fault === 'refused') throw new StoreUnavailable('disk full', 'not-written');
      const answer = await inner.append(...args);
      if (fault === 'lost-answer') throw new StoreUnavailable('connection cut', 'unknown');
      return answer;
    },
  };
  return store;
}

describe('a command', () => {
  it('is recorded, with the number of its last event', async () => {
    const { count } = await setting();
    expect(await count({})).toMatchObject({ outcome: 'recorded', stream: 'count-a', revision: 0, number: 1 });
  });

  it('given twice gets the first answer again, before If-Match is looked at', async () => {
    const { count, stream } = await setting();
    const commandId = crypto.randomUUID();
    const first = await count({}, { commandId, ifMatch: -1 });
    await count({});
    expect(await count({}, { commandId, ifMatch: -1 })).toEqual({ ...first, outcome: 'replayed' });
    expect(await stream()).toHaveLength(2);
  });

  it('given twice to another process gets the first answer again', async () => {
    const { count, store } = await setting();
    const commandId = crypto.randomUUID();
    const first = await count({}, { commandId });
    const other = await setting({ store });
    expect(await other.count({}, { commandId })).toEqual({ ...first, outcome: 'replayed' });
  });

  it('with the id of another actor is refused', async () => {
    const { count } = await setting();
    const commandId = crypto.randomUUID();
    await count({}, { commandId });
    await expect(count({}, { commandId, actor: { id: 'o-2', unit: 'D-A', post: 'p' } })).rejects.toBeInstanceOf(CommandIdTaken);
  });

  it('that changes nothing records nothing', async () => {
    const { count, stream } = await setting();
    expect(await count({ stay: true })).toMatchObject({ outcome: 'unchanged', revision: -1 });
    expect(await stream()).toEqual([]);
  });

  it('looked at an old revision is refused with both revisions', async () => {
    const { count } = await setting();
    await count({});
    await expect(count({}, { ifMatch: -1 })).rejects.toMatchObject({ name: 'PreconditionFailed', expected: -1, actual: 0 } satisfies Partial<PreconditionFailed>);
  });

  it('without authority is refused before the rule is asked, and adds nothing', async () => {
    const { count, stream } = await setting({ authoriser: { authorise: async () => { throw new NotAllowed('office reform_officer'); } } });
    await expect(count({ from: 99 })).rejects.toBeInstanceOf(NotAllowed);
    expect(await stream()).toEqual([]);
  });
});

describe('many commands at once', () => {
  it('on one stream are all recorded, in order, each on the state the one before leaves', async () => {
    const { count, stream } = await setting();
    await Promise.all(Array.from({ length: 64 }, (_, from) => count({ from })));
    expect((await stream()).map(event => event.to)).toEqual(Array.from({ length: 64 }, (_, index) => index + 1));
  });

  it('the same one fifty times has one effect and one answer', async () => {
    const { count, stream } = await setting();
    const commandId = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => count({}, { commandId })));
    expect(new Set(answers.map(answer => `${answer.revision}@${answer.number}`)).size).toBe(1);
    expect(await stream()).toHaveLength(1);
  });

  it('from two processes all land, none twice', async () => {
    const { count, store, stream } = await setting();
    const other = await setting({ store, tries: 100 });
    const mine = await setting({ store, tries: 100 });
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? other : mine).count({})));
    expect((await stream()).map(event => event.to)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(await count({ from: 20 })).toMatchObject({ revision: 20 });
  });
});

describe('a rejection from a cached state', () => {
  it('is given only after the tail was read: what another process wrote counts', async () => {
    const { count, store } = await setting();
    await count({});
    await store.append('count-a', 0, newEvents('count-a', 1, [{ type: 'Counted', data: { to: 2, due: false } }]));
    expect(await count({ from: 2 })).toMatchObject({ outcome: 'recorded', revision: 2 });
  });
});

describe('an append that goes wrong', () => {
  it('unanswered but written is found again, and recorded once', async () => {
    const store = faulty(createMemoryStore());
    const { count, stream } = await setting({ store });
    store.fault = 'lost-answer';
    expect(await count({})).toMatchObject({ revision: 0, number: 1 });
    expect(await stream()).toHaveLength(1);
  });

  it('takes the ones decided on top of it along, and each is decided anew', async () => {
    const store = faulty(createMemoryStore());
    const { count, stream } = await setting({ store });
    await count({});
    store.fault = 'refused';
    const outcomes = await Promise.allSettled([count({}), count({}), count({}), count({})]);
    expect(outcomes.map(outcome => outcome.status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect((await stream()).map(event => event.to)).toEqual([1, 2, 3, 4]);
  });

  it('unanswered, and then not written at all, stays unknown to its sender', async () => {
    const inner = createMemoryStore();
    const outcomes = ['unknown', 'not-written'] as const;
    const failures = outcomes.values();
    const { count } = await setting({ store: { ...inner, append: async (stream, ...rest) => {
      if (stream.startsWith('log-')) return inner.append(stream, ...rest);
      throw new StoreUnavailable('down', failures.next().value ?? 'not-written');
    } } });
    await expect(count({})).rejects.toMatchObject({ outcome: 'unknown' });
  });

  it('refused by a full disk is an error, and the next command stands on what is stored', async () => {
    const store = faulty(createMemoryStore());
    const { count, stream } = await setting({ store });
    await count({});
    store.fault = 'refused';
    await expect(count({})).rejects.toMatchObject({ code: 'store-unavailable', outcome: 'not-written' });
    expect(await count({ from: 1 })).toMatchObject({ revision: 1 });
    expect((await stream()).map(event => event.to)).toEqual([1, 2]);
  });
});

describe('facts that the clock has made true', () => {
  const due: typeof aggregate = { ...aggregate, dueFacts: state => (state.to >= 1 && !state.due ? [{ fact: 'lapse', due: NOON, event: { type: 'Counted', data: { to: state.to + 10, due: true } } }] : []) };

  it('that follow from facts are recorded with them', async () => {
    const chain: typeof aggregate = { ...aggregate, dueFacts: state => (state.to >= 1 && state.to < 4 ? [{ fact: `step-${state.to}`, due: NOON, event: { type: 'Counted', data: { to: state.to + 1, due: true } } }] : []) };
    const { count, stream } = await setting();
    await count({}, {}, chain);
    await count({ from: 4 }, {}, chain);
    expect((await stream()).map(event => event.to)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are recorded first, once, by the system, and stay when the command is refused', async () => {
    const { count, stream, store } = await setting();
    await count({}, {}, due);
    await expect(count({ from: 1 }, {}, due)).rejects.toBeInstanceOf(Rejection);
    expect((await stream()).map(event => event.to)).toEqual([1, 11]);
    for await (const event of store.readStream('count-a', { from: 1 })) expect(JSON.parse(event.metadata)).toMatchObject({ actor: { id: 'system' }, authority: { kind: 'system', cause: `lapse@${NOON}` } });
  });
});

describe('the folded state', () => {
  it('is what a policy and a context are given, as it is decided on', async () => {
    const seen: unknown[] = [];
    const authoriser: CommandHandlerOptions['authoriser'] = { authorise: async ({ state }) => {
      seen.push(state);
      return { authority: { kind: 'system', cause: 'test' }, at: 0 };
    } };
    const { handler } = await setting({ authoriser });
    const run = () => handler.execute({ aggregate, id: 'a', command: { type: 'CountUp', data: {} }, envelope: envelope(), context: (_now, state) => {
      seen.push(state);
      return null;
    } });
    await run();
    await run();
    expect(seen).toEqual([{ to: 0, due: false }, { to: 0, due: false }, { to: 1, due: false }, { to: 1, due: false }]);
  });
});

describe('recording times', () => {
  it('never go back along the log, when a command that began earlier is stored later', async () => {
    const { handler, store, clock } = await setting();
    const gate = Promise.withResolvers<null>();
    const began = Promise.withResolvers<null>();
    const run = (id: string, context: () => null | Promise<null>) => handler.execute({ aggregate, id, command: { type: 'CountUp', data: {} }, envelope: envelope(), context });
    const slow = run('slow', () => {
      began.resolve(null);
      return gate.promise;
    });
    await began.promise;
    clock.advance(10_000);
    await run('quick', () => null);
    gate.resolve(null);
    await slow;
    const stored: [string, string][] = [];
    for await (const { events } of store.readAll({ after: START, categories: ['count'] })) stored.push(...events.map(event => [event.stream, (JSON.parse(event.metadata) as { recordedAt: string }).recordedAt] as [string, string]));
    expect(stored).toEqual([['count-quick', '2024-01-15T04:00:10.000Z'], ['count-slow', '2024-01-15T04:00:10.000Z']]);
  });
});

describe('the clock', () => {
  it('set back three days refuses the write', async () => {
    const { count, clock } = await setting();
    await count({});
    clock.advance(-3 * 86_400_000);
    await expect(count({})).rejects.toBeInstanceOf(ClockRefused);
  });

  it('set back a little never records an earlier time', async () => {
    const { count, clock, stream } = await setting();
    clock.advance(60_000);
    await count({});
    clock.advance(-30_000);
    await count({});
    const [first, second] = await stream();
    expect(second?.recordedAt).toBe(first?.recordedAt);
  });

  it('set back in sample mode goes on at the last recorded time', async () => {
    const { count, clock, stream } = await setting({ clockGuard: false });
    await count({});
    clock.advance(-3 * 86_400_000);
    await count({});
    expect(new Set((await stream()).map(event => event.recordedAt)).size).toBe(1);
  });
});
