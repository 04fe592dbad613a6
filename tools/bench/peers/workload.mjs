// The same twelve-event case for every peer: makeEvent, evolve and decide are the functions that the product's own bench uses.
import { lifeDecider, stepData, typeOf } from '../src/workload/case-life.ts';

export const CALLERS = 64;
export const STEPS = 12;
export { lifeDecider, stepData, typeOf };

/** 64 open cases, taken in turn or by their caller; a case that has its twelve events gives way to the next. */
export function cases(count = CALLERS) {
  const at = Array.from({ length: count }, () => 0);
  return which => {
    const taken = at[which % count]++;
    return { id: `p${which % count}x${Math.floor(taken / STEPS)}`, sequence: taken % STEPS };
  };
}

/** Decides the next step from a folded state; one event, in the words of the caller. */
export function decided(state, sequence) {
  const [event] = lifeDecider.decide({ type: 'TakeStep', data: { sequence } }, state, null);
  return event;
}

/** One event folded by mutation; the state is given back, as most peers want it. */
export function evolve(state, { type, data }) {
  lifeDecider.evolve(state, { type, data });
  return state;
}

export const initialState = () => lifeDecider.initialState();

/** @throws {Error} a fast run that is wrong is a failure */
export function demand(right, what) {
  if (!right) throw new Error(`wrong, so not measured: ${what}`);
}

/** Folds a number of events into one row per case and stops a consumer that takes longer than `seconds`. */
export function rebuild(total, seconds) {
  const rows = new Map();
  const started = performance.now();
  let seen = 0;
  let end = () => undefined;
  const done = new Promise(resolve => {
    end = resolve;
  });
  const timer = setTimeout(() => end(), seconds * 1000);
  return {
    done,
    fold: (id, event) => {
      rows.set(id, evolve(rows.get(id) ?? initialState(), event));
      seen += 1;
      if (seen === total) end();
    },
    result: () => {
      clearTimeout(timer);
      demand(seen > 0, 'no event came');
      return { rate: seen / ((performance.now() - started) / 1000), extra: { rows: rows.size, events: seen } };
    },
  };
}
