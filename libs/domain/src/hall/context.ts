import type { Items } from '../catalog/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { Units } from '../organisation/index.ts';

export interface HallContext extends ActContext {
  readonly units: Units;
  /** The latest publication of the catalogue, in force or announced; null before the first. */
  readonly catalogue: { readonly version: string; readonly items: Items } | null;
}
