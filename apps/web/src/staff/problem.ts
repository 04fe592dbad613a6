import type { Json } from '../accountability/diff/changes.ts';

/** What a refused request says. Unknown members stay unknown. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly traceId: string | null;
  readonly missing?: unknown;
  readonly expected?: number;
  readonly actual?: number;
  /** What others did since the revision last seen (412). */
  readonly changes?: readonly ConflictChange[];
  /** The fields that differ since then (412). */
  readonly fields?: readonly ConflictField[];
}

export interface ConflictChange {
  readonly event: string;
  readonly number: number;
  /** Unit and post: never a person. */
  readonly by: string;
  readonly at: string;
  readonly pointers: readonly string[];
}

export interface ConflictField {
  readonly pointer: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly before?: Json;
  readonly after?: Json;
}
