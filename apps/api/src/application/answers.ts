import { authorityFor, deputyFor, type Act, type AuthorityAnswer, type Officer } from '@yichuang/domain';
import type { World } from './world.ts';

/** Whether an officer may do an act, and the person for whom the officer stands in. */
export interface Answered {
  readonly answer: AuthorityAnswer;
  readonly deputyFor: string | null;
}
export type Answers = (act: Act, officer: Officer, at: string) => Answered;

/** Answers kept at a time: more than there are officers at work with the items before them. */
const MOST = 10_000;

/** As JSON: what a sender says of unit and post can then not pass for another question. */
const keyOf = (act: Act, { person, unit, post }: Officer): string => JSON.stringify([act.kind === 'step' ? [act.step, act.item, act.town] : act.offices, person, unit, post]);

/**
 * Answers of authority, each worked out once while nothing can change it: the model stands at the same event, and no turn
 * that it knows of has come since. Which event the model stands at is for the caller to make sure of, for every act anew.
 */
export function createAnswers(world: Pick<World, 'authority' | 'authorityUntil'>): Answers {
  const kept = new Map<string, Answered>();
  let span = { number: Number.NaN, from: '', to: '' };

  function hold(number: number, at: string): void {
    if (number === span.number && span.from <= at && at < span.to && kept.size < MOST) return;
    kept.clear();
    span = { number, from: at, to: world.authorityUntil(at) };
  }
  return (act, officer, at) => {
    const model = world.authority();
    hold(model.number, at);
    const key = keyOf(act, officer);
    const known = kept.get(key);
    if (known) return known;
    const made = { answer: authorityFor(model, { act, officer, at }), deputyFor: deputyFor(model, officer, at) };
    kept.set(key, made);
    return made;
  };
}
