import type { ReadModel } from '../runner/read-model.ts';
import type { EventIndexRow } from './view.ts';

export interface EventQuery {
  readonly stream?: string | undefined;
  readonly type?: string | undefined;
  readonly category?: string | undefined;
  readonly actor?: string | undefined;
  /** A code the event is about: item, unit, document, adjustment. */
  readonly subject?: string | undefined;
  /** Event numbers, inclusive. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Answer of an earlier page; opaque. */
  readonly cursor?: string | undefined;
  /** 1 to 500, default 50. */
  readonly limit?: number | undefined;
  /** Default: newest first. */
  readonly oldestFirst?: boolean | undefined;
}
export interface EventPage {
  readonly events: readonly EventIndexRow[];
  /** Null on the last page. */
  readonly next: string | null;
}

export declare function events(read: ReadModel, query: EventQuery): EventPage;
/** Greatest event number whose running maximum of `recordedAt` is ≤ `instant`; −1 before the first event. */
export declare function numberAt(read: ReadModel, instant: string): number;
export declare function recordedAtOf(read: ReadModel, number: number): string | null;
