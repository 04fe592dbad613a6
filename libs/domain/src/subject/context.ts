import type { ActContext } from '../kernel/context.ts';

export type SubjectContext = ActContext;

export interface AccessContext extends ActContext {
  /** Refusals of this actor at a known event number: all of them, and those of the last hour. What the stream holds beyond was recorded just now. */
  readonly refusals: { readonly all: number; readonly recent: number };
}
