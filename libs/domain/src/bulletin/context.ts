import type { ActContext, DigestOf } from '../kernel/context.ts';
import type { BulletinFigures } from './events.ts';

export interface BulletinContext extends ActContext {
  readonly sha256: DigestOf;
  /** Number of the last event that this decision knows of. */
  readonly number: number;
  /** What the log says of the period at the position that is asked for; null: the position lies beyond the log. `closed`: number of the last event recorded in the period. */
  readonly found: { readonly position: number; readonly closed: number; readonly figures: BulletinFigures } | null;
}
