import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { seedFates } from './seed-fates.ts';
import { seedLog } from './seed-log.ts';

export type Kind = 'cases' | 'fates';
const FORMAT = 3;

/** File of a log of `events` events, made once for a run of the bench and then only added to. */
export async function preparedLog(kind: Kind, events: number): Promise<string> {
  const folder = join(process.env['YICHUANG_BENCH_DIR'] ?? tmpdir(), `yichuang-bench-log-${kind}-${events}-v${FORMAT}`);
  const file = join(folder, 'log.sqlite');
  const done = join(folder, 'done');
  if (existsSync(done)) return file;
  mkdirSync(folder, { recursive: true });
  const store = openSqliteStore({ file, durability: 'normal' });
  await (kind === 'cases' ? seedLog(store, events) : seedFates(store, events));
  await store.close();
  writeFileSync(done, '');
  return file;
}
