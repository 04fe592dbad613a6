import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOG_FILE, openSqliteStore } from '@yichuang/event-store/sqlite';
import { genesis, newEvents } from '@yichuang/event-store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { printed, yichuang } from '../testing/yichuang.ts';

const folder = mkdtempSync(join(tmpdir(), 'yichuang-files-'));
const shelf = (digest: string): string => join(folder, 'attachments', digest.slice(0, 2));
const pathOf = (digest: string): string => join(shelf(digest), digest);

/** A file under its hash, so many days old. */
function put(text: string, days: number): string {
  const digest = createHash('sha256').update(text).digest('hex');
  mkdirSync(shelf(digest), { recursive: true });
  writeFileSync(pathOf(digest), text);
  const at = Date.now() / 1000 - days * 86_400;
  utimesSync(pathOf(digest), at, at);
  return digest;
}
const [named, lost, fresh] = [put('named', 30), put('nobody names it', 30), put('a draft', 0)];

beforeAll(async () => {
  const store = openSqliteStore({ file: join(folder, LOG_FILE) });
  await store.append('log-610702', 'no-stream', genesis());
  const data = { papers: [{ material: 'idCard', attachments: [{ digest: named, bytes: 5, type: 'image/png' }] }] };
  await store.append('case-1', 'no-stream', newEvents('case-1', 0, [{ type: 'ApplicationReceived', data }]));
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const report = { attachments: z.strictObject({ checked: z.number(), unnamed: z.number(), faults: z.array(z.strictObject({ digest: z.string(), fault: z.string(), stream: z.string(), number: z.number() })) }) };

describe('files beside the log', () => {
  it('are checked with it; one that is damaged or missing is named and ends with 3', async () => {
    const good = await yichuang(['store', 'check', folder, '--json']);
    expect(good.status).toBe(0);
    expect(printed(good, report).attachments).toEqual({ checked: 1, unnamed: 2, faults: [] });
    writeFileSync(pathOf(named), 'namee');
    const changed = await yichuang(['store', 'check', folder, '--json']);
    expect(changed.status).toBe(3);
    expect(printed(changed, report).attachments.faults).toEqual([{ digest: named, fault: 'changed', stream: 'case-1', number: 1 }]);
    rmSync(pathOf(named));
    const missing = await yichuang(['store', 'check', folder]);
    expect(missing.status).toBe(3);
    expect(missing.stdout).toContain(`${named} missing`);
    expect((await yichuang(['store', 'check', folder, '--log-only'])).status).toBe(0);
    put('named', 30);
  }, 60_000);

  it('that no event names are swept once they are old enough, and no others', async () => {
    expect((await yichuang(['attachments', 'sweep', folder, '--days', 'none'])).status).toBe(64);
    expect(printed(await yichuang(['attachments', 'sweep', folder, '--days', '60', '--json']), { dropped: z.number() }).dropped).toBe(0);
    expect(printed(await yichuang(['attachments', 'sweep', folder, '--json']), { dropped: z.number(), kept: z.number() })).toMatchObject({ dropped: 1, kept: 0 });
    expect([named, lost, fresh].map(digest => existsSync(pathOf(digest)))).toEqual([true, false, true]);
  }, 60_000);

  it('of a folder without a log are left alone', async () => {
    const ran = await yichuang(['attachments', 'sweep', join(folder, 'attachments')]);
    expect(ran.status).toBe(1);
    expect(existsSync(pathOf(named))).toBe(true);
  }, 60_000);
});
