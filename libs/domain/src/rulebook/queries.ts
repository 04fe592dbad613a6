import { covers } from '../kernel/intervals.ts';
import type { Instant } from '../kernel/values.ts';
import type { ManifestPlace, Publication, Release, ReleaseSuspension, RulebookState } from './state.ts';

type State = Readonly<RulebookState>;

export function releaseOf(state: State, version: string): Readonly<Release> | null {
  return state.releases.find(release => release.version === version) ?? null;
}

/** The publication that was made last and stands, whether its time has come or not: what the next release builds on. */
export function latestPublication(state: State): Readonly<Publication> | null {
  return state.publications.findLast(({ withdrawn }) => !withdrawn) ?? null;
}

/** The publication that counts at an instant, of all items; null before the first. */
export function publicationAt(state: State, instant: Instant): Readonly<Publication> | null {
  return state.publications.findLast(({ from, withdrawn }) => !withdrawn && from <= instant) ?? null;
}

/** Place of a manifest in the log, by item and version of the release; null when the release does not have the item. */
export function manifestOf(state: State, { item, version }: { readonly item: string; readonly version: string }): Readonly<ManifestPlace> | null {
  const digest = releaseOf(state, version)?.items[item];
  return digest === undefined ? null : state.manifests[digest] ?? null;
}

const suspends = (suspension: Readonly<ReleaseSuspension>, item: string, instant: Instant): boolean =>
  covers(suspension, instant) && (suspension.items.length === 0 || suspension.items.includes(item));

/** What decides an item at an instant: the release, the manifest, and whether a person has to. */
export interface ReleaseInForce {
  readonly version: string;
  /** Of the release. */
  readonly digest: string;
  readonly from: Instant;
  readonly manifest: Readonly<ManifestPlace>;
  /** Then every case goes to a person, and none to approval. */
  readonly suspended: boolean;
}

/**
 * What decides for a case that began at an instant: a pure function of the instant, the item and what was published, never
 * of what is deployed. Null when no release in force then has the item. @req #16 #36
 */
export function releaseAt(state: State, { item, instant }: { readonly item: string; readonly instant: Instant }): ReleaseInForce | null {
  const publication = publicationAt(state, instant);
  const release = publication && releaseOf(state, publication.version);
  const manifest = release && manifestOf(state, { item, version: release.version });
  if (!manifest) return null;
  return { version: publication.version, digest: publication.digest, from: publication.from, manifest, suspended: release.suspensions.some(one => suspends(one, item, instant)) };
}

type Parts = readonly [number, number, number];
const partsOf = (version: string): Parts => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return [major, minor, patch];
};

/** Whether a version comes after another. Numbers compare as numbers: 1.10.0 after 1.9.0. */
export function isHigher(version: string, than: string): boolean {
  const [a, b] = [partsOf(version), partsOf(than)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
