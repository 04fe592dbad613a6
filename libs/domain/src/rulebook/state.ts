import type { Instant, LegalDate } from '../kernel/values.ts';
import type { RulebookEvent } from './events.ts';

type Data<T extends RulebookEvent['type']> = Extract<RulebookEvent, { type: T }>['data'];
export type ReleaseGate = Data<'ReleaseApproved'>['gate'];
/** In this order. */
export const RELEASE_GATES: readonly ReleaseGate[] = ['department', 'reform', 'legality'];

/** Where a manifest stands in the log: by the revision of its event in the stream. The manifest itself is not kept. */
export interface ManifestPlace {
  item: string;
  digest: string;
  revision: number;
}

export interface ReleaseApproval {
  officer: string;
  by: string;
  expires: LegalDate;
}

/** From an instant on (it counts) to another (it does not). `items` empty: the whole release. */
export interface ReleaseSuspension {
  from: Instant;
  to: Instant | null;
  items: string[];
}

/** A proposed release with what was done to it. */
export interface Release {
  version: string;
  digest: string;
  base: string | null;
  catalogVersion: string;
  /** Manifest digest by item. */
  items: Record<string, string>;
  /** Whoever wrote a manifest of it or proposed it. */
  authors: string[];
  /** Of the event that proposed it. */
  revision: number;
  tested: string | null;
  rehearsal: { report: string; failed: number; through: number } | null;
  approvals: Partial<Record<ReleaseGate, ReleaseApproval>>;
  returned: ReleaseGate | null;
  suspensions: ReleaseSuspension[];
}

/** A release that counts from an instant on; the same one counts again after a rollback. In the order of recording, which is that of their instants. */
export interface Publication {
  version: string;
  digest: string;
  from: Instant;
  rollbackOf: string | null;
  inFlight: Data<'ReleasePublished'>['inFlight'];
  /** Taken back before its time. */
  withdrawn: boolean;
  tookEffect: boolean;
  superseded: boolean;
}

/** Releases of one department. */
export interface RulebookState {
  department: string;
  /** Manifests by digest: a later release names those that it leaves as they are. */
  manifests: Record<string, ManifestPlace>;
  /** Items sent for a version that has no head yet, with who sent them. */
  drafts: Record<string, Record<string, { digest: string; officer: string }>>;
  releases: Release[];
  publications: Publication[];
  /** The signatures for the rollback that is being signed. */
  rollback: { from: string; to: string; signatures: { officer: string; by: string }[] } | null;
  /** Revision that the next event will have. */
  next: number;
}

export function initialState(): RulebookState {
  return { department: '', manifests: {}, drafts: {}, releases: [], publications: [], rollback: null, next: 0 };
}
