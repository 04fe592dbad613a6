import type { SpotCheckEvent } from './events.ts';

type Data<T extends SpotCheckEvent['type']> = Extract<SpotCheckEvent, { type: T }>['data'];

/** One case of the sample with what was found. */
export interface CheckedCase {
  case: string;
  town: string;
  verdict: Data<'SpotCheckResult'>['verdict'] | null;
  due: string | null;
  correction: 'none' | 'ordered' | 'reported';
  overdue: boolean;
}

/** A spot check of a department in a period. */
export interface SpotCheckState {
  status: 'none' | 'ordered' | 'drawn' | 'closed';
  order: Data<'SpotCheckOrdered'> | null;
  cases: Record<string, CheckedCase>;
}

export function initialSpotCheck(): SpotCheckState {
  return { status: 'none', order: null, cases: {} };
}
