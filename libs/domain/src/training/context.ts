import type { Items } from '../catalog/index.ts';
import type { Instruments } from '../instrument/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { Units } from '../organisation/index.ts';

export interface TrainingContext extends ActContext {
  /** Whose sessions, and of which year: the id of the stream. */
  readonly unit: string;
  readonly year: number;
  readonly units: Units;
  readonly catalogue: Items;
  /** Whether the unit is the body that supervises all training. */
  readonly isBureau: boolean;
  /** Whether a person is known to the log. */
  readonly known: (person: string) => boolean;
}

export interface NegativeListContext extends ActContext {
  /** The id of the stream. */
  readonly year: number;
  readonly instruments: Instruments;
  /** Who set what a unit owed in the year: an entry follows from nothing else that a person says. Null: nobody did. */
  readonly dutySetBy: (unit: string) => string | null;
}
