import type { ActContext } from '../kernel/context.ts';
import type { Units } from '../organisation/index.ts';

export interface NetworkContext extends ActContext {
  /** The id of the stream. */
  readonly village: string;
  readonly units: Units;
  /** Whose a port is; null: nobody's. */
  readonly holderOf: (of: { readonly gateway: string; readonly port: number }) => string | null;
}
