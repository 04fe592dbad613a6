import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReceipts } from '../receipts.ts';
import type { Draft } from './draft.ts';
import { DRAFT_LASTS, openDrafts, type Drafts } from './store.ts';

const CANARY = '周小舟住在虚构路一号';
const draft: Draft = {
  item: '990511010000', town: '610702100', kind: 'natural_person', byAgent: false, mandate: null, priority: false, appointment: null, key: '00000000-0000-4000-8000-000000000001', manifest: 'ab'.repeat(32), version: '1.0.0', seen: {}, situations: {},
  form: { address: CANARY }, papers: {}, contact: { name: '', phone: '', address: '' }, passed: [],
};
const now = Date.parse('2026-03-02T01:00:00.000Z');
let folder: string;
let drafts: Drafts;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drafts-'));
  drafts = openDrafts(folder);
});
afterEach(() => {
  drafts.close();
  rmSync(folder, { recursive: true });
});
const onDisk = (): string => readdirSync(folder).map(name => readFileSync(join(folder, name)).toString('latin1')).join('');

describe('the store of drafts', () => {
  it('gives back what was typed, and leaves neither it nor the way to it on the disk', async () => {
    const token = await drafts.begin(draft, { subject: 'c-person', now });
    expect((await drafts.open(token, now))?.draft).toEqual(draft);
    const bytes = onDisk();
    expect(bytes).not.toContain(Buffer.from(CANARY).toString('latin1'));
    expect(bytes).not.toContain(token);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });

  it('opens after a restart with the same key, and not with another one', async () => {
    const token = await drafts.begin(draft, { subject: null, now });
    drafts.close();
    drafts = openDrafts(folder);
    expect((await drafts.open(token, now))?.subject).toBeNull();
    drafts.close();
    rmSync(join(folder, 'drafts.kek'));
    expect(() => openDrafts(folder)).toThrow('kek-missing');
    rmSync(join(folder, 'drafts.sqlite'));
    drafts = openDrafts(folder);
  });

  it('keeps for thirty days from the last change, and forgets for good', async () => {
    const token = await drafts.begin(draft, { subject: 'c-person', now });
    await drafts.save({ token, subject: 'c-person', draft }, now + DRAFT_LASTS - 1);
    expect(await drafts.open(token, now + DRAFT_LASTS + 1)).not.toBeNull();
    expect(await drafts.open(token, now + 2 * DRAFT_LASTS)).toBeNull();
    drafts.forgetBefore(now + 2 * DRAFT_LASTS);
    expect(await drafts.of('c-person', now)).toEqual([]);
  });

  it('erases what was sent and remembers what it became; nothing is typed into it again', async () => {
    const token = await drafts.begin(draft, { subject: 'c-person', now });
    drafts.sent(token, '00000000-0000-4000-8000-000000000009');
    await drafts.save({ token, subject: 'c-person', draft }, now);
    expect(await drafts.open(token, now)).toBeNull();
    expect(drafts.caseOf(token, now)).toBe('00000000-0000-4000-8000-000000000009');
    expect(await drafts.of('c-person', now)).toEqual([]);
  });
});

describe('receipts', () => {
  it('are the same after a restart, open one thing of one kind, and are made by nobody else', async () => {
    const id = '3f2b8c1e-6a44-4f0e-9d55-0c2f0a9b7d11';
    const token = createReceipts(await drafts.receiptSecret()).tokenFor('case', id);
    drafts.close();
    drafts = openDrafts(folder);
    const receipts = createReceipts(await drafts.receiptSecret());
    expect(receipts.idIn('case', token)).toBe(id);
    expect(receipts.idIn('booking', token)).toBeNull();
    expect(createReceipts(new Uint8Array(32)).idIn('case', token)).toBeNull();
    for (let at = 0; at < token.length - 1; at += 1) expect(receipts.idIn('case', `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`)).toBeNull();
  });
});
