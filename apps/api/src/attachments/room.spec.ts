import { encodeEvent, eventIdFor, type EventStore } from '@yichuang/event-store';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { genesis } from '@yichuang/event-store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesWithin } from './room.ts';
import { openGround, OWNER, type Ground } from './testing/ground.ts';
import { pdf } from './testing/samples.ts';

const MIB = 1024 * 1024;
const ID = '6f9619ff-8b86-5d01-b42d-00cf4fc964ff';
let ground: Ground;
let store: EventStore;
const big: string[] = [];
beforeAll(async () => {
  ground = openGround();
  store = createMemoryStore();
  await store.append('log-610702', 'no-stream', genesis());
  for (let count = 0; count < 11; count += 1) big.push((await ground.store.put(OWNER, pdf(Buffer.alloc(10 * MIB - pdf().length, count)), 'a.pdf')).digest);
  const id = eventIdFor(ID, 0);
  const data = { number: 'HT2022-000001', town: '610702101', department: 'D-MZJ', applicant: { subject: OWNER }, agent: null, papers: [{ material: 'form', attachments: [{ digest: big[0], bytes: 10 * MIB, type: 'application/pdf' }] }] };
  const metadata = { commandId: id, correlationId: id, causationId: id, actor: { id: 'u', unit: 'D-SPJ', post: 'A1' }, channel: 'web' as const, authority: { kind: 'system' as const, cause: 'x' }, authorityAt: 0, schemaVersion: 1, occurredAt: '2026-03-01T00:00:00.000Z', recordedAt: '2026-03-01T00:00:00.000Z' };
  await store.append(`case-${ID}`, 'no-stream', [encodeEvent({ id, type: 'ApplicationReceived', data, metadata }, { stream: `case-${ID}`, revision: 0 })]);
}, 60_000);
afterAll(() => ground.close());

describe('the files of a case', () => {
  it('may have a hundred megabytes together, and not one file more', async () => {
    const files = filesWithin(store, ground.store);
    expect((await files(big.slice(0, 10), 'none')).size).toBe(10);
    await expect(files(big, 'none')).rejects.toMatchObject({ code: 'case-files-full' });
  });

  it('count with those that it names already, each once', async () => {
    const files = filesWithin(store, ground.store);
    expect((await files(big.slice(0, 10), ID)).size).toBe(10);
    await expect(files(big.slice(1), ID)).rejects.toMatchObject({ code: 'case-files-full' });
  });
});
