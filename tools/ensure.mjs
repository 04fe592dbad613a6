// Zero-dependency bootstrap on whatever Node is installed (>= 20.19): brings the repository's own packages and Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');
const compiled = join(root, 'node_modules', '.cache', 'yichuang-compiled');
const stamp = join(root, 'node_modules', '.yichuang-installed');

/** Says on stderr what is happening, so that stdout stays data. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Stops with one sentence and a non-zero code. */
export function fail(text) {
  say(`✘ ${text}`);
  process.exit(1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`Node.js 20.19 or newer is needed to start; this is ${process.versions.node}.`);
}

/** Runs a program with the repository's Node and tools first in PATH. */
export function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options, env: environment(options.env) });
}

/** Environment in which `node` is the bundled one, and keeps what it has compiled: commands start in half the time. */
export function environment(extra = {}) {
  return { NODE_COMPILE_CACHE: compiled, ...process.env, ...extra, PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}` };
}

/** Path of the bundled Node; the system's where no platform package exists and it is new enough. */
export function nodePath() {
  const bundled = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 15)) return process.execPath;
  return fail(`No bundled Node for ${process.platform}-${process.arch}; install Node.js 24.15 or newer.`);
}

/** Installs the locked packages once per lock file. */
export function ensureInstalled() {
  requireNode();
  const want = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  say('… installing packages (about half a minute the first time)');
  const verb = process.platform === 'win32' ? 'install' : 'ci';
  const result = spawnSync('npm', [verb, '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (result.status !== 0) fail('npm could not install the packages; its message stands above.');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, want);
  say('✔ packages installed');
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** Whether Chinese text can be drawn; elsewhere than on Linux the system's own fonts can. */
function hasChineseFont() {
  return process.platform !== 'linux' || existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
}

function installBrowser() {
  say('… installing chromium and fonts-noto-cjk by apt-get (about half a minute)');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], quiet);
  const { status } = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
  if (status !== 0) fail('apt-get could not install chromium and fonts-noto-cjk.');
}

/** Path of a Chromium; on Debian as root it is installed with the CJK font, elsewhere the missing package is named. */
export function ensureBrowser() {
  const asked = process.env.CHROMIUM;
  const found = (asked ? [asked] : BROWSERS).find(path => existsSync(path));
  if (found && hasChineseFont()) return found;
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!debian) fail('The browser checks need Chromium and a Chinese font. Debian/Ubuntu: apt-get install chromium fonts-noto-cjk. Or set CHROMIUM to a Chrome or Chromium binary.');
  installBrowser();
  return BROWSERS[0];
}
