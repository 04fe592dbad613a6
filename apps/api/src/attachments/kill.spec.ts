import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { genesis } from '@yichuang/event-store/testing';
import { createSealer, openKeyStore } from '@yichuang/event-store/sealed';
import { afterAll, describe, expect, it } from 'vitest';
import { ATTACHMENTS_FOLDER, digestFiles } from './disk.ts';
import { createAttachmentStore } from './sealed-store.ts';
import { DAY_MS, sweepAttachments } from './sweep.ts';

const folder = mkdtempSync(join(tmpdir(), 'yichuang-put-kill-'));
const program = fileURLToPath(new URL('testing/put-loop.ts', import.meta.url));
afterAll(() => rmSync(folder, { recursive: true }));

/** Digests that the process was told are kept, before it was killed with no chance to tidy up. */
async function killAfter(acknowledged: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (told.length > acknowledged * 65) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return told.split('\n').filter(digest => digest.length === 64);
}

describe('a process killed after files were put and before an event named them', () => {
  it('leaves every file whole or not there at all, and a sweep takes all of them and every half', async () => {
    const acknowledged: string[] = [];
    for (const after of [3, 17, 40]) acknowledged.push(...await killAfter(after));
    const keys = openKeyStore({ directory: folder });
    const store = createAttachmentStore({ directory: folder, sealer: createSealer({ keys }) });
    const files = digestFiles(join(folder, ATTACHMENTS_FOLDER));
    const there: string[] = [];
    for await (const { digest } of files.list()) there.push(digest);
    expect((await store.known(there)).size).toBe(there.length);
    expect(acknowledged.filter(digest => !there.includes(digest))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(50);
    for (const digest of acknowledged.slice(-5)) expect((await store.get(digest)).type).toBe('application/pdf');
    const log = createMemoryStore();
    await log.append('log-610702', 'no-stream', genesis());
    const report = await sweepAttachments({ store: log, folder, now: Date.now() + 2 * DAY_MS, olderThanMs: DAY_MS, wait: () => Promise.resolve() });
    expect(report).toMatchObject({ dropped: there.length, kept: 0 });
    expect(await files.clear(Infinity)).toBe(0);
    keys.close();
  }, 60_000);
});
