import type { Decider, DomainEvent } from '@yichuang/domain';
import type { OwnAppends } from './own-appends.ts';
import { START, categoryOf, decodeEvent, type DecodedEvent, type EventStore, type Position, type RecordedEvent, type Registry } from '@yichuang/event-store';

/** The streams of one category, folded: what decisions about other things may ask of them. */
export interface Fold<S> {
  readonly category: string;
  /** By the id part of the stream. */
  readonly states: ReadonlyMap<string, S>;
  /** Grows with every event of the category. */
  readonly version: number;
  take(event: DecodedEvent): void;
}

type Evolver<S, E extends DomainEvent> = Pick<Decider<S, never, E, never>, 'category' | 'initialState' | 'evolve'>;

/** An empty fold over the streams of a decider. */
export function foldOf<S, E extends DomainEvent>(decider: Evolver<S, E>): Fold<S> {
  const states = new Map<string, S>();
  let version = 0;
  return {
    category: decider.category,
    states,
    get version() {
      return version;
    },
    take: event => {
      const id = event.stream.slice(decider.category.length + 1);
      const state = states.get(id) ?? decider.initialState();
      decider.evolve(state, event as DomainEvent as E);
      states.set(id, state);
      version += 1;
    },
  };
}

/** Folds that stand together at one event number. */
export interface FoldGroup {
  /**
   * Reads what the log has gained in the categories of the group. Resolves when everything stored before the call is in,
   * so that what is decided on it is fresh (architecture §4, fresh authority). Callers at the same time share a reading.
   */
  refresh(): Promise<number>;
  /** Number of the last event seen; −1 for none. */
  readonly number: number;
}

/** Keeps folds current by reading the log from where the last reading ended. */
export function createFoldGroup({ store, own }: { readonly store: EventStore; readonly own?: OwnAppends | undefined }, registry: Registry, folds: readonly Pick<Fold<unknown>, 'category' | 'take'>[]): FoldGroup {
  const byCategory = Map.groupBy(folds, fold => fold.category);
  const categories = [...byCategory.keys()];
  const followed = new Set(categories);
  let after: Position = START;
  let number = -1;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  function take(stored: RecordedEvent): void {
    const event = decodeEvent(registry, stored);
    for (const fold of byCategory.get(categoryOf(event.stream)) ?? []) fold.take(event);
  }

  /** Nothing has come but what this process wrote: then it need not be read back. */
  async function isOwn(known: OwnAppends): Promise<boolean> {
    if (number < 0) return false;
    const head = await store.head();
    const events = known.between(number, head.number, followed);
    if (events === null) return false;
    events.forEach(take);
    after = head.position;
    number = head.number;
    known.forget(number);
    return true;
  }
  async function read(): Promise<void> {
    if (own && (await isOwn(own))) return;
    for await (const batch of store.readAll({ after, categories })) {
      batch.events.forEach(take);
      after = batch.upTo.position;
      number = batch.upTo.number;
    }
    own?.forget(number);
  }
  const start = (): Promise<void> => {
    next = null;
    running = read().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    get number() {
      return number;
    },
    refresh: async () => {
      // A reading that has begun may have passed the place where a just answered append stands: wait for the next one.
      if (running) next ??= running.then(start, start);
      await (next ?? start());
      return number;
    },
  };
}
