import { createDecipheriv, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headOf, MOST_HEAD_BYTES, MOST_SEALED_BYTES, openBytes, sealBytes } from './binary.ts';
import type { DataKey } from './envelope.ts';
import { SealError } from './errors.ts';
import { twoKeyCiphertext } from './testing/two-key-gcm.ts';

const keyOf = (subject: string): DataKey => ({ keyId: randomUUID(), subject, dek: randomBytes(32) });
const key = keyOf('s-1');
const label = Buffer.from('{"type":"image/png"}');
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'opened';
  } catch (error) {
    return error instanceof SealError ? error.code : String(error);
  }
};

describe('sealed bytes', () => {
  it('open to what was sealed, whatever it was', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), fc.uint8Array({ maxLength: 1024 }), (plain, text) => {
      const sealed = sealBytes(key, { plain, label: text });
      expect(openBytes(key, sealed)).toEqual(Buffer.from(plain));
      expect(headOf(sealed)).toMatchObject({ keyId: key.keyId, label: Buffer.from(text) });
      expect(headOf(sealed).length).toBeLessThanOrEqual(MOST_HEAD_BYTES);
    }));
  });

  it('show their label to everybody and nothing else', () => {
    const sealed = sealBytes(key, { plain: Buffer.from('王秀英的身份证'), label });
    expect(sealed.includes(label)).toBe(true);
    expect(sealed.includes(Buffer.from('王秀英'))).toBe(false);
    expect(sealBytes(key, { plain: Buffer.from('王秀英的身份证'), label }).equals(sealed)).toBe(false);
  });

  it('are refused after a change of any one bit, shortened or lengthened', () => {
    const sealed = sealBytes(key, { plain: Buffer.from('十八岁以下'), label });
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(codeOf(() => openBytes(key, changed)), String(at)).toMatch(/^(malformed|wrong-subject|key-commitment|not-authentic)$/);
    }
    expect(codeOf(() => openBytes(key, Buffer.concat([sealed, Buffer.from([0])])))).toBe('not-authentic');
    for (let length = 0; length < sealed.length; length += 1) expect(codeOf(() => openBytes(key, sealed.subarray(0, length)))).toMatch(/^(malformed|not-authentic)$/);
  });

  it('are refused with another key, also one under the same id', () => {
    const sealed = sealBytes(key, { plain: Buffer.from('x'), label });
    expect(codeOf(() => openBytes(keyOf('s-2'), sealed))).toBe('wrong-subject');
    expect(codeOf(() => openBytes({ ...key, dek: randomBytes(32) }, sealed))).toBe('key-commitment');
  });

  it('are not made of more than is allowed', () => {
    expect(codeOf(() => sealBytes(key, { plain: Buffer.alloc(MOST_SEALED_BYTES + 1), label }))).toBe('malformed');
    expect(codeOf(() => sealBytes(key, { plain: Buffer.alloc(1), label: Buffer.alloc(1025) }))).toBe('malformed');
  });

  it('prepared to open under two keys (T12) pass bare AES-GCM and are refused here', () => {
    const second: DataKey = { ...key, dek: randomBytes(32) };
    const honest = sealBytes(key, { plain: Buffer.alloc(32), label });
    const head = honest.subarray(0, headOf(honest).length);
    const gcmKey = ({ dek }: DataKey): Buffer => Buffer.from(hkdfSync('sha256', dek, honest.subarray(40, 72), 'yichuang sealed bytes 1', 64)).subarray(0, 32);
    const nonce = honest.subarray(72, 84);
    const crafted = twoKeyCiphertext({ keys: [gcmKey(key), gcmKey(second)], nonce, aad: head, blocks: 2 });
    for (const owner of [key, second]) {
      const decipher = createDecipheriv('aes-256-gcm', gcmKey(owner), nonce).setAAD(head).setAuthTag(crafted.subarray(-16));
      expect(() => Buffer.concat([decipher.update(crafted.subarray(0, -16)), decipher.final()])).not.toThrow();
    }
    expect(codeOf(() => openBytes(second, Buffer.concat([head, crafted])))).toBe('key-commitment');
  });
});
