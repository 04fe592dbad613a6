import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildFailed, changesOf, digestOf, type BaseRelease, type BuildProblem, type Built } from '@yichuang/plugin-kit';
import { problemsOf } from '@yichuang/plugin-kit/evaluator';
import { sha256 } from '@yichuang/plugin-kit/node';
import { ItemManifest, ReleaseManifest } from '@yichuang/domain/manifest';
import { z } from 'zod';
import { EXIT, Stop } from '../../exit.ts';

/** A release as one file: its head and every manifest. What a program can reckon (digests, changes) may be left out by who writes it by hand. */
export const ReleaseFile = z.strictObject({
  format: z.literal(1), digest: z.string().optional(), release: ReleaseManifest.partial({ items: true, changes: true }), manifests: z.array(ItemManifest).min(1),
});
export type ReleaseFile = z.infer<typeof ReleaseFile>;
/** A head whose manifests stand beside it, each in a file of its own. */
const HeadFile = ReleaseFile.partial({ manifests: true });
const ITEM = /^\d{12}\.json$/;

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Stop(EXIT.failed, `${file}: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}

/** @throws {Stop} there is none, or it is none */
function manifestsBeside(file: string): ItemManifest[] {
  const folder = dirname(file);
  const manifests = readdirSync(folder).filter(name => ITEM.test(name)).toSorted().map(name => {
    const read = ItemManifest.safeParse(jsonOf(join(folder, name)));
    if (!read.success) throw new Stop(EXIT.failed, read.error.issues.slice(0, 20).map(({ path, message }) => `${name} /${path.join('/')}: ${message}`).join('\n'));
    return read.data;
  });
  if (manifests.length === 0) throw new Stop(EXIT.failed, `${file} names no manifests, and none stand beside it`);
  return manifests;
}

/** @throws {Stop} no such file, or of another shape: says where */
export function readReleaseFile(file: string): ReleaseFile {
  const read = HeadFile.safeParse(jsonOf(file));
  if (read.success) return { ...read.data, manifests: read.data.manifests ?? manifestsBeside(file) };
  throw new Stop(EXIT.failed, read.error.issues.slice(0, 20).map(({ path, message }) => `${file} /${path.join('/')}: ${message}`).join('\n'));
}

const problem = (item: string | null, { pointer, code, detail }: Pick<BuildProblem, 'pointer' | 'code' | 'detail'>): BuildProblem => ({ item, pointer, code, detail, place: null });

function problemsIn({ release, manifests }: ReleaseFile, latest: string | null): readonly BuildProblem[] {
  const moved = release.base === latest ? [] : [problem(null, { pointer: '/base', code: 'base-moved', detail: latest ?? 'there is no release yet' })];
  const foreign = manifests.filter(({ department }) => department !== release.department).map(({ item, department }) => problem(item, { pointer: '/department', code: 'not-the-department', detail: department }));
  return [...moved, ...foreign, ...manifests.flatMap(manifest => problemsOf(manifest).map(found => problem(manifest.item, found)))];
}

/**
 * Makes a release of manifests that somebody has written as data: digests and changes are reckoned, what the file says of them is not believed.
 * For cases under way each change keeps the choice that the file makes for it; else they stay with the rules they began under.
 * @throws {BuildFailed} expressions that do not fit, and a base that has moved
 */
export function buildData(file: ReleaseFile, base: BaseRelease | undefined): Built {
  const problems = problemsIn(file, base?.digest ?? null);
  if (problems.length > 0) throw new BuildFailed(problems);
  const manifests = file.manifests.toSorted((a, b) => (a.item < b.item ? -1 : 1));
  const said = new Map(file.release.changes?.map(({ item, pointer, inFlight }) => [`${item}${pointer}`, inFlight]));
  const changes = base === undefined ? [] : changesOf(base.manifests, manifests).map(({ item, pointer, kind, words }) => ({ item, pointer, kind, words, inFlight: said.get(`${item}${pointer}`) ?? 'pinned' as const }));
  const release = ReleaseManifest.parse({ ...file.release, items: manifests.map(manifest => ({ item: manifest.item, digest: digestOf(manifest, sha256) })), changes });
  return { release, digest: digestOf(release, sha256), manifests };
}
