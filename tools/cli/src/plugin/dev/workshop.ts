import { watch } from 'node:fs';
import { digestOf } from '@yichuang/plugin-kit';
import { compile, type Rulebook } from '@yichuang/plugin-kit/evaluator';
import { sha256 } from '@yichuang/plugin-kit/node';
import { readPackage } from '../package/package.ts';
import { builtOrStop } from '../problems.ts';
import { casesOf, type SeededCase } from './cases.ts';

/** An item as it stands in the folder now. */
export interface Bench {
  readonly rulebook: Rulebook;
  readonly version: string;
  readonly digest: string;
  readonly cases: readonly SeededCase[];
}
/** The package as it stands, or why it does not. */
export interface Standing {
  readonly department: string;
  readonly items: ReadonlyMap<string, Bench>;
  readonly wrong: string | null;
}

/** A folder that is watched. */
export interface Workshop {
  standing(): Standing;
  /** Told after each reading; gives what ends that. */
  onChange(listener: () => void): () => void;
  close(): void;
}

async function read(place: string): Promise<Standing> {
  try {
    const pkg = await readPackage(place);
    const { manifests, release } = builtOrStop(pkg.dir, pkg.draft);
    const items = manifests.map(manifest => [manifest.item, { rulebook: compile(manifest), version: release.version, digest: digestOf(manifest, sha256), cases: casesOf(manifest) }] as const);
    return { department: pkg.department, items: new Map(items), wrong: null };
  } catch (error) {
    return { department: '', items: new Map(), wrong: error instanceof Error ? error.message : String(error) };
  }
}

/** Changes that come this soon after each other are one (milliseconds): editors write a file in several steps. */
const SETTLE = 120;
const isOurs = (file: string): boolean => !/(^|[\\/])(node_modules|out|\.git)([\\/]|$)/.test(file);

/** Reads a package and reads it again whenever one of its files changes, until it is closed. */
export async function openWorkshop(dir: string): Promise<Workshop> {
  let standing = await read(dir);
  let timer: NodeJS.Timeout | null = null;
  let reading = Promise.resolve();
  const listeners = new Set<() => void>();
  const again = (): void => {
    reading = reading.then(async () => {
      standing = await read(dir);
      for (const tell of listeners) tell();
    });
  };
  const watcher = watch(dir, { recursive: true }, (_, file) => {
    if (file === null || !isOurs(file)) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(again, SETTLE);
  });
  return {
    standing: () => standing,
    onChange: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      if (timer !== null) clearTimeout(timer);
      watcher.close();
    },
  };
}
