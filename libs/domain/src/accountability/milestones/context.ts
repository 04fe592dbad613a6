import type { Instruments } from '../../instrument/index.ts';
import type { ActContext } from '../../kernel/context.ts';
import type { Units } from '../../organisation/index.ts';

export interface MilestoneContext extends ActContext {
  /** The document whose obligations they are: the id of the stream. */
  readonly instrument: string;
  readonly instruments: Instruments;
  readonly units: Units;
  /** Number of the last event that this decision knows of: evidence stands at or before it. */
  readonly number: number;
}
