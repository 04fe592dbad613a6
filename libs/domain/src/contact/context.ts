import type { Items } from '../catalog/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { Units } from '../organisation/index.ts';

export interface ContactContext extends ActContext {
  readonly units: Units;
  readonly catalogue: Items;
  /** Whether a person is known to the log. */
  readonly known: (person: string) => boolean;
  /** The post on which somebody serves at a unit now; null: none. */
  readonly postOf: (of: { readonly person: string; readonly unit: string }) => string | null;
  /** Whether whoever acts stands in for a person who is away now. */
  readonly standsInFor: (of: { readonly person: string; readonly unit: string }) => boolean;
}
