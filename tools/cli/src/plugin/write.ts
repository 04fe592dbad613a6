import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText } from '@yichuang/domain/canonical';
import type { Built } from '@yichuang/plugin-kit';

/** Files of a release, by their names in the folder. `release.json` and `items/*` are the very bytes that digests are of; `manifest.json` is all of them in one. */
function filesOf({ release, digest, manifests }: Built): ReadonlyMap<string, string> {
  const items = manifests.map(manifest => [`items/${manifest.item}.json`, canonicalText(manifest)] as const);
  const sums = [`${digest}  release.json`, ...release.items.map(item => `${item.digest}  items/${item.item}.json`)];
  return new Map([['release.json', canonicalText(release)], ...items, ['manifest.json', `${JSON.stringify({ format: 1, digest, release, manifests }, null, 2)}\n`], ['SHA256SUMS', `${sums.join('\n')}\n`]]);
}

/** Writes a release into a folder, in which nothing of an earlier one remains. @returns paths of the files */
export function writeRelease(folder: string, built: Built): readonly string[] {
  rmSync(join(folder, 'items'), { recursive: true, force: true });
  mkdirSync(join(folder, 'items'), { recursive: true });
  return [...filesOf(built)].map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
}
