import type { SpotCheckEvent } from '@yichuang/domain';
import type { UnitRef } from '../organisations/view.ts';

type Data<T extends SpotCheckEvent['type']> = Extract<SpotCheckEvent, { type: T }>['data'];

/** A case of the sample with what was found. `decided`: number of the event that decided it. */
export interface CheckedCaseView {
  readonly case: string;
  readonly town: UnitRef;
  readonly decided: number;
  readonly verdict: 'in_order' | 'faulty' | null;
  readonly reason: string | null;
  readonly correction: 'none' | 'ordered' | 'reported';
  readonly demand: string | null;
  readonly due: string | null;
  readonly overdue: boolean;
}

/** A department's spot check of what towns decided in its name. The sample follows from frame, witness and size. */
export interface SpotCheckView extends Pick<Data<'SpotCheckOrdered'>, 'period' | 'size' | 'frame' | 'reason'> {
  readonly id: string;
  readonly department: UnitRef;
  readonly status: 'ordered' | 'drawn' | 'closed';
  readonly orderedOn: string;
  readonly ordered: number;
  readonly witness: Data<'SpotCheckDrawn'>['witness'] | null;
  readonly seed: string | null;
  readonly cases: readonly CheckedCaseView[];
  readonly counts: { readonly checked: number; readonly faulty: number; readonly overdue: number };
  readonly conclusion: string | null;
  readonly revision: number;
}
