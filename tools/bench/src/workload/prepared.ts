import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type Kind = 'cases' | 'fates';
/** What lies ready: a log, or the views of a log. */
type Thing = 'log' | 'views';
const ROOT = resolve(import.meta.dirname, '../../../..');
const PREPARE = join(import.meta.dirname, 'prepare-main.ts');
/** Whatever decides the bytes of a log, and of its views. A change of any of them is another folder. */
const MAKERS: Readonly<Record<Thing, readonly string[]>> = {
  log: ['tools/bench/src/workload/*.ts', 'libs/event-store/src/sqlite/*.ts', 'libs/event-store/src/codec/*.ts', 'libs/sqlite/src/*.ts'],
  views: ['libs/projections/src/**/*.ts'],
};
const digests = new Map<Thing, string>();

function digestOf(thing: Thing): string {
  const known = digests.get(thing);
  if (known !== undefined) return known;
  const digest = createHash('sha256');
  for (const file of globSync([...MAKERS[thing]], { cwd: ROOT }).filter(name => !name.endsWith('.spec.ts')).sort()) digest.update(file).update(readFileSync(join(ROOT, file)));
  const made = digest.digest('hex').slice(0, 12);
  digests.set(thing, made);
  return made;
}

/** A folder that holds what its name says, filled by `fill` when it is not there yet. Older ones of the same kind go. */
function kept(name: string, digest: string, fill: (folder: string) => void): string {
  const parent = process.env['YICHUANG_BENCH_DIR'] ?? tmpdir();
  const folder = join(parent, `yichuang-bench-${name}-${digest}`);
  const done = join(folder, 'done');
  if (existsSync(done)) return folder;
  for (const other of readdirSync(parent)) if (other.startsWith(`yichuang-bench-${name}-`)) rmSync(join(parent, other), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  fill(folder);
  writeFileSync(done, '');
  return folder;
}

function prepare(...args: readonly string[]): void {
  execFileSync(process.execPath, [PREPARE, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** File of a log of `events` events, made once in a process of its own and then only read. */
export function preparedLog(kind: Kind, events: number): string {
  const folder = kept(`log-${kind}-${events}`, digestOf('log'), made => prepare(kind, String(events), join(made, 'log.sqlite')));
  return join(folder, 'log.sqlite');
}

/** Main file of the views of a log of fates, folded once and then only read. */
export function preparedViews(events: number): string {
  const log = preparedLog('fates', events);
  const folder = kept(`views-${events}`, `${digestOf('log')}${digestOf('views')}`, made => prepare('views', log, join(made, 'views.sqlite')));
  return join(folder, 'views.sqlite');
}

/** A copy of a log to append to, on the disk before anyone measures: a log of N events has N events for whoever comes next. */
export async function preparedCopy(events: number, folder: string): Promise<string> {
  const file = join(folder, 'log.sqlite');
  await copyFile(preparedLog('cases', events), file);
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
  return file;
}
