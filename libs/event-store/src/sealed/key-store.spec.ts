import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeyWrapper } from './kek.ts';
import { openKeyStore } from './key-store.ts';
import { deleteKeyRow } from './testing/key-rows.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'yichuang-keys-'));
});
afterEach(() => rmSync(directory, { recursive: true }));
const refused = (code: string): unknown => expect.objectContaining({ name: 'SealError', code });

describe('a new key store', () => {
  it('makes its key file for the owner alone', () => {
    openKeyStore({ directory }).close();
    expect(statSync(join(directory, 'keys.kek')).mode & 0o777).toBe(0o600);
    expect(statSync(join(directory, 'keys.sqlite')).mode & 0o777).toBe(0o600);
  });

  it('gives a subject one key, also to two callers at once, and after a restart', async () => {
    const store = openKeyStore({ directory });
    const [first, second] = await Promise.all([store.keyFor('s-1'), store.keyFor('s-1')]);
    expect(second).toEqual(first);
    expect((await store.keyFor('s-2')).dek).not.toEqual(first.dek);
    store.close();
    const again = openKeyStore({ directory });
    expect(await again.keyById(first.keyId)).toEqual(first);
    again.close();
  });

  it('holds no key in the clear', async () => {
    const store = openKeyStore({ directory });
    const { dek } = await store.keyFor('s-1');
    const raw = ['keys.sqlite', 'keys.sqlite-wal', 'keys.kek'].map(file => readFileSync(join(directory, file)));
    expect(raw.some(bytes => bytes.includes(dek) || bytes.includes(Buffer.from(dek).toString('base64url')))).toBe(false);
    store.close();
  });

  it('knows no key that it did not make', async () => {
    const store = openKeyStore({ directory });
    await expect(store.keyById('none')).rejects.toEqual(refused('key-unknown'));
    store.close();
  });
});

describe('a key store with its key file', () => {
  beforeEach(async () => {
    const store = openKeyStore({ directory });
    await store.keyFor('s-1');
    store.close();
  });
  const file = (): string => join(directory, 'keys.kek');

  it('is not opened when others can read the file', () => {
    chmodSync(file(), 0o640);
    expect(() => openKeyStore({ directory })).toThrow(refused('kek-exposed') as Error);
  });
  it('is not opened, and gets no new key, when the file is gone', () => {
    rmSync(file());
    expect(() => openKeyStore({ directory })).toThrow(refused('kek-missing') as Error);
  });
  it('is not opened with half a file', () => {
    writeFileSync(file(), readFileSync(file()).subarray(0, 30));
    expect(() => openKeyStore({ directory })).toThrow(refused('kek-malformed') as Error);
  });
  it('is not opened with the key of another place', () => {
    const other = mkdtempSync(join(tmpdir(), 'yichuang-keys-'));
    openKeyStore({ directory: other }).close();
    writeFileSync(file(), readFileSync(join(other, 'keys.kek')));
    expect(() => openKeyStore({ directory })).toThrow(refused('kek-mismatch') as Error);
    rmSync(other, { recursive: true });
  });
});

it('asks a key service in place of the file when it is given one', async () => {
  const asked: string[] = [];
  const flip = (bytes: Uint8Array): Uint8Array => bytes.map(byte => byte ^ 0xff);
  const wrapper: KeyWrapper = {
    id: 'kms:district',
    wrap: (dek, context) => { asked.push(context); return Promise.resolve(flip(dek)); },
    unwrap: wrapped => Promise.resolve(flip(wrapped)),
  };
  const store = openKeyStore({ directory, wrapper });
  const key = await store.keyFor('s-1');
  expect(asked).toEqual([JSON.stringify(['subject', key.keyId, 's-1'])]);
  store.close();
  expect(() => openKeyStore({ directory })).toThrow(refused('kek-missing') as Error);
});

describe('the blind index', () => {
  const claim = (subject: string, idNumber = '610702196203150028'): Parameters<ReturnType<typeof openKeyStore>['claim']>[0] => ({ purpose: 'id-number', idNumber, subject });

  it('finds a subject by its number in every spelling', async () => {
    const store = openKeyStore({ directory });
    await store.keyFor('s-1');
    await store.claim(claim('s-1', '61070219620315002x'));
    for (const spelling of ['61070219620315002X', '６１０７０２１９６２０３１５００２Ｘ', ' 610702 19620315 002x ', '610702-19620315-002X']) {
      expect(await store.subjectFor('id-number', spelling), spelling).toBe('s-1');
    }
    expect(await store.subjectFor('id-number', '610702196203150021')).toBeUndefined();
    expect(await store.subjectFor('other-purpose', '61070219620315002X')).toBeUndefined();
    store.close();
  });

  it('enters a subject with its number in one step: refused, it leaves no key behind', async () => {
    const store = openKeyStore({ directory });
    const { keyId } = await store.enter('s-1', [claim('s-1')]);
    expect((await store.enter('s-1', [claim('s-1')])).keyId).toBe(keyId);
    await expect(store.enter('s-2', [{ purpose: 'phone', idNumber: '1' }, claim('s-1')])).rejects.toEqual(refused('id-number-taken'));
    expect(await store.subjectFor('phone', '1')).toBeUndefined();
    await expect(store.claim(claim('s-2', '2'))).rejects.toEqual(refused('key-unknown'));
    store.close();
  });

  it('keeps one subject per number, and says yes to a repeat', async () => {
    const store = openKeyStore({ directory });
    await Promise.all(['s-1', 's-2'].map(subject => store.keyFor(subject)));
    await store.claim(claim('s-1'));
    await store.claim(claim('s-1'));
    await expect(store.claim(claim('s-2'))).rejects.toEqual(refused('id-number-taken'));
    expect(await store.subjectFor('id-number', '610702196203150028')).toBe('s-1');
    await expect(store.claim(claim('s-3', '1'))).rejects.toEqual(refused('key-unknown'));
    await expect(store.claim(claim('s-1', ' - '))).rejects.toEqual(refused('bad-id-number'));
    store.close();
  });

  it('forgets the number with the key of the subject', async () => {
    const store = openKeyStore({ directory });
    await Promise.all(['s-1', 's-2'].map(subject => store.keyFor(subject)));
    await store.claim(claim('s-1'));
    store.close();
    deleteKeyRow(join(directory, 'keys.sqlite'), 's-1');
    const again = openKeyStore({ directory });
    expect(await again.subjectFor('id-number', '610702196203150028')).toBeUndefined();
    await again.claim(claim('s-2'));
    again.close();
  });
});
