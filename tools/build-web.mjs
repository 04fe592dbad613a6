// Builds the two web bundles unless the built ones carry the digest of the present sources.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, nodePath, root, run, say } from './ensure.mjs';

const SOURCES = ['apps/web', 'libs/domain/src', 'libs/projections/src', 'package-lock.json'];
const SKIP = new Set(['node_modules', 'dist']);

function* files(path) {
  if (statSync(path).isFile()) return yield path;
  for (const name of readdirSync(path).sort()) if (!SKIP.has(name)) yield* files(join(path, name));
}

function digest() {
  const hash = createHash('sha256');
  for (const source of SOURCES) for (const file of files(join(root, source))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** Client bundle to apps/web/dist/client, server renderer to apps/web/dist/server. */
export function buildWeb() {
  const stamp = join(root, 'apps/web/dist/.digest');
  const want = digest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  say('… building the web (a few seconds)');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  for (const args of [['build', '--logLevel', 'warn'], ['build', '--ssr', 'src/entry-server.tsx', '--logLevel', 'warn']]) {
    if (run(nodePath(), [vite, ...args], { cwd: join(root, 'apps/web') }).status !== 0) fail('The web did not build; the message stands above.');
  }
  writeFileSync(stamp, want);
  say('✔ web built');
}

if (process.argv[1]?.endsWith('build-web.mjs')) buildWeb();
