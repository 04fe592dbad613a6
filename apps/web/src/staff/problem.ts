import type { Json } from '../accountability/diff/changes.ts';

/** What a refused request says. Unknown members stay unknown. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly traceId: string | null;
  readonly missing?: unknown;
  /** What is missing of the chain of authority, in words, and who can grant it. */
  readonly grants?: readonly Grant[];
  /** Fields that the schema refused, by pointer into the body. */
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
  /** Code of the item, and of the unit, that the refusal is about. */
  readonly item?: string;
  readonly unit?: string;
  readonly expected?: number;
  readonly actual?: number;
  /** What others did since the revision last seen (412). */
  readonly changes?: readonly ConflictChange[];
  /** The fields that differ since then (412). */
  readonly fields?: readonly ConflictField[];
}

export interface Grant {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly details: { readonly offices?: readonly string[]; readonly item?: string; readonly letter?: string; readonly post?: string };
  readonly grantedBy: { readonly unit: string | null; readonly office: string } | null;
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
