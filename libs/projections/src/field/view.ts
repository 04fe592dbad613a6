import type { AgencyFigures } from '../agency-performance/view.ts';
import type { NetworkSums } from '../network/view.ts';
import type { VenueSums } from '../venues/view.ts';

/** How things stand on the ground, the whole district in sums: what each of them counts is a list of its own. */
export interface FieldView {
  readonly halls: VenueSums | null;
  readonly lines: NetworkSums | null;
  readonly errands: AgencyFigures | null;
  readonly training: {
    readonly year: number;
    /** Units that owe trainings, and how many of those given count. */
    readonly units: number;
    readonly counted: number;
    readonly behind: number;
  };
}
