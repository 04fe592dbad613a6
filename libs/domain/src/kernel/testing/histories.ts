import fc from 'fast-check';
import { expect } from 'vitest';
import { type Decider, fold, step } from '../decider.ts';
import type { DomainEvent, EventDefinition } from '../event.ts';
import { ALREADY, deepFreeze, rejectionOf } from './specification.ts';

/** A command with what it is decided on. */
export interface Act<C, X> {
  readonly command: C;
  readonly context: X;
}

interface Histories<C, E, X> {
  readonly acts: fc.Arbitrary<Act<C, X>>;
  /** The straight way: it is one of the histories, and every other begins with some part of it, so that every status is reached often. */
  readonly way?: readonly Act<C, X>[];
  /** Definitions that what is decided must fit. Left out where values still wait to be sealed. */
  readonly events?: readonly EventDefinition[];
  /** Types that must come up at least once: a property over nothing proves nothing. */
  readonly reaches: readonly (E & DomainEvent)['type'][];
}

/** The events of a command, frozen; null when it is refused. */
function decided<S, C, E extends DomainEvent, X>(decider: Decider<S, C, E, X>, { command, context }: Act<C, X>, state: S): { events: readonly E[]; refusal: string | null } {
  let events: readonly E[] = [];
  const refusal = rejectionOf(() => {
    events = deepFreeze(decider.decide(command, state, context));
  });
  return { events, refusal: refusal?.code ?? null };
}

/** The same command again says nothing new: no events, or that it is done. */
function expectSettled<S, C, E extends DomainEvent, X>(decider: Decider<S, C, E, X>, act: Act<C, X>, state: S): void {
  const again = decided(decider, act, state);
  expect(again.events, JSON.stringify(act.command)).toEqual([]);
  if (again.refusal !== null) expect(ALREADY, JSON.stringify(act.command)).toContain(again.refusal);
}

/** Histories of one round, and rounds that are added while an event has not been reached. */
const [RUNS, MORE] = [150, 8];

/**
 * Runs random histories through a decider; refused commands add nothing. Checked all along: events fit their schemas, folding
 * them plainly and through immer gives one state, no event, command or state is changed on the way (all are frozen), and an
 * accepted command given again adds nothing or is told that it is done.
 */
export function holdsForAnyHistory<S, C, E extends DomainEvent, X>(decider: Decider<S, C, E, X>, { acts, way = [], events: definitions, reaches }: Histories<C, E, X>): void {
  const reached = new Set<string>();
  const history = fc.tuple(fc.integer({ min: 0, max: way.length }), fc.array(acts, { maxLength: 20 })).map(([far, more]) => [...way.slice(0, far), ...more]);
  const property = fc.property(history, steps => {
    const log: E[] = [];
    let state: S = deepFreeze(decider.initialState());
    for (const act of deepFreeze(steps)) {
      const { events, refusal } = decided(decider, act, state);
      if (refusal !== null) continue;
      for (const event of events) {
        definitions?.find(({ type }) => type === event.type)?.schema.parse(event.data);
        reached.add(event.type);
        state = deepFreeze(step(decider, state, event));
      }
      log.push(...events);
      expectSettled(decider, act, state);
    }
    expect(fold(decider, decider.initialState(), log)).toEqual(state);
  });
  fc.assert(property, { numRuns: RUNS, examples: [[way]] });
  // Chance leaves a rare event out now and then: it gets more of it, not less to reach.
  for (let more = 0; more < MORE && reaches.some(type => !reached.has(type)); more += 1) fc.assert(property, { numRuns: RUNS });
  expect([...reached].sort()).toEqual([...reaches].sort());
}
