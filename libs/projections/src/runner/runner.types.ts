import type { ReadModel } from './read-model.ts';
import type { ViewName } from '../views.ts';

export type ProjectionState = 'catching-up' | 'live' | 'stopped' | 'diverged';

export interface ProjectionHealth {
  readonly name: string;
  readonly version: number;
  readonly state: ProjectionState;
  /** Number of the last event folded; −1 for none. */
  readonly checkpoint: number;
  /** Events behind the head last seen. */
  readonly lag: number;
  /** The event that stopped it, with the message of the failure. */
  readonly stoppedAt: { readonly number: number; readonly type: string; readonly error: string } | null;
}
export interface RunnerHealth {
  readonly head: number;
  /** `STORE_DIVERGED`: a gap, a log shorter than the checkpoint, or another event at it. Everything halts. */
  readonly diverged: string | null;
  readonly projections: readonly ProjectionHealth[];
}

/** What `verify` found. `firstDifference`: the first key, in order, whose live row, past or slices differ from a fold from zero. */
export interface Verification {
  readonly name: string;
  readonly version: number;
  readonly number: number;
  readonly identical: boolean;
  readonly digest: string;
  readonly expected: string;
  readonly rows: number;
  readonly firstDifference: string | null;
}

export interface Runner {
  /** Opens the read model, checks the checkpoint against the log and follows it until `stop`. Resolves when following has begun. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Answers `fn` within one read transaction, at the smallest checkpoint of the views. `fn` must not be async. */
  read<T>(views: readonly ViewName[], fn: (read: ReadModel) => T): T;
  /** Resolves when all these views have folded event `number`. @throws {ProjectionLag} after `timeoutMs` (default 2000). */
  waitFor(number: number, options?: { readonly views?: readonly ViewName[]; readonly timeoutMs?: number; readonly signal?: AbortSignal }): Promise<void>;
  health(): RunnerHealth;
  /** Builds the projection again beside the live one (in a worker when one is configured) and switches to it. The old file stays until `drop`. */
  rebuild(projection: string): Promise<{ readonly name: string; readonly number: number; readonly rows: number }>;
  /** Deletes what `rebuild` and newer versions left behind. */
  drop(projection: string): Promise<readonly string[]>;
  verify(projection: string): Promise<Verification>;
  /** Names of the projections, in the order they are folded. */
  readonly projections: readonly string[];
}

/** The views have not yet folded the event that the reader saw (503 `projection-lag`). */
export class ProjectionLag extends Error {
  readonly code = 'projection-lag';
  readonly number: number;
  readonly behind: readonly string[];
  constructor(number: number, behind: readonly string[]) {
    super(`event ${number} is not yet in ${behind.join(', ')}`);
    this.name = 'ProjectionLag';
    this.number = number;
    this.behind = behind;
  }
}
