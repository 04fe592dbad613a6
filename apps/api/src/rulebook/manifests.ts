import { hash } from 'node:crypto';
import { ManifestDamaged, requireIntact, type ItemManifest, type ManifestPlace, type Release, type ReleaseManifest } from '@yichuang/domain';
import { decodeEvent, deepFreeze, verifyEvent, type EventStore } from '@yichuang/event-store';
import { registry } from '../application/codec.ts';
import { createKept } from '../application/kept.ts';

/** Manifests of up to sixty kilobytes each: those of a whole catalogue of some hundred items stay, the rest is read again. */
const KEPT = 500;

/** Manifests and heads by their place in the log. Only digests and places are kept in memory for good. */
export interface Manifests {
  /** The manifest of an item. @throws {ManifestDamaged} what stands there does not give its digest */
  item(department: string, place: ManifestPlace): Promise<ItemManifest>;
  /** The head of a release: which manifests it is made of, and what it changes. @throws {ManifestDamaged} */
  release(department: string, release: Pick<Release, 'digest' | 'revision'>): Promise<ReleaseManifest>;
  /** Reads the head of a release and its manifests from the log anew, whatever is kept. @throws {ManifestDamaged} */
  verify(department: string, release: Pick<Release, 'digest' | 'revision'>, places: readonly ManifestPlace[]): Promise<void>;
}

const sha256 = (text: string): string => hash('sha256', text, 'hex');

interface Committed {
  readonly stream: string;
  readonly revision: number;
  readonly digest: string;
  /** Member of the event's data that the digest is of. */
  readonly member: 'manifest' | 'release';
}

const memberOf = (data: unknown, member: string): unknown => (typeof data === 'object' && data !== null ? new Map<string, unknown>(Object.entries(data)).get(member) : undefined);

/** Bytes that cannot be read at all are damage too, by its name. */
async function readCommitted(store: EventStore, { stream, revision, digest, member }: Committed): Promise<unknown> {
  try {
    for await (const stored of store.readStream(stream, { from: revision, limit: 1 })) {
      const value = memberOf(decodeEvent(registry, stored, { verify: verifyEvent }).data, member);
      requireIntact(value, digest, sha256);
      return value;
    }
  } catch (error) {
    throw error instanceof ManifestDamaged ? error : damage(error, digest);
  }
  throw new ManifestDamaged(digest);
}

/** A store that is away is no damage. */
function damage(error: unknown, digest: string): unknown {
  const isDamage = error instanceof SyntaxError || (error instanceof Error && 'code' in error && error.code === 'event-hash');
  return isDamage ? new ManifestDamaged(digest, { cause: error }) : error;
}

/** Reads manifests from the log on demand. Each is checked against its digest when it is read, and cannot be changed from then on. */
export function createManifests(store: EventStore): Manifests {
  const kept = createKept<unknown>(KEPT);

  async function read(committed: Committed): Promise<unknown> {
    const known = kept.get(committed.digest);
    if (known !== undefined) return known;
    // Frozen, so that nobody who is given it can change what the others are given.
    const value = deepFreeze(await readCommitted(store, committed));
    kept.set(committed.digest, value);
    return value;
  }
  return {
    item: async (department, { digest, revision }) => (await read({ stream: `rulebook-${department}`, revision, digest, member: 'manifest' })) as ItemManifest,
    release: async (department, { digest, revision }) => (await read({ stream: `rulebook-${department}`, revision, digest, member: 'release' })) as ReleaseManifest,
    verify: async (department, { digest, revision }, places) => {
      const stream = `rulebook-${department}`;
      await readCommitted(store, { stream, revision, digest, member: 'release' });
      await Promise.all(places.map(place => readCommitted(store, { stream, revision: place.revision, digest: place.digest, member: 'manifest' })));
    },
  };
}
