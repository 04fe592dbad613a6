import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeRelease } from '@yichuang/plugin-kit/node';
import type { Built } from '@yichuang/plugin-kit';

/** The release as one file, beside one file for each item. */
const WHOLE = 'manifest.json';
const ITEM = /^\d{12}\.json$/;

/** Items of a release that was written here before. */
function leftIn(folder: string): readonly string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder).filter(name => ITEM.test(name)) : [];
}

/** Writes a release into a folder, in which no item of an earlier one remains. @returns paths of the files */
export function writeBuilt(folder: string, built: Built): readonly string[] {
  for (const name of leftIn(folder)) rmSync(join(folder, name));
  const files = writeRelease(folder, built);
  const { digest, release, manifests } = built;
  const whole = join(folder, WHOLE);
  writeFileSync(whole, `${JSON.stringify({ format: 1, digest, release, manifests }, null, 2)}\n`);
  return [...files, whole];
}
