import type { IndexValue } from './define.ts';

/** One slice of a row as stored: law days `[dayFrom, dayTo)` as `yyyymmdd`, recorded by event `since`. */
export interface SliceState {
  readonly dayFrom: number;
  readonly dayTo: number;
  readonly value: string;
  readonly since: number;
  /** Row id once stored. */
  id: number | null;
}

/** A row while it is being folded: a plain mutable object beside the text of its last version. */
export interface RowState {
  readonly key: string;
  row: object | null;
  /** JSON of the version that stands; null when there is none. */
  doc: string | null;
  from: number;
  stream: string;
  slices: readonly SliceState[];
  /** A live table row exists. */
  stored: boolean;
  dirty: boolean;
}

/** A row version that has ended: it stood for event numbers `[from, to)`. */
export interface PastVersion {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly stream: string;
  readonly doc: string;
  readonly lists: readonly IndexValue[];
}

/** Takes what a fold closes. */
export interface PastSink {
  past(version: PastVersion): void;
  slice(key: string, slice: SliceState, to: number): void;
}
