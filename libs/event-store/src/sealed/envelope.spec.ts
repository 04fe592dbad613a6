import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sealed } from '@yichuang/domain';
import { openValue, sealValue, type DataKey, type Place } from './envelope.ts';
import { SealError } from './errors.ts';
import { twoKeyCiphertext } from './testing/two-key-gcm.ts';

const key: DataKey = { keyId: 'k-1', subject: 's-1', dek: randomBytes(32) };
const place: Place = { eventId: '7b1de1a5-3b53-5c0f-9a57-6a40a1a9f2f7', stream: 'subject-s-1', type: 'SubjectRegistered', version: 1, path: '/name' };

const codeOf = (run: () => unknown): string => {
  try {
    return `opened ${JSON.stringify(run())}`;
  } catch (error) {
    return error instanceof SealError ? error.code : String(error);
  }
};
const bytesOf = (sealed: Sealed, field: 'c' | 'n' | 'x'): Buffer => Buffer.from(sealed[field], 'base64url');
const withBytes = (sealed: Sealed, field: 'c' | 'n' | 'x', bytes: Buffer): Sealed => ({ ...sealed, [field]: bytes.toString('base64url') });

describe('a sealed value', () => {
  it('opens to what was sealed, for every JSON value', () => {
    fc.assert(fc.property(fc.jsonValue(), value => {
      const clean: unknown = JSON.parse(JSON.stringify(value));
      expect(openValue(key, sealValue(key, clean, place), place)).toEqual(clean);
    }));
  });

  it('is refused after a change of any one byte', () => {
    const sealed = sealValue(key, '王秀英', place);
    for (const field of ['c', 'n', 'x'] as const) {
      bytesOf(sealed, field).forEach((byte, index) => {
        const changed = bytesOf(sealed, field);
        changed[index] = byte ^ 1;
        expect(codeOf(() => openValue(key, withBytes(sealed, field, changed), place)), `${field}[${index}]`).toBe(field === 'c' ? 'key-commitment' : 'not-authentic');
      });
    }
  });

  it('is refused when shortened, lengthened or spelled otherwise', () => {
    const sealed = sealValue(key, '王秀英', place);
    for (const field of ['c', 'n', 'x'] as const) {
      const bytes = bytesOf(sealed, field);
      expect(codeOf(() => openValue(key, withBytes(sealed, field, bytes.subarray(1)), place))).toMatch(/^(malformed|not-authentic)$/);
      expect(codeOf(() => openValue(key, withBytes(sealed, field, Buffer.concat([bytes, Buffer.from([0])])), place))).toMatch(/^(malformed|not-authentic)$/);
      expect(codeOf(() => openValue(key, { ...sealed, [field]: `${sealed[field]}=` }, place))).toBe('malformed');
    }
    expect(codeOf(() => openValue(key, { ...sealed, x: '' }, place))).toBe('malformed');
    expect(codeOf(() => openValue(key, { ...sealed, extra: 1 }, place))).toBe('malformed');
  });

  it.each([
    ['another field', { path: '/phone' }, 'key-commitment'], ['another event', { eventId: 'c2a5c1de-77cf-5f4a-8a71-1b7a3f0a0b11' }, 'key-commitment'],
    ['another stream', { stream: 'subject-s-2' }, 'not-authentic'], ['another type', { type: 'SubjectMoved' }, 'not-authentic'], ['another version', { version: 2 }, 'not-authentic'],
  ])('is refused at %s', (_, other, code) => {
    expect(codeOf(() => openValue(key, sealValue(key, 'x', place), { ...place, ...other }))).toBe(code);
  });

  it('is refused with another key, also one under the same id', () => {
    const sealed = sealValue(key, 'x', place);
    expect(codeOf(() => openValue({ ...key, keyId: 'k-2' }, sealed, place))).toBe('wrong-subject');
    expect(codeOf(() => openValue({ ...key, subject: 's-2' }, sealed, place))).toBe('wrong-subject');
    expect(codeOf(() => openValue({ ...key, dek: randomBytes(32) }, sealed, place))).toBe('key-commitment');
  });

  it('shows neither its value nor whether two values are equal or of about equal length', () => {
    const sealed = ['李', '欧阳娜娜', '李'].map(name => sealValue(key, name, place));
    expect(new Set(sealed.map(each => each.x.length)).size).toBe(1);
    expect(new Set(sealed.map(each => each.x)).size).toBe(3);
    expect(bytesOf(sealValue(key, 'a'.repeat(26), place), 'x').length).toBe(32 + 16);
    expect(bytesOf(sealValue(key, 'a'.repeat(27), place), 'x').length).toBe(64 + 16);
  });

  it('refuses a value without JSON form', () => {
    expect(codeOf(() => sealValue(key, undefined, place))).toBe('malformed');
  });
});

describe('a ciphertext prepared to open under two keys (T12)', () => {
  const second: DataKey = { ...key, dek: randomBytes(32) };
  const gcmKey = (owner: DataKey): Buffer => Buffer.from(hkdfSync('sha256', owner.dek, place.eventId, place.path, 64)).subarray(0, 32);

  it('passes bare AES-GCM under both, and is refused here', () => {
    const honest = sealValue(key, 'x', place);
    const aad = aadOf(place, bytesOf(honest, 'c'));
    const nonce = bytesOf(honest, 'n');
    const crafted = twoKeyCiphertext({ keys: [gcmKey(key), gcmKey(second)], nonce, aad, blocks: 2 });
    for (const owner of [key, second]) {
      const decipher = createDecipheriv('aes-256-gcm', gcmKey(owner), nonce).setAAD(aad).setAuthTag(crafted.subarray(-16));
      expect(() => Buffer.concat([decipher.update(crafted.subarray(0, -16)), decipher.final()])).not.toThrow();
    }
    expect(codeOf(() => openValue(second, withBytes(honest, 'x', crafted), place))).toBe('key-commitment');
  });
});

/** The associated data as an outsider would compute them from the reference: a second writing, so that a change of the format is seen. */
function aadOf(at: Place, commit: Buffer): Buffer {
  return Buffer.concat([at.eventId, at.stream, at.path, `${at.type}@${at.version}`, commit].flatMap(part => {
    const bytes = Buffer.from(part);
    return [Buffer.from([0, 0, bytes.length >> 8, bytes.length & 255]), bytes];
  }));
}

it('writes the documented format', () => {
  const sealed = sealValue(key, 'x', place);
  const [gcm, commit] = [0, 32].map(from => Buffer.from(hkdfSync('sha256', key.dek, place.eventId, place.path, 64)).subarray(from, from + 32)) as [Buffer, Buffer];
  const cipher = createCipheriv('aes-256-gcm', gcm, bytesOf(sealed, 'n')).setAAD(aadOf(place, commit));
  const padded = Buffer.concat([Buffer.from([0, 0, 0, 3]), Buffer.from('"x"'), Buffer.alloc(25)]);
  expect(bytesOf(sealed, 'x')).toEqual(Buffer.concat([cipher.update(padded), cipher.final(), cipher.getAuthTag()]));
  expect(bytesOf(sealed, 'c')).toEqual(commit);
});
