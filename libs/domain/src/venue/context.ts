import type { ActContext } from '../kernel/context.ts';
import type { Units } from '../organisation/index.ts';
import type { VenueFile } from './events.ts';
import type { VenueStandard } from './standard.ts';

export interface VenueContext extends ActContext {
  /** Whose hall: the id of the stream. */
  readonly unit: string;
  readonly units: Units;
  /** Every version that was issued, in order. */
  readonly standards: readonly VenueStandard[];
  /** A file of the store that was sent for this very hall; null: there is none, or it is not whole. */
  readonly file: (digest: string) => VenueFile | null;
}
