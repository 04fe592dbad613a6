import type { DelegatedStepName } from '../letters/view.ts';
import type { UnitRef } from '../organisations/view.ts';

/** A right on which an external platform and the list differ: `missing` there, or given there and `surplus`. */
export interface PermissionDriftView {
  readonly town: UnitRef;
  readonly platform: string;
  readonly item: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly step: DelegatedStepName;
  readonly kind: 'missing' | 'surplus';
  readonly detectedAt: string;
  readonly resolved: { readonly at: string; readonly reason: string; readonly number: number } | null;
  readonly number: number;
}

/** What a platform was told last, and how its export compared. */
export interface PlatformState {
  readonly town: UnitRef;
  readonly platform: string;
  readonly configured: { readonly version: string; readonly rights: number; readonly digest: string; readonly on: string; readonly number: number } | null;
  readonly reconciled: { readonly source: string; readonly rows: number; readonly differences: number; readonly at: string; readonly number: number } | null;
  readonly open: number;
  /** The list in force is another one than the platform was told. */
  readonly stale: boolean;
  /** Revision of the stream `permissions-<town>`. */
  readonly revision: number;
}
