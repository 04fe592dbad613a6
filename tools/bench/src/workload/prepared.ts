import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Kind = 'cases' | 'fates';
const FORMAT = 4;
const PREPARE = join(import.meta.dirname, 'prepare-main.ts');

/** File of a log of `events` events, made once for a run of the bench and then only read. */
export async function preparedLog(kind: Kind, events: number): Promise<string> {
  const folder = join(process.env['YICHUANG_BENCH_DIR'] ?? tmpdir(), `yichuang-bench-log-${kind}-${events}-v${FORMAT}`);
  const file = join(folder, 'log.sqlite');
  const done = join(folder, 'done');
  if (existsSync(done)) return file;
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, [PREPARE, kind, String(events), file], { stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(done, '');
  return file;
}

/** A copy of such a log to append to: a log of N events has N events for whoever comes next. */
export async function preparedCopy(events: number, folder: string): Promise<string> {
  const file = join(folder, 'log.sqlite');
  copyFileSync(await preparedLog('cases', events), file);
  return file;
}
