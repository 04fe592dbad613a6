import type { LegalDate } from '../kernel/values.ts';
import type { VillageAccess } from './events.ts';

export type NetworkStatus = 'none' | 'surveyed' | 'planned' | 'installed' | 'tested' | 'online' | 'faulty';

/** How far the line of a village is. Days are those on which it happened. */
export interface NetworkState {
  status: NetworkStatus;
  village: string;
  parent: string;
  survey: { access: VillageAccess; mbps: number; terminals: number; on: LegalDate; note: string } | null;
  plan: { gateway: string; port: number; installBy: LegalDate } | null;
  device: string | null;
  test: { on: LegalDate; mbps: number; delayMs: number; passed: boolean } | null;
  onlineSince: LegalDate | null;
  fault: { on: LegalDate; cause: string } | null;
  /** The day of the last thing that happened. */
  last: LegalDate | null;
}

export function initialNetwork(): NetworkState {
  return { status: 'none', village: '', parent: '', survey: null, plan: null, device: null, test: null, onlineSince: null, fault: null, last: null };
}
