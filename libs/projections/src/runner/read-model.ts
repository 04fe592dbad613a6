import type { Slice } from './define.ts';

/** What a read needs to know of a projection: which table, and the type of its rows. */
export interface ProjectionRef<R extends object> {
  readonly name: string;
  readonly version: number;
  initial(key: string): R;
}

/** A row version. `from` is the number of the event that made it, `stream` the stream of that event. */
export interface Row<R extends object> {
  readonly key: string;
  readonly from: number;
  readonly stream: string;
  readonly doc: R;
}

/** Rows picked by one declared index, or all rows. `after` (a key, exclusive) and `limit` page through them, in key order. */
export interface Selection {
  readonly index?: string | undefined;
  readonly equals?: string | number | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
  readonly newestFirst?: boolean | undefined;
}

/**
 * One read transaction over the read model: everything answered through it is as of one event number, live rows where
 * they are at that number and row history where a projection is ahead of it or an earlier number is asked for.
 */
export interface ReadModel {
  /** The number at which the page is answered: the smallest checkpoint of the views read. −1: nothing folded yet. */
  readonly number: number;
  row<R extends object>(from: ProjectionRef<R>, key: string, number?: number): Row<R> | null;
  list<R extends object>(from: ProjectionRef<R>, selection: Selection, number?: number): readonly Row<R>[];
  /** Slices in force on `day`, of one row or of all rows. */
  slicesOn<V>(from: ProjectionRef<object>, at: { day: string; key?: string; number?: number | undefined }): readonly (Slice<V> & { readonly key: string })[];
  /** Last revision of a stream that the projection follows, for If-Match; −1 when it has seen none. */
  revisionOf(from: ProjectionRef<object>, stream: string): number;
  /** Greatest event number whose running maximum of `recordedAt` is ≤ `instant`; −1 before the first event. */
  numberAt(instant: string): number;
}

/** The moment of a read: `number` = asOf (undefined: live), `on` = the legal day (default: chosen by the caller of the API). */
export interface Moment {
  readonly number?: number | undefined;
  readonly on: string;
  /** The instant within the day (UTC), where what is asked for turns by instants; without it, the end of the day. */
  readonly at?: string | undefined;
}

/** The last millisecond of a legal day, Asia/Shanghai (+08:00): the instant at which a day is looked at when none is named. */
export function instantOf({ on, at }: Pick<Moment, 'on' | 'at'>): string {
  return at ?? `${on}T15:59:59.999Z`;
}
