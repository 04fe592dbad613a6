import type { Items } from '../catalog/index.ts';
import type { Instruments } from '../instrument/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { Units } from '../organisation/index.ts';

export interface AgencyContext extends ActContext {
  readonly units: Units;
  readonly instruments: Instruments;
  /** The catalogue in force today. */
  readonly catalogue: Items;
  /** Delegated codes offered by the hall of the town concerned (the actor's unit, or its parent), from its published directory (`offeredBy`). */
  readonly hall: ReadonlySet<string>;
}
