import type { DomainEvent, Metadata } from '@yichuang/domain';

/** An event as a projection sees it: decoded, upcast, sealed fields still sealed. */
export interface ProjectedEvent<E extends DomainEvent = DomainEvent> {
  readonly type: E['type'];
  readonly data: E['data'];
  readonly number: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly metadata: Metadata;
}

/** A value of an index column. */
export type IndexValue = string | number | null;
type EventByType<E extends DomainEvent, T extends E['type']> = Extract<E, { type: T }>;

/** One slice of a row whose value changes in law over time: `[from, to)`, days; `to` null = open. */
export interface Slice<V> {
  from: string;
  to: string | null;
  value: V;
}

/** What a row adds to a sum: the key of the sum, which is a row of its own, a counter in it, and how many. */
export interface Addend {
  readonly sum: string;
  readonly counter: string;
  readonly by: number;
}

export interface ProjectionDefinition<R extends object, E extends DomainEvent> {
  readonly name: string;
  /** Raise it when the rows change shape or meaning: the new version is built beside the old. */
  readonly version: number;
  /** Categories read; empty means all. */
  readonly categories: readonly string[];
  /** Rows that an event touches. */
  keys(event: ProjectedEvent<E>): readonly string[];
  /** A fresh row; a handler fills it. */
  initial(key: string): R;
  readonly indexes: Readonly<Record<string, (row: R) => IndexValue>>;
  /**
   * `versions` keeps `[fromNumber, toNumber)` for time travel. `append-only`: no row is touched twice and every key begins
   * with {@link eventKey}, so that the past is the beginning of the table and costs nothing.
   */
  readonly history: 'versions' | 'append-only';
  /**
   * Indexes whose lists are also read at earlier event numbers. `fixed`: the value of a row never changes and rows are never
   * removed, so that the live index names the rows of every earlier list, at no cost to writing. `changing`: past versions
   * are found through an R-tree over event numbers and values.
   */
  readonly listsAt?: Readonly<Record<string, 'fixed' | 'changing'>>;
  /** Keeps the last revision of each stream of the categories, whatever the event, for If-Match. */
  readonly revisions?: boolean;
  /** Returning false removes the row from then on. */
  readonly on: { readonly [T in E['type']]?: (row: R, event: ProjectedEvent<EventByType<E, T>>, key: string) => void | false };
  /** Handles every event that has no handler of its own. */
  any?(row: R, event: ProjectedEvent<E>, key: string): void | false;
  /** Ordered slices of a row, when law gives it several values over time: one table row per slice. */
  slices?(row: R): readonly Slice<unknown>[];
  /**
   * Totals over rows, kept while these are folded: what a row adds as it stands, and how a sum takes it. When an event changes what a
   * row adds, the sums change at the same number and keep a history as rows do, so that a total over a million rows is one row at any
   * moment. Keys of sums are none that an event names.
   */
  readonly sums?: { of(row: R): readonly Addend[]; add(sum: R, counter: string, by: number): void };
}

/** Key of a row that one event makes: sorts as the number does. `suffix` when the event makes several. */
export function eventKey(number: number, suffix = ''): string {
  return String(number).padStart(12, '0') + suffix;
}

/** Names a read model: rows are JSON documents keyed by text, folded from the log by immer recipes on one row. */
export function defineProjection<R extends object, E extends DomainEvent>(definition: ProjectionDefinition<R, E>): ProjectionDefinition<R, E> {
  return definition;
}
