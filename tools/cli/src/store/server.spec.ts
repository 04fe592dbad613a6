import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDouble } from '@yichuang/event-store/eventstoredb/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { printed, yichuang } from '../testing/yichuang.ts';

const base = mkdtempSync(join(tmpdir(), 'yichuang-server-'));
const [origin, back, seeded] = ['origin', 'back', 'seeded'].map(name => join(base, name)) as [string, string, string];
const double = new EventStoreDouble();

beforeAll(async () => {
  await double.start();
  expect(await yichuang(['seed', '--cases', '10', '--file', origin])).toMatchObject({ status: 0 });
}, 120_000);
afterAll(async () => {
  await double.stop();
  rmSync(base, { recursive: true });
});

/** Every event with its number, place and hash, as the program prints them. */
const everything = async (folder: string): Promise<string> => (await yichuang(['audit', 'events', '--limit', '1000000', '--json', '--file', folder])).stdout;

describe('a log on a server', () => {
  it('comes back from it with every number and hash equal', async () => {
    expect(await yichuang(['store', 'copy', '--from', origin, '--to', double.url()])).toMatchObject({ status: 0 });
    expect(await yichuang(['store', 'copy', '--from', double.url(), '--to', back])).toMatchObject({ status: 0 });
    expect(await everything(back)).toBe(await everything(origin));
  }, 120_000);

  it('is copied without its password being printed', async () => {
    const { status, stdout, stderr } = await yichuang(['store', 'copy', '--from', origin, '--to', double.url('writer:a-secret'), '--json']);
    for (const told of [stdout, stderr]) expect([status, told]).toEqual([0, expect.stringContaining('esdb://writer:***@127.0.0.1')]);
    expect(`${stdout}${stderr}`).not.toContain('a-secret');
  }, 120_000);

  it('is checked there like anywhere', async () => {
    const [there, here] = await Promise.all([yichuang(['store', 'check', double.url(), '--json']), yichuang(['store', 'check', origin, '--json'])]);
    const report = { checked: z.number(), streams: z.number(), first: z.null() };
    expect(there.status).toBe(0);
    expect({ ...printed(there, report), attachments: null }).toEqual({ ...printed(here, report), attachments: null });
  }, 60_000);
});

describe('the sample district on a server', () => {
  it('is the same history as in a folder', async () => {
    const other = await new EventStoreDouble().start();
    try {
      expect(await yichuang(['seed', '--cases', '10', '--file', seeded], { EVENTSTOREDB_URL: other.url() })).toMatchObject({ status: 0 });
      expect(await yichuang(['store', 'copy', '--from', other.url(), '--to', seeded])).toMatchObject({ status: 0 });
    } finally {
      await other.stop();
    }
    // Names are sealed with random keys, so those events have hashes of their own.
    const shown = (text: string): unknown => JSON.parse(text, (key, value: unknown) => (key === 'hash' ? undefined : value));
    expect(shown(await everything(seeded))).toEqual(shown(await everything(origin)));
  }, 120_000);
});
