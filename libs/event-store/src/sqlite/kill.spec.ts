import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkLog } from '../maintenance/index.ts';
import { readAll } from '../testing/contract/harness.ts';
import { openSqliteStore } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'yichuang-kill-'));
const file = join(folder, 'log.db');
const program = fileURLToPath(new URL('../testing/append-loop.ts', import.meta.url));
afterAll(() => { rmSync(folder, { recursive: true }); });

/** Ids that the process was told are stored, before it was killed with no chance to tidy up. */
async function killAfter(acknowledged: number, run: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, file, String(run)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (told.length > acknowledged * 37) child.kill('SIGKILL');
  });
  await once(child, 'close');
  // The last line may be torn; a whole id has 36 characters.
  return told.split('\n').filter(id => id.length === 36);
}

describe('a process killed while it appends', () => {
  it('leaves every acknowledged event, none twice, no half append, and the lock free', async () => {
    const acknowledged: string[] = [];
    for (const [run, after] of [20, 133, 400, 711].entries()) {
      acknowledged.push(...await killAfter(after, run));
      const store = openSqliteStore({ file });
      const ids = (await readAll(store)).events.map(event => event.id);
      const report = await checkLog(store);
      await store.close();
      expect(report).toMatchObject({ first: null, checked: ids.length });
      expect(new Set(ids).size).toBe(ids.length);
      expect(acknowledged.filter(id => !ids.includes(id))).toEqual([]);
      // Genesis and pairs: an odd event would be half an append.
      expect(ids.length % 2).toBe(1);
    }
    expect(acknowledged.length).toBeGreaterThan(1000);
  });
});
