import { canonicalText } from '../../kernel/canonical.ts';
import { require } from '../../kernel/rejection.ts';
import type { RulebookCommandData } from '../commands.ts';
import type { RulebookContext } from '../context.ts';
import type { RulebookEvent } from '../events.ts';
import type { ItemManifest, ReleaseManifest } from '../manifest/index.ts';
import { isHigher, latestPublication, releaseOf } from '../queries.ts';
import { fits } from '../rules/size.ts';
import type { Release, RulebookState } from '../state.ts';
import { requireAuthor, requireCatalogue, requireDigest, requireLatest } from './parties.ts';

type Events = readonly RulebookEvent[];
type State = Readonly<RulebookState>;
/** Places told at once. */
const MOST_FINDINGS = 100;

/** Versions only go up, also past those that were never published (no downgrade). @throws {Rejection} `version-exists`, `version-order` */
function requireNewVersion(version: string, { releases }: State): void {
  require(!releases.some(release => release.version === version), 'version-exists', { version });
  const higher = releases.find(release => !isHigher(version, release.version));
  require(!higher, 'version-order', { version, before: higher?.version });
}

/** The item is in the catalogue and the department's own; what is illustrative says so. @throws {Rejection} */
function requireItem(code: string, { department, catalogue }: RulebookContext, illustrative?: boolean): void {
  const item = catalogue?.items.get(code);
  require(item, 'unknown-item', { code });
  require(item.department === department, 'item-of-another-department', { code, department: item.department });
  require(illustrative !== false || !item.illustrative, 'illustrative-unmarked', { code });
}

/** @throws {Rejection} `manifest-invalid`, `manifest-unlawful`, with the places */
function requireSound({ item }: ItemManifest, { judged }: RulebookContext): void {
  require(judged?.invalid.length === 0, 'manifest-invalid', { code: item, findings: judged?.invalid.slice(0, MOST_FINDINGS) });
  require(judged.unlawful.length === 0, 'manifest-unlawful', { code: item, findings: judged.unlawful.slice(0, MOST_FINDINGS) });
}

/** Whether these bytes were sent for the version already: it may have its head by now. */
function isThere(version: string, { item, digest }: { readonly item: string; readonly digest: string }, state: State): boolean {
  return (releaseOf(state, version)?.items[item] ?? state.drafts[version]?.[item]?.digest) === digest;
}

/** One item of a release to come. Sent again with other bytes it takes the place of the former, until the head is there. */
export function proposeItem({ version, digest, manifest }: RulebookCommandData<'ProposeItemManifest'>, state: State, context: RulebookContext): Events {
  requireAuthor(context);
  require(!isThere(version, { item: manifest.item, digest }, state), 'already-done', { code: manifest.item });
  requireNewVersion(version, state);
  require(manifest.department === context.department, 'not-the-department', { department: context.department, unit: manifest.department });
  requireItem(manifest.item, context, manifest.illustrative);
  require(fits(manifest), 'manifest-too-large', { code: manifest.item });
  requireDigest(digest, context.sha256(canonicalText(manifest)), 'manifest');
  requireSound(manifest, context);
  return [{ type: 'ItemManifestProposed', data: { department: context.department, version, item: manifest.item, digest, manifest, officer: context.actor.id } }];
}

interface Proposed {
  readonly release: ReleaseManifest;
  readonly base: Readonly<Release> | null;
}

/** Every item once, of this department, with bytes that are here: sent for this version, or those of the base. @throws {Rejection} */
function requireItems({ release, base }: Proposed, state: State, context: RulebookContext): void {
  const seen = new Set<string>();
  for (const { item, digest } of release.items) {
    require(!seen.has(item), 'duplicate-code', { code: item });
    seen.add(item);
    requireItem(item, context);
    require(state.drafts[release.version]?.[item]?.digest === digest || base?.items[item] === digest, 'manifest-missing', { code: item });
  }
}

/** Every item that becomes another, comes or goes is among the changes, with what it means for cases under way; the first release changes nothing. @throws {Rejection} `change-undeclared` */
function requireDeclared({ release, base }: Proposed): void {
  if (base === null) return;
  const before = base.items;
  const after = Object.fromEntries(release.items.map(({ item, digest }) => [item, digest]));
  const declared = new Set(release.changes.map(({ item }) => item));
  for (const item of Object.keys({ ...before, ...after })) require(before[item] === after[item] || declared.has(item), 'change-undeclared', { code: item });
}

/** Whether the head that stands is this one. */
function isRepeated({ digest, release }: RulebookCommandData<'ProposeRelease'>, state: State): boolean {
  return releaseOf(state, release.version)?.digest === digest;
}

/** The head commits its items by digest, and makes them one release. */
export function proposeRelease(data: RulebookCommandData<'ProposeRelease'>, state: State, context: RulebookContext): Events {
  const { release, digest, catalogVersion } = data;
  requireAuthor(context);
  require(!isRepeated(data, state), 'already-done', { version: release.version });
  requireNewVersion(release.version, state);
  require(release.department === context.department, 'not-the-department', { department: context.department, unit: release.department });
  require(fits(release), 'manifest-too-large', { version: release.version });
  requireDigest(digest, context.sha256(canonicalText(release)), 'release');
  requireCatalogue(catalogVersion, context);
  requireLatest(release.base, state);
  const latest = latestPublication(state);
  const base = latest && releaseOf(state, latest.version);
  requireItems({ release, base }, state, context);
  requireDeclared({ release, base });
  return [{ type: 'ReleaseProposed', data: { department: context.department, version: release.version, digest, release, catalogVersion, officer: context.actor.id } }];
}
