import type { ItemManifest } from '@yichuang/domain/manifest';
import { expect } from 'vitest';
import { compile, evaluate, type Context, type Explanation, type Inputs } from '../evaluator/index.ts';
import { digestOf } from '../digest.ts';
import { exampleOf, type ExampleDraft } from '../index.ts';
import { sha256 } from './sample.ts';

/** Monday to Friday; no holidays. Counted day by day, so that a test can be checked by hand. */
export function weekdaysBetween(from: string, to: string): number {
  let days = 0;
  for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(to); at += 86_400_000) if (new Date(at).getUTCDay() % 6 !== 0) days += 1;
  return days;
}

export const CONTEXT: Context = { version: '1.0.0', digest: '0'.repeat(64), workingDaysBetween: weekdaysBetween, digestOf: inputs => digestOf(inputs, sha256) };

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** Inputs from what an example gives: what is left out is empty. Frozen. */
export function inputsOf(given: ExampleDraft['given']): Inputs {
  return deepFreeze(exampleOf({ name: '-', given, expect: {} }).given);
}

/**
 * given(manifest).when(inputs).explains(part). Each `when` also checks, unasked: nothing given was changed, and the same inputs
 * give the same explanation again.
 */
export function given(manifest: ItemManifest, context: Partial<Context> = {}) {
  const rulebook = compile(deepFreeze(structuredClone(manifest)));
  return {
    when(draft: ExampleDraft['given']) {
      const inputs = inputsOf(draft);
      const explanation = deepFreeze(evaluate(rulebook, inputs, { ...CONTEXT, ...context }));
      expect(evaluate(rulebook, inputs, { ...CONTEXT, ...context })).toEqual(explanation);
      return { explanation, explains: (part: Partial<Explanation>): void => expect(explanation).toMatchObject(part) };
    },
  };
}
