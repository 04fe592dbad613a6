import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeEvent, eventIdFor, type EventStore } from '@yichuang/event-store';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { genesis } from '@yichuang/event-store/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkAttachments } from './check.ts';
import { ATTACHMENTS_FOLDER, digestFiles } from './disk.ts';
import type { Draft } from '../case/pages/drafts/draft.ts';
import { openDrafts } from '../case/pages/drafts/store.ts';
import { sweepFolder } from './sweep-folder.ts';
import { DAY_MS, sweepAttachments } from './sweep.ts';
import { openGround, OWNER, type Ground } from './testing/ground.ts';
import { png } from './testing/samples.ts';

const NOW = Date.parse('2026-03-02T01:00:00.000Z');
let ground: Ground;
let store: EventStore;
beforeEach(async () => {
  ground = openGround();
  store = createMemoryStore();
  await store.append('log-610702', 'no-stream', genesis());
});
afterEach(() => ground.close());

/** A file that is so many days old. */
async function put(days: number): Promise<string> {
  const { digest } = await ground.store.put(OWNER, png(), 'a.png');
  const at = (NOW - days * DAY_MS) / 1000;
  utimesSync(ground.pathOf(digest), at, at);
  return digest;
}
let named = 0;
/** An event that names files, as events of cases do. */
async function name(...digests: readonly string[]): Promise<void> {
  named += 1;
  const stream = `case-${named}`;
  const id = eventIdFor('6f9619ff-8b86-5d01-b42d-00cf4fc964ff', named);
  const data = { papers: [{ material: 'idCard', attachments: digests.map(digest => ({ digest, bytes: 100, type: 'image/png', name: { $sealed: 1, k: 'k', s: OWNER, c: 'AA', n: 'AA', x: 'AA' } })) }] };
  const metadata = { commandId: id, correlationId: id, causationId: id, actor: { id: 'u', unit: 'D-SPJ', post: 'A1' }, channel: 'web' as const, authority: { kind: 'system' as const, cause: 'x' }, authorityAt: 0, schemaVersion: 1, occurredAt: '2026-03-01T00:00:00.000Z', recordedAt: '2026-03-01T00:00:00.000Z' };
  await store.append(stream, 'no-stream', [encodeEvent({ id, type: 'ApplicationReceived', data, metadata }, { stream, revision: 0 })]);
}
const sweep = (wait: () => Promise<void> = () => Promise.resolve()) => sweepAttachments({ store, folder: ground.folder, now: NOW, olderThanMs: DAY_MS, wait });
const isThere = (digest: string): boolean => existsSync(ground.pathOf(digest));

describe('a sweep', () => {
  it('drops what no event names and is older than a day, and nothing else', async () => {
    const [old, young, used] = [await put(2), await put(0.5), await put(400)];
    await name(used);
    expect(await sweep()).toEqual({ dropped: 1, kept: 0, halves: 0 });
    expect([old, young, used].map(isThere)).toEqual([false, true, true]);
    expect(await sweep()).toEqual({ dropped: 0, kept: 0, halves: 0 });
  });

  it('keeps what is named while it goes on, and lets nobody name what it is about to drop', async () => {
    const [late, lost] = [await put(2), await put(2)];
    const report = await sweep(async () => {
      expect((await ground.store.known([late, lost])).size).toBe(0);
      await name(late);
    });
    expect(report).toEqual({ dropped: 1, kept: 1, halves: 0 });
    expect((await ground.store.get(late)).content).toEqual(png());
    expect(isThere(lost)).toBe(false);
  });

  it('leaves the files of drafts to whoever is still filling them in', async () => {
    const [drafted, lost] = [await put(20), await put(20)];
    const drafts = openDrafts(ground.folder);
    const draft: Draft = {
      item: '990501001000', town: '610702101', kind: 'natural_person', byAgent: false, mandate: null, priority: false, appointment: null, key: '6f9619ff-8b86-5d01-b42d-00cf4fc964ff', manifest: 'a'.repeat(64), version: '1.0.0', seen: {}, situations: {}, form: {},
      papers: { idCard: { choice: 'files', files: [{ digest: drafted, name: 'a.png', bytes: 10, type: 'image/png' }] } }, contact: { name: '', phone: '', address: '' }, passed: [],
    };
    await drafts.begin(draft, { subject: null, now: NOW - 20 * DAY_MS });
    drafts.close();
    const swept = (now: number) => sweepFolder({ store, folder: ground.folder, now, olderThanMs: DAY_MS, wait: () => Promise.resolve() });
    expect(await swept(NOW)).toMatchObject({ dropped: 1 });
    expect([drafted, lost].map(isThere)).toEqual([true, false]);
    expect(await swept(NOW + 15 * DAY_MS)).toMatchObject({ dropped: 1 });
    expect(isThere(drafted)).toBe(false);
  });

  it('that died brings back what it had set aside', async () => {
    const [used, old] = [await put(2), await put(2)];
    await expect(sweep(() => Promise.reject(new Error('killed')))).rejects.toThrow('killed');
    expect([used, old].map(isThere)).toEqual([false, false]);
    await name(used);
    expect(await sweep()).toEqual({ dropped: 1, kept: 0, halves: 0 });
    expect([used, old].map(isThere)).toEqual([true, false]);
  });

  it('clears halves that a process left behind, once they are old', async () => {
    await put(0);
    const coming = join(ground.folder, ATTACHMENTS_FOLDER, 'coming');
    for (const [file, days] of [['new', 0.5], ['old', 3]] as const) {
      writeFileSync(join(coming, file), 'half');
      utimesSync(join(coming, file), (NOW - days * DAY_MS) / 1000, (NOW - days * DAY_MS) / 1000);
    }
    expect(await digestFiles(join(ground.folder, ATTACHMENTS_FOLDER)).clear(NOW - DAY_MS)).toBe(1);
    expect(existsSync(join(coming, 'new'))).toBe(true);
  });
});

describe('a check', () => {
  it('names each file that the log names and that is missing or was changed, with the event', async () => {
    const [right, changed, gone, unnamed] = [await put(0), await put(0), await put(0), await put(0)];
    await name(right, changed);
    await name(gone);
    expect(await checkAttachments(store, ground.folder)).toEqual({ checked: 3, faults: [], unnamed: 1 });
    writeFileSync(ground.pathOf(changed), 'x');
    await ground.store.drop(gone);
    expect(await checkAttachments(store, ground.folder)).toMatchObject({ checked: 1, unnamed: 1, faults: [{ digest: changed, fault: 'changed', number: 1 }, { digest: gone, fault: 'missing', number: 2 }] });
    expect(isThere(unnamed)).toBe(true);
  });
});
