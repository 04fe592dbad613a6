import type { Items } from '../catalog/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { Units } from '../organisation/index.ts';

export interface PracticeContext extends ActContext {
  readonly units: Units;
  readonly catalogue: Items;
}
