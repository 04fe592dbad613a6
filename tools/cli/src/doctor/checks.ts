import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { access, constants, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { openDatabase } from '@yichuang/sqlite';
import { withLog } from '../log/open.ts';

/** What was looked at, and what was found. `warn`: the product works, something beside it will not. */
export interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'warn' | 'bad';
  readonly found: string;
  /** What to do about it. */
  readonly fix: string | null;
}

const ok = (check: string, found: string): Finding => ({ check, state: 'ok', found, fix: null });
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function node(): Finding {
  const { node: version } = process.versions;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 15) ? ok('node', version) : { check: 'node', state: 'bad', found: version, fix: 'npm install' };
}

/** A real database, opened as the log would be: WAL and synchronous=FULL are read back. */
function sqlite(): Finding {
  const folder = mkdtempSync(join(tmpdir(), 'yichuang-doctor-'));
  try {
    const database = openDatabase(join(folder, 'probe.db'), { durability: 'full' });
    const version = database.prepare('SELECT sqlite_version() AS version').get()?.['version'];
    database.close();
    return ok('sqlite', `${String(version)}, WAL, synchronous=FULL`);
  } catch (error) {
    return { check: 'sqlite', state: 'bad', found: messageOf(error), fix: 'put the data folder on a local disk' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folder, or the nearest one above it that exists. */
function existing(folder: string): string {
  const path = resolve(folder);
  return existsSync(path) || path === dirname(path) ? path : existing(dirname(path));
}

const LEAST_BYTES = 1_000_000_000;

async function disk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(existing(folder));
  const free = bavail * bsize;
  const found = `${(free / 1e9).toFixed(1)} GB free in ${resolve(folder)}`;
  return free >= LEAST_BYTES ? ok('disk', found) : { check: 'disk', state: 'warn', found, fix: 'free at least 1 GB: a full disk refuses every write' };
}

async function writable(folder: string): Promise<Finding> {
  try {
    await access(existing(folder), constants.W_OK);
    return ok('data-folder', resolve(folder));
  } catch {
    return { check: 'data-folder', state: 'bad', found: `${resolve(folder)} cannot be written`, fix: 'set YICHUANG_DATA to a folder of your own' };
  }
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

function chromium(): Finding {
  const asked = process.env['CHROMIUM'];
  const found = (asked ? [asked] : BROWSERS).find(path => existsSync(path));
  return found ? ok('chromium', found) : { check: 'chromium', state: 'warn', found: 'not found', fix: 'apt-get install chromium (browser checks only)' };
}

function fonts(): Finding {
  if (process.platform !== 'linux') return ok('fonts', process.platform);
  const { status, stdout } = spawnSync('/usr/bin/fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  const families = (stdout ?? '').split('\n').filter(Boolean).length;
  if (status === 0 && families > 0) return ok('fonts', `${families} with Chinese characters`);
  return { check: 'fonts', state: 'warn', found: 'none with Chinese characters', fix: 'apt-get install fonts-noto-cjk (browser checks only)' };
}

async function log(folder: string): Promise<Finding> {
  if (!existsSync(folder)) return { check: 'log', state: 'warn', found: 'no log yet', fix: 'npm start, or yichuang seed' };
  try {
    const number = await withLog(folder, async store => (await store.head()).number);
    return number >= 0 ? ok('log', `${number + 1} events`) : { check: 'log', state: 'warn', found: 'empty', fix: 'yichuang seed' };
  } catch (error) {
    return { check: 'log', state: 'bad', found: messageOf(error), fix: 'yichuang store check' };
  }
}

/** Looks at everything that the product needs on this machine. Changes nothing. */
export async function examine(folder: string): Promise<Finding[]> {
  return [node(), sqlite(), await writable(folder), await disk(folder), await log(folder), chromium(), fonts()];
}
