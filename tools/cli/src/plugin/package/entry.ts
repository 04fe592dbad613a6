import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { EXIT, Stop } from '../../exit.ts';

/** Where a department's package begins. `code`: its default export is a plugin. `data`: a file of manifests. */
export interface Entry {
  readonly kind: 'code' | 'data';
  readonly dir: string;
  readonly file: string;
}

const Exports = z.looseObject({ exports: z.union([z.string(), z.looseObject({ '.': z.string() })]) });
const CODE = ['plugin.ts', 'src/plugin.ts', 'plugin.js', 'plugin.mjs'];
const DATA = 'manifest.json';

/** What `package.json` says is exported; nothing when it is not there or says something else. */
function exported(dir: string): readonly string[] {
  const file = join(dir, 'package.json');
  if (!existsSync(file)) return [];
  const read = Exports.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) return [];
  const { exports } = read.data;
  return [typeof exports === 'string' ? exports : exports['.']];
}

/**
 * The entry of a package, given its folder or the file of its manifests.
 * @throws {Stop} nothing is there that a release could be made from
 */
export function entryOf(place: string): Entry {
  const path = resolve(place);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) return { kind: path.endsWith('.json') ? 'data' : 'code', dir: dirname(path), file: path };
  const code = [...exported(path), ...CODE].map(name => join(path, name)).find(file => existsSync(file));
  if (code !== undefined) return { kind: 'code', dir: path, file: code };
  if (existsSync(join(path, DATA))) return { kind: 'data', dir: path, file: join(path, DATA) };
  throw new Stop(EXIT.usage, `neither plugin.ts nor ${DATA} in ${place}`, 'yichuang plugin new <department>');
}
