// `node tools/bench/peers/run.mjs [--only goal,…] [--pairs n]`: installs the peers into this folder, measures the product against each of them,
// and writes docs/reference/performance-peers.md. By hand only: nothing else of the repository installs or runs this.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureInstalled, nodePath, run, say } from '../../ensure.mjs';
import { realpathSync } from 'node:fs';

const here = import.meta.dirname;
const stamp = join(here, 'node_modules', '.peers-installed');

/** Headers lie beside the bundled Node: packages in C++ are compiled against them, without a download. */
function headers() {
  const folder = dirname(dirname(realpathSync(nodePath())));
  return existsSync(join(folder, 'include/node/node.h')) ? [`--nodedir=${folder}`] : [];
}

function npm(...args) {
  return spawnSync('npm', [...args, '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' }).status === 0;
}

/** A package that cannot be compiled here is left as it is: its lines say so. */
function ensurePeers() {
  const want = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).update(process.version).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  say('… installing the peers (a minute or two: two of them are compiled)');
  // emmett-sqlite asks for a newer emmett than emmett-postgresql does.
  if (!npm('ci', '--legacy-peer-deps', '--ignore-scripts')) throw new Error('npm could not install the peers; its message stands above');
  for (const name of ['sqlite3', 'better-sqlite3']) if (!npm('rebuild', name, ...headers())) say(`✘ ${name} could not be compiled; its message stands above`);
  writeFileSync(stamp, want);
}

ensureInstalled();
ensurePeers();
process.exit(run(nodePath(), ['--no-warnings', join(here, 'main.mjs'), ...process.argv.slice(2)]).status ?? 1);
