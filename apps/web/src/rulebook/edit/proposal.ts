import { canonicalText } from '@yichuang/domain/canonical';
import type { InFlight, ItemManifest, ReleaseManifest } from '@yichuang/domain/manifest';
import type { Change } from '@yichuang/plugin-kit';
import type { ReleaseDetail } from '@yichuang/projections';

/** SHA-256 of the canonical JSON of something, as the server reckons it. */
export async function digestOf(value: unknown): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalText(value))));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Sorts as the version does: numbers have five digits at most. */
const sortKey = (version: string): string => version.split('.').map(part => part.padStart(5, '0')).join('.');

/** The version after the highest of those there are: its middle number goes up. */
export function nextVersion(versions: readonly string[]): string {
  const [major = 1, minor = -1] = versions.map(sortKey).sort().at(-1)?.split('.').map(Number) ?? [];
  return `${major}.${minor + 1}.0`;
}

interface Proposal {
  readonly base: ReleaseDetail;
  /** Items that differ from the base. */
  readonly manifests: readonly ItemManifest[];
  readonly changes: readonly Change[];
  readonly version: string;
  readonly notes: ReleaseManifest['notes'];
  readonly inFlight: InFlight;
}

/** Authoring conventions that manifests of this release follow. */
const KIT = '1';

/** A release that differs from its base in some items, and says how. @req #16 #20 */
export async function releaseFrom({ base, manifests, changes, version, notes, inFlight }: Proposal): Promise<{ readonly release: ReleaseManifest; readonly digest: string; readonly digests: ReadonlyMap<string, string> }> {
  const digests = new Map(await Promise.all(manifests.map(async manifest => [manifest.item, await digestOf(manifest)] as const)));
  const items = base.items.flatMap(({ code, digest }) => (digest === null ? [] : [{ item: code, digest: digests.get(code) ?? digest }]));
  const release: ReleaseManifest = {
    format: 1, kit: KIT, department: base.department.code, version, base: base.digest, notes, items,
    changes: changes.map(({ item, pointer, kind, words }) => ({ item, pointer, kind, words, inFlight })),
  };
  return { release, digest: await digestOf(release), digests };
}
