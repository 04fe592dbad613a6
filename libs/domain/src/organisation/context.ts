import type { ActContext } from '../kernel/context.ts';
import type { Instruments } from '../instrument/index.ts';
import type { UnitKind } from './events.ts';

/** What other decisions need to know of a unit on the day of the command. `active`: established and not ended by then. */
export interface UnitFacts {
  readonly code: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly active: boolean;
}
export type Units = ReadonlyMap<string, UnitFacts>;

export interface OrganisationContext extends ActContext {
  readonly units: Units;
  readonly instruments: Instruments;
}
