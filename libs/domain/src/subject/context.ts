import type { ActContext } from '../kernel/context.ts';

export type SubjectContext = ActContext;

export interface AccessContext extends ActContext {
  /** Refusals of this actor already recorded in the last hour. */
  readonly recentRefusals: number;
}
