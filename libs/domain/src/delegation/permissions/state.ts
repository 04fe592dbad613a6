import type { PermissionDriftDetected } from '../permission-events.ts';
import type { z } from 'zod';

type Difference = Pick<z.infer<typeof PermissionDriftDetected.schema>, 'platform' | 'item' | 'step' | 'kind'>;
/** A difference that was seen. `open` until it is gone or explained. */
export interface PermissionDrift extends Difference {
  open: boolean;
}

/** What other platforms were told of one town's rights, and where they differ from the list. */
export interface PermissionState {
  town: string;
  /** By platform: what it was told last. */
  configured: Record<string, { version: string; digest: string; on: string }>;
  /** By platform: digest of the export that was compared last. */
  compared: Record<string, string>;
  /** By platform, item and step. */
  drifts: Record<string, PermissionDrift>;
}

export function initialState(): PermissionState {
  return { town: '', configured: {}, compared: {}, drifts: {} };
}

export const driftKey = ({ platform, item, step }: Pick<Difference, 'platform' | 'item' | 'step'>): string => `${platform} ${item} ${step}`;

/** Differences that are open now. */
export function openDrifts(state: Readonly<PermissionState>): readonly PermissionDrift[] {
  return Object.values(state.drifts).filter(drift => drift.open);
}
