import type { ProvincialEntry } from '../catalog-events.ts';
import type { ProvincialList } from '../adjustment/context.ts';
import type { Difference } from '../rules/province.ts';

/** A difference that has been recorded against the committed list. */
export interface Drift extends Difference {
  code: string;
  resolved: string | null;
}

interface Snapshot {
  snapshotId: string;
  entries: Record<string, ProvincialEntry>;
}

export interface ProvinceState {
  /** List being imported; a new one takes the place of one that was never committed. */
  open: Snapshot | null;
  committed: (Snapshot & { takenOn: string; sha256: string }) | null;
  /** By `<code>:<field>`, of the committed list. */
  drifts: Record<string, Drift>;
}

export function initialState(): ProvinceState {
  return { open: null, committed: null, drifts: {} };
}

/** The committed list by code; null until one has been imported. */
export function provincialList(state: Readonly<ProvinceState>): ProvincialList {
  return state.committed && new Map(Object.entries(state.committed.entries));
}
