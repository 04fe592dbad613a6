import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sealed, toSeal } from '@yichuang/domain';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { createSealer, openKeyStore, type KeyStore } from '@yichuang/event-store/sealed';
import { genesis, newEvents } from '@yichuang/event-store/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAnswerVault, type AnswerVault } from './answers.ts';

const SUBJECT = 'person-0123456789';
const STREAM = 'case-0b3e0a43-6a3b-4d4b-8a54-0a8f8f5b7c31';
const ANSWERS = { situations: { filedBy: 'self' }, form: { income: '300.00' } };

describe('the answers of a case', () => {
  const folder = mkdtempSync(join(tmpdir(), 'answers-'));
  let keys: KeyStore;
  let store: ReturnType<typeof createMemoryStore>;
  beforeEach(async () => {
    keys = openKeyStore({ directory: folder });
    store = createMemoryStore();
    await store.append('log-610702', 'no-stream', genesis());
  });
  afterEach(() => {
    keys.close();
    rmSync(folder, { recursive: true });
  });
  const vault = (): AnswerVault => createAnswerVault({ store, sealer: createSealer({ keys }) });

  /** Answers sealed in an event of a case; told whether the event was stored. */
  async function sealed(by: AnswerVault, { stored }: { readonly stored: boolean }): Promise<Sealed> {
    const [event] = newEvents(STREAM, 0, [{ type: 'ApplicationReceived' }]);
    const eventId = event?.id ?? '';
    const data = await by.seal({ answers: toSeal(SUBJECT, ANSWERS) }, { eventId, stream: STREAM, type: 'ApplicationReceived', version: 1 });
    if (stored) await store.append(STREAM, 'no-stream', newEvents(STREAM, 0, [{ id: eventId, type: 'ApplicationReceived', data }]));
    return Sealed.parse((data as { answers: unknown }).answers);
  }

  it('open while the event is still on its way to the store', async () => {
    const one = vault();
    expect(await one.open(await sealed(one, { stored: false }), STREAM)).toEqual(ANSWERS);
  });

  it('open after a restart, where the place is found in the stream', async () => {
    const envelope = await sealed(vault(), { stored: true });
    expect(await vault().open(envelope, STREAM)).toEqual(ANSWERS);
  });

  it('open in no other stream, and the refusal says nothing of them', async () => {
    const envelope = await sealed(vault(), { stored: true });
    const refusal: unknown = await vault().open(envelope, 'case-another').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'internal-error', message: 'no answers are sealed like this' });
    expect(JSON.stringify(refusal, Object.getOwnPropertyNames(refusal))).not.toMatch(/300\.00|filedBy/);
  });
});
