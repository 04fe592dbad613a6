import type { BatchEvent } from './batch.ts';
import type { ProjectedEvent } from './define.ts';
import type { Foldable } from './foldable.ts';
import { foldRow } from './row-state.ts';
import type { PastVersion, RowState } from './row.types.ts';
import type { ClosedSlice } from './slice-writer.ts';
import { addendsOf, addUp, changesBetween } from './sums.ts';
import type { Folded, TableWriter } from './table-writer.ts';

/** The event that a projection cannot fold, and why. */
export interface Poison {
  readonly number: number;
  readonly type: string;
  readonly error: string;
}

/** Rows kept between batches, at most. They hold the text and the object of a row of up to 16 KiB. */
const CACHED_ROWS = 3000;

/** Folds batches of one projection: in memory first, then, within the caller's transaction, into its tables. */
export interface TableFolder {
  /** Folds the events after number `after`. On a poison event everything before it is folded, and nothing of it or later. */
  fold(events: readonly BatchEvent[], after: number): Poison | null;
  /** Writes what `fold` made. */
  flush(): void;
  /** Forgets what is in memory, after a rollback. */
  reset(): void;
}

interface Step { readonly event: ProjectedEvent; readonly keys: readonly string[] }

/** Where a projection's rows come from and go to: a file, or nothing but memory for a check. */
export type RowSource = Pick<TableWriter, 'load' | 'write'>;

export function tableFolder(projection: Foldable, tables: RowSource): TableFolder {
  const cache = new Map<string, RowState>();
  let past: PastVersion[] = [];
  let slices: ClosedSlice[] = [];
  let revisions = new Map<string, number>();
  let touched = new Set<RowState>();
  const sink = {
    past: (version: PastVersion): void => {
      if (projection.history === 'versions') past.push(version);
      else throw new Error(`row ${version.key} of the append-only ${projection.name} was touched twice`);
    },
    slice: (key: string, slice: ClosedSlice['slice'], to: number): void => void slices.push({ key, slice, to }),
  };

  const target = { table: projection, sink };
  const { sums } = projection;
  const place = { ...target, stateOf: loaded, touched: (state: RowState): void => void touched.add(state) };

  function begin(): void {
    past = [];
    slices = [];
    revisions = new Map();
    touched = new Set();
  }

  function reset(): void {
    cache.clear();
    begin();
  }

  function load(steps: readonly Step[]): void {
    const missing = new Set<string>();
    for (const step of steps) for (const key of step.keys) if (!cache.has(key)) missing.add(key);
    if (missing.size > 0) for (const state of tables.load([...missing])) cache.set(state.key, state);
  }

  /** A row that only folding names: a sum. */
  function loaded(key: string): RowState {
    const state = cache.get(key) ?? tables.load([key])[0];
    if (state === undefined) throw new Error(`row ${key} was not loaded`);
    cache.set(key, state);
    return state;
  }

  function apply({ event, keys }: Step): void {
    for (const key of keys) {
      const state = cache.get(key);
      if (state === undefined) throw new Error(`row ${key} was not loaded`);
      const before = sums === null ? [] : addendsOf(sums, state);
      foldRow(target, state, event);
      touched.add(state);
      if (sums !== null) addUp(place, changesBetween(before, addendsOf(sums, state)), event);
    }
  }

  /** Decodes and keys events up to the first that cannot be. */
  function prepare(events: readonly BatchEvent[]): { steps: readonly Step[]; poison: Poison | null } {
    const steps: Step[] = [];
    for (const event of events) {
      try {
        if (projection.handles(event.stored.type)) steps.push(stepOf(projection, event.decoded()));
      } catch (failure) {
        return { steps, poison: poisonOf(event.stored, failure) };
      }
    }
    return { steps, poison: null };
  }

  function attempt(events: readonly BatchEvent[]): Poison | null {
    begin();
    if (projection.revisions) for (const { stored } of events) revisions.set(stored.stream, stored.revision);
    const { steps, poison } = prepare(events);
    load(steps);
    for (const step of steps) {
      try {
        apply(step);
      } catch (failure) {
        return poisonOf(step.event, failure);
      }
    }
    return poison;
  }

  return {
    fold: (events, after) => {
      const followed = events.filter(event => event.stored.number > after && projection.follows(event.category));
      const mine = projection.revisions ? followed : followed.filter(event => projection.handles(event.stored.type));
      const poison = attempt(mine);
      if (poison === null) return null;
      reset();
      attempt(mine.filter(event => event.stored.number < poison.number));
      return poison;
    },
    flush: () => {
      const folded: Folded = { states: touched, past, slices, revisions };
      tables.write(folded);
      begin();
      if (cache.size > CACHED_ROWS || projection.history === 'append-only') cache.clear();
    },
    reset,
  };
}

function stepOf(projection: Foldable, event: ProjectedEvent): Step {
  return { event, keys: projection.keys(event) };
}

function poisonOf({ number, type }: { readonly number: number; readonly type: string }, failure: unknown): Poison {
  return { number, type, error: failure instanceof Error ? failure.message : String(failure) };
}
