import { expect } from 'vitest';
import type { z } from 'zod';
import { type Decider, fold, step } from '../decider.ts';
import type { DomainEvent, EventDefinition } from '../event.ts';
import { Rejection } from '../rejection.ts';
import type { RejectionCode } from '../rejection-codes.ts';

/** Answers that say "this has been done": what the second of two equal commands may get. */
export const ALREADY: readonly RejectionCode[] = ['already-exists', 'already-done'];

interface Checks {
  /** Definitions of the events: what is decided must be storable. Left out where values still wait to be sealed. */
  readonly events?: readonly EventDefinition[];
  /** Schema of the commands. */
  readonly commands?: z.ZodType;
  /** Each command is an occurrence of its own: the second one counts again. */
  readonly occurrences?: boolean;
}

/** Freezes a value and all in it, so that a rule that changes its input fails loudly. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** The state after events, made in both ways that `evolve` is used; they must agree. */
export function stateAfter<S, C, E extends DomainEvent, X>(decider: Decider<S, C, E, X>, events: readonly E[]): S {
  const folded = fold(decider, decider.initialState(), events);
  expect(events.reduce((state, event) => step(decider, state, event), decider.initialState())).toEqual(folded);
  return folded;
}

/** The code of the rejection that an action ends in; null when it does not. */
export function rejectionOf(action: () => unknown): Rejection | null {
  try {
    action();
    return null;
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

/**
 * given(events).when(command, context).records(events) — a decider said in the words of the trade.
 * Every `records` also checks, unasked: the events can be stored, folding them plainly and through immer gives one state, no event was
 * changed on the way, and the same command again adds nothing or is told that it is done.
 */
export function specification<S, C, E extends DomainEvent, X>(decider: Decider<S, C, E, X>, checks: Checks = {}) {
  function when(past: readonly E[], command: C, context: X) {
    checks.commands?.parse(command);
    deepFreeze(command);
    const state = deepFreeze(stateAfter(decider, deepFreeze(past)));
    const decide = () => decider.decide(command, state, context);

    function again(events: readonly E[]): void {
      const after = deepFreeze(stateAfter(decider, [...past, ...events]));
      let second: readonly E[] = [];
      const refusal = rejectionOf(() => {
        second = decider.decide(command, after, context);
      });
      expect(second, 'the same command again').toEqual([]);
      if (refusal) expect(ALREADY, `the same command again: ${refusal.code}`).toContain(refusal.code);
    }

    function events(): readonly E[] {
      const decided = deepFreeze(decide());
      for (const event of decided) checks.events?.find(definition => definition.type === event.type)?.schema.parse(event.data);
      if (!checks.occurrences) again(decided);
      return decided;
    }

    return {
      /** The events, exactly. */
      records: (...expected: readonly E[]) => expect(events()).toEqual(expected),
      /** The names of the events, in order; the events come back for a closer look. */
      recordsTypes(...types: readonly E['type'][]): readonly E[] {
        const decided = events();
        expect(decided.map(event => event.type)).toEqual(types);
        return decided;
      },
      changesNothing: () => expect(decide()).toEqual([]),
      /** Refused with this code; `details` holds part of what the refusal says. */
      refuses(code: RejectionCode, details: Record<string, unknown> = {}): void {
        const refusal = rejectionOf(decide);
        expect(refusal?.code ?? 'accepted').toBe(code);
        expect(refusal?.details).toMatchObject(details);
      },
    };
  }
  return { given: (...past: readonly E[]) => ({ when: (command: C, context: X) => when(past, command, context) }) };
}
