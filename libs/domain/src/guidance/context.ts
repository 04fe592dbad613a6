import type { Items } from '../catalog/index.ts';
import type { ActContext } from '../kernel/context.ts';

export interface GuidanceContext extends ActContext {
  /** The village, and the town above it today; null: no such village. */
  readonly village: { readonly code: string; readonly town: string } | null;
  readonly catalogue: Items;
}
