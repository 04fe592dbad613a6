import { releaseOf, type ItemManifest, type ManifestPlace, type Release, type ReleaseManifest, type RulebookState } from '@yichuang/domain';
import { createKept } from '../../application/kept.ts';
import type { World } from '../../application/world.ts';
import { namedDaysOf } from '../evaluation/evaluator.ts';
import { limitsOf } from './limits.ts';
import type { Pinned, Setting } from './task.ts';

type Rulebooks = Pick<World, 'rulebook'>;
/** Manifests of a release with their texts; what was read last stays, for departments try the same rules again and again. */
const kept = createKept<Pinned>(1000);

/** Manifests of every item of a release. @throws {ManifestDamaged} */
export async function manifestsOf({ rulebook }: Rulebooks, state: Readonly<RulebookState>, { items }: Pick<Release, 'items'>): Promise<readonly ItemManifest[]> {
  const places = Object.values(items).flatMap(digest => state.manifests[digest] ?? []);
  return Promise.all(places.map(place => rulebook.manifests.item(state.department, place)));
}

/** What a release says that it changes, and what each change means for cases under way. @throws {ManifestDamaged} */
export async function changesOf({ rulebook }: Rulebooks, department: string, release: Pick<Release, 'digest' | 'revision'>): Promise<ReleaseManifest['changes']> {
  return (await rulebook.manifests.release(department, release)).changes;
}

async function pinnedAt({ rulebook }: Rulebooks, department: string, place: ManifestPlace): Promise<readonly [string, Pinned]> {
  const known = kept.get(place.digest);
  if (known) return [place.digest, known];
  const manifest = await rulebook.manifests.item(department, place);
  const pinned = { item: place.item, limits: limitsOf(manifest), manifest: JSON.stringify(manifest) };
  kept.set(place.digest, pinned);
  return [place.digest, pinned];
}

/** Manifests that have ever counted: only by these anything was decided. */
function published({ publications, manifests, ...state }: Readonly<RulebookState>): readonly ManifestPlace[] {
  const digests = new Set(publications.flatMap(({ version }) => Object.values(releaseOf({ ...state, publications, manifests }, version)?.items ?? {})));
  return [...digests].flatMap(digest => manifests[digest] ?? []);
}

interface Wanted extends Pick<Setting, 'dataDir' | 'department' | 'since'> {
  readonly manifests: readonly ItemManifest[];
}

/** Everything that a thread has to know, at the event number of the world. @throws {ManifestDamaged} */
export async function settingOf(world: Rulebooks, { manifests, ...wanted }: Wanted): Promise<Setting> {
  const state = world.rulebook.state(wanted.department);
  const pinned = state === null ? [] : await Promise.all(published(state).map(place => pinnedAt(world, wanted.department, place)));
  return {
    ...wanted, candidate: Object.fromEntries(manifests.map(manifest => [manifest.item, JSON.stringify(manifest)])), pinned: Object.fromEntries(pinned),
    calendars: world.rulebook.calendars().map(({ from, calendar }) => ({ from, days: namedDaysOf(calendar) })),
  };
}
