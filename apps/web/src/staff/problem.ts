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
}

export interface ConflictChange {
  readonly event: string;
  readonly by: string;
  readonly at: string;
  readonly pointer?: string;
}
