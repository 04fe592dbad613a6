import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText } from '@yichuang/domain/canonical';
import { ItemManifest, ReleaseManifest } from '@yichuang/domain/manifest';
import type { Built } from '../authoring/build.ts';
import { digestOf } from '../digest.ts';
import { sha256 } from './digest.ts';

const RELEASE = 'release.json';

/** A folder that does not hold the release it says it holds. */
export class ReleaseDamaged extends Error {}

/** Writes a release as data: `release.json` and a file for each item, canonical, so that equal releases are equal files. */
export function writeRelease(folder: string, { release, manifests }: Pick<Built, 'release' | 'manifests'>): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const files = [[RELEASE, release], ...manifests.map(manifest => [`${manifest.item}.json`, manifest] as const)] as const;
  return files.map(([name, value]) => {
    writeFileSync(join(folder, name), `${canonicalText(value)}\n`);
    return join(folder, name);
  });
}

/**
 * Reads a release from a folder and checks every digest in it.
 * @throws {ReleaseDamaged} when a manifest is not the one that the release names
 */
export function readRelease(folder: string): Built {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const release = ReleaseManifest.parse(read(RELEASE));
  const there = new Set(readdirSync(folder));
  const manifests = release.items.map(({ item, digest }) => {
    if (!there.has(`${item}.json`)) throw new ReleaseDamaged(`${item} is named, but not there`);
    const manifest = ItemManifest.parse(read(`${item}.json`));
    if (manifest.item !== item || digestOf(manifest, sha256) !== digest) throw new ReleaseDamaged(`${item} is not the manifest that the release names`);
    return manifest;
  });
  return { release, manifests, digest: digestOf(release, sha256) };
}
