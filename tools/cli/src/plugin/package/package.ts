import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, BuildFailed, manifestOf, type BaseRelease, type Built, type ExampleDraft, type Place, type Plugin } from '@yichuang/plugin-kit';
import { readExamples, sha256 } from '@yichuang/plugin-kit/node';
import { EXIT, Stop } from '../../exit.ts';
import { buildData, readReleaseFile, type ReleaseFile } from './data.ts';
import { entryOf, type Entry } from './entry.ts';
import { loadPlugins } from './load.ts';

/** A department's rulebook as it stands in a folder. */
export interface Package {
  readonly dir: string;
  /** Its entry, as seen from the folder. */
  readonly file: string;
  readonly department: string;
  readonly version: string;
  /** Digest of the release that it says it was made from; null for the first. */
  readonly base: string | null;
  /** @throws {BuildFailed} everything that is wrong, also a base that is not the one given */
  readonly build: (base?: BaseRelease) => Built;
  /** The same without looking at the base: for tests and findings. */
  readonly draft: () => Built;
  /** The release that it was made from, when its folder has that too: by its digest. */
  readonly own: () => BaseRelease | null;
  /** Where the expressions of an item were written, by their pointers. */
  readonly places: (item: string) => ReadonlyMap<string, Place>;
}

const EXAMPLES = 'examples';
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Those that the code has not read by itself. */
function others(has: readonly ExampleDraft[], read: readonly ExampleDraft[]): readonly ExampleDraft[] {
  const names = new Set(has.map(({ name }) => name));
  return read.filter(({ name }) => !names.has(name));
}

/** Examples in files: of the only item in `examples/`, of one of several in `examples/<item>/`. @throws {Stop} examples of no item */
function withExamples(plugin: Plugin, dir: string): Plugin {
  const folder = join(dir, EXAMPLES);
  if (!existsSync(folder)) return plugin;
  const items = Object.keys(plugin.items);
  const astray = readdirSync(folder).filter(name => isFolder(join(folder, name)) && !items.includes(name));
  if (astray.length > 0) throw new Stop(EXIT.failed, `${EXAMPLES}/${astray[0]}: no such item in the plugin`);
  const loose = readExamples(folder);
  if (loose.length > 0 && items.length > 1) throw new Stop(EXIT.failed, `${EXAMPLES}: the plugin has ${items.length} items; their examples belong in ${EXAMPLES}/<item>/`);
  const drafts = Object.entries(plugin.items).map(([code, item]) => {
    const { examples = [] } = item;
    return [code, { ...item, examples: [...examples, ...others(examples, [...loose, ...readExamples(join(folder, code))])] }] as const;
  });
  return { ...plugin, items: Object.fromEntries(drafts) };
}

/** What plainly wrong types make of the kit: the author's mistake, not a fault of the program. */
function guarded(make: () => Built, file: string): Built {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new BuildFailed([{ item: null, pointer: '', code: 'shape', detail: `${file}: ${error.message}`, place: null }]);
  }
}

/** Releases that stand before the newest in the same folder, each made from one of those before it. @throws {BuildFailed} */
function builtBefore(plugins: readonly Plugin[]): readonly BaseRelease[] {
  return plugins.slice(0, -1).reduce<readonly BaseRelease[]>((before, plugin) => {
    const base = before.find(({ digest }) => digest === plugin.base);
    const { digest, manifests } = build(plugin, { sha256, ...(base === undefined ? {} : { base }) });
    return [...before, { digest, manifests }];
  }, []);
}

function ofCode({ dir, file }: Entry, plugins: readonly Plugin[]): Package {
  const name = relative(dir, file);
  const plugin = withExamples(plugins.at(-1) as Plugin, dir);
  const { department, version, base, items } = plugin;
  return {
    dir, file: name, department, version, base,
    build: from => guarded(() => build(plugin, { sha256, ...(from === undefined ? {} : { base: from }) }), name),
    draft: () => guarded(() => build({ ...plugin, base: null }, { sha256 }), name),
    own: () => builtBefore(plugins).find(({ digest }) => digest === base) ?? null,
    places: item => (items[item] === undefined ? new Map() : manifestOf(item, plugin, items[item]).places),
  };
}

function ofData({ dir, file }: Entry, read: ReleaseFile): Package {
  const { department, version, base } = read.release;
  return { dir, file: relative(dir, file), department, version, base, build: from => buildData(read, from), draft: () => buildData({ ...read, release: { ...read.release, base: null } }, undefined), own: () => null, places: () => new Map() };
}

/**
 * Reads a package, given its folder or a file of manifests. A plugin's code runs confined, and anew with every call.
 * @throws {Stop} nothing there, code that fails, or data of another shape
 */
export async function readPackage(place: string): Promise<Package> {
  const entry = entryOf(place);
  if (entry.kind === 'data') return ofData(entry, readReleaseFile(entry.file));
  return ofCode(entry, await loadPlugins(entry));
}
