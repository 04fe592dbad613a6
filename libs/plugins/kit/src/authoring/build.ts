import { ItemManifest, ReleaseManifest } from '@yichuang/domain/manifest';
import { problemsOf } from '../evaluator/index.ts';
import { digestOf, type Digester } from '../digest.ts';
import { changesOf } from '../diff/index.ts';
import type { Place } from './cel.ts';
import { manifestOf, type Drawn } from './manifest.ts';
import type { Plugin } from './plugin.ts';

/** What is wrong with a plugin, where in its file when that is known, and where in the manifest. */
export interface BuildProblem {
  readonly item: string | null;
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  readonly place: Place | null;
}

/** A plugin from which no release can be made. Its message has a line for each problem, with file and line. */
export class BuildFailed extends Error {
  readonly problems: readonly BuildProblem[];

  constructor(problems: readonly BuildProblem[]) {
    super(problems.map(lineOf).join('\n'));
    this.problems = problems;
  }
}

function lineOf({ item, pointer, code, detail, place }: BuildProblem): string {
  const where = place === null ? '' : `${place.file}:${place.line}:${place.column} `;
  return `${where}${item ?? ''}${pointer} ${code}${detail === '' ? '' : `: ${detail}`}`;
}

/** A release that was made earlier: what a new one is compared with. */
export interface BaseRelease {
  readonly digest: string;
  readonly manifests: readonly ItemManifest[];
}
/** What ships: data. */
export interface Built {
  readonly release: ReleaseManifest;
  /** Digest of the release; it covers those of its items. */
  readonly digest: string;
  readonly manifests: readonly ItemManifest[];
}
export interface BuildOptions {
  readonly sha256: Digester;
  /** The latest release of the department; none when this is the first. */
  readonly base?: BaseRelease;
}

/**
 * Makes the manifests and the release of a plugin, all in canonical form.
 * @throws {BuildFailed} with everything that is wrong: shapes, names, expressions that do not fit the form, and a base that has moved
 */
export function build(plugin: Plugin, options: BuildOptions): Built {
  const problems: BuildProblem[] = [...baseProblems(plugin, options)];
  const manifests: ItemManifest[] = [];
  for (const [item, draft] of Object.entries(plugin.items).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const drawn = manifestOf(item, plugin, draft);
    const found = itemProblems(item, drawn);
    problems.push(...found);
    if (found.length === 0) manifests.push(drawn.manifest);
  }
  if (problems.length > 0) throw new BuildFailed(problems);
  const release = releaseOf(plugin, manifests, options);
  return { release, digest: digestOf(release, options.sha256), manifests };
}

function baseProblems({ base }: Plugin, options: BuildOptions): readonly BuildProblem[] {
  const latest = options.base?.digest ?? null;
  return base === latest ? [] : [{ item: null, pointer: '/base', code: 'base-moved', detail: latest ?? 'there is no release yet', place: null }];
}

function itemProblems(item: string, { manifest, places }: Drawn): readonly BuildProblem[] {
  const shape = ItemManifest.safeParse(manifest);
  const at = (pointer: string, code: string, detail: string): BuildProblem => ({ item, pointer, code, detail, place: places.get(pointer) ?? null });
  if (!shape.success) return shape.error.issues.map(({ path, message }) => at(path.map(part => `/${String(part)}`).join(''), 'shape', message));
  return problemsOf(manifest).map(({ pointer, code, detail }) => at(pointer, code, detail));
}

function releaseOf(plugin: Plugin, manifests: readonly ItemManifest[], { sha256, base }: BuildOptions): ReleaseManifest {
  const { kit, department, version, notes, inFlight = 'pinned', inFlightOf = {} } = plugin;
  const changes = base === undefined ? [] : changesOf(base.manifests, manifests).map(({ item, pointer, kind, words }) => ({ item, pointer, kind, words, inFlight: inFlightOf[`${item}${pointer}`] ?? inFlightOf[item] ?? inFlight }));
  const release = { format: 1, kit, department, version, base: plugin.base, notes, items: manifests.map(manifest => ({ item: manifest.item, digest: digestOf(manifest, sha256) })), changes };
  const shape = ReleaseManifest.safeParse(release);
  if (shape.success) return shape.data;
  throw new BuildFailed(shape.error.issues.map(({ path, message }) => ({ item: null, pointer: path.map(part => `/${String(part)}`).join(''), code: 'shape', detail: message, place: null })));
}
