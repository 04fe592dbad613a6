import type { InFlight, ItemManifest, ReleaseGate, ReleaseManifest } from '@yichuang/domain';
import type { UnitRef } from '../organisations/view.ts';

/**
 * Where a release stands at the moment, computed from its approvals and from the instants of what was published: `scheduled` is
 * published and its instant has not come, `expired` has all three approvals and one of them has run out.
 */
export type ReleaseStatus = 'proposed' | 'tested' | 'in_approval' | 'expired' | 'approved' | 'returned' | 'scheduled' | 'in_force' | 'suspended' | 'superseded';

export interface ReleaseApprovalView {
  readonly gate: ReleaseGate;
  readonly by: string;
  readonly opinion: string;
  readonly expires: string;
  readonly number: number;
  readonly recordedAt: string;
}

/** A publication: from an instant (UTC) on. `rollbackOf`: the version that it took the place of by two signatures. */
export interface PublicationView {
  readonly from: string;
  readonly rollbackOf: string | null;
  readonly inFlight: InFlight;
  readonly number: number;
  /** Event that took it back before its time. */
  readonly withdrawn: number | null;
}

export interface ReleaseSuspensionView {
  readonly from: string;
  readonly to: string | null;
  /** Empty: all items. */
  readonly items: readonly string[];
  readonly reason: string;
  readonly number: number;
}

/** A release as a list shows it. */
export interface ReleaseView {
  readonly department: UnitRef;
  readonly version: string;
  readonly digest: string;
  readonly base: string | null;
  readonly notes: ReleaseManifest['notes'];
  readonly catalogVersion: string;
  readonly itemCount: number;
  readonly status: ReleaseStatus;
  readonly proposed: { readonly number: number; readonly recordedAt: string };
  readonly tested: { readonly examples: number; readonly rules: number; readonly report: string; readonly number: number } | null;
  readonly rehearsed: { readonly report: string; readonly cases: number; readonly same: number; readonly looser: number; readonly stricter: number; readonly failed: number; readonly through: number; readonly number: number } | null;
  readonly approvals: readonly ReleaseApprovalView[];
  readonly returned: { readonly gate: ReleaseGate; readonly by: string; readonly reason: string; readonly number: number } | null;
  readonly publications: readonly PublicationView[];
  readonly suspensions: readonly ReleaseSuspensionView[];
  /** Signatures for giving this release up for an earlier one. */
  readonly rollbacks: readonly { readonly to: string; readonly by: string; readonly reason: string; readonly number: number }[];
}

/** One item of a release: its manifest by digest, and what the release says that it changes. Null digest: the item is left out from now on. */
export interface ReleaseItemView {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly digest: string | null;
  readonly changes: ReleaseManifest['changes'];
}

export interface ReleaseDetail extends ReleaseView {
  readonly items: readonly ReleaseItemView[];
  readonly revision: number;
}

/** A department's rules as a list shows them. */
export interface RulebookLine {
  readonly department: UnitRef;
  readonly inForce: { readonly version: string; readonly digest: string; readonly from: string } | null;
  readonly scheduled: { readonly version: string; readonly from: string } | null;
  readonly releases: number;
  /** Items of the department in the catalogue of the day, and of these, how many have rules in force. */
  readonly items: number;
  readonly covered: number;
  /** Revision of the stream, for If-Match. */
  readonly revision: number;
}

export interface RulebookView extends Omit<RulebookLine, 'releases'> {
  readonly releases: readonly ReleaseView[];
}

/** The manifest of an item that decides at the moment, with the release that it stands in. */
export interface RulesInForce {
  readonly item: string;
  readonly department: string;
  readonly version: string;
  /** Of the release. */
  readonly release: string;
  /** Of the manifest. */
  readonly digest: string;
  /** From this instant on; `until` the next one that is published, null: none is. */
  readonly from: string;
  readonly until: string | null;
  /** Nothing is decided by it now: a person decides. */
  readonly suspended: boolean;
  readonly manifest: ItemManifest;
}

/** What a guide says of papers, limits and the rest, by the release in force. */
export interface GuideRules extends Pick<RulesInForce, 'version' | 'digest' | 'from' | 'until' | 'suspended'>, Pick<ItemManifest, 'illustrative' | 'inPerson' | 'basis' | 'situations' | 'form' | 'materials' | 'commitments' | 'limits' | 'fees' | 'results' | 'guide'> {}
