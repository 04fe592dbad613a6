import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DataKey } from './envelope.ts';
import { SealError } from './errors.ts';

/** Most bytes that are sealed at once: the whole of it is in memory three times over. */
export const MOST_SEALED_BYTES = 11_000_000;
/** Most bytes of a label. */
const MOST_LABEL_BYTES = 1024;

const MAGIC = Buffer.from('YCB1');
const KEY_ID_BYTES = 36;
const SALT_BYTES = 32;
const NONCE_BYTES = 12;
const COMMIT_BYTES = 32;
const TAG_BYTES = 16;
const SALT_AT = MAGIC.length + KEY_ID_BYTES;
const NONCE_AT = SALT_AT + SALT_BYTES;
const COMMIT_AT = NONCE_AT + NONCE_BYTES;
const LABEL_AT = COMMIT_AT + COMMIT_BYTES;
const FIXED_BYTES = LABEL_AT + 2;
/** The head of sealed bytes is never longer. */
export const MOST_HEAD_BYTES = FIXED_BYTES + MOST_LABEL_BYTES;
const INFO = 'yichuang sealed bytes 1';

/** What anybody may read of sealed bytes: which key opens them, and the label. Both are authenticated with the content. */
export interface BinaryHead {
  readonly keyId: string;
  /** Readable by everybody: never anything personal. */
  readonly label: Buffer;
  /** Where the ciphertext begins. */
  readonly length: number;
}

function derive(dek: Uint8Array, salt: Uint8Array): { readonly key: Buffer; readonly commit: Buffer } {
  const bytes = Buffer.from(hkdfSync('sha256', dek, salt, INFO, 64));
  return { key: bytes.subarray(0, 32), commit: bytes.subarray(32) };
}

/**
 * Seals bytes that stand outside the log: `"YCB1" | key id | salt | nonce | commitment | label length | label | ciphertext | tag`.
 * AES-256-GCM under a key that is derived for these bytes alone (HKDF-SHA256 over a random salt), everything before the
 * ciphertext as associated data, and a commitment to the key, for the reason that `sealValue` has one (goal T12).
 * @param sealing.label readable without the key. @throws {SealError} `malformed` when plain text or label is too long
 */
export function sealBytes({ keyId, dek }: DataKey, { plain, label }: { readonly plain: Uint8Array; readonly label: Uint8Array }): Buffer {
  if (plain.length > MOST_SEALED_BYTES || label.length > MOST_LABEL_BYTES || Buffer.byteLength(keyId) !== KEY_ID_BYTES) throw new SealError('malformed', 'too many bytes');
  const [salt, nonce, size] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES), Buffer.alloc(2)];
  size.writeUInt16BE(label.length);
  const { key, commit } = derive(dek, salt);
  const head = Buffer.concat([MAGIC, Buffer.from(keyId), salt, nonce, commit, size, label]);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(head);
  return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Reads the head of sealed bytes; nothing of it is proved until they are opened. @throws {SealError} `malformed` */
export function headOf(sealed: Buffer): BinaryHead {
  const whole = sealed.length >= FIXED_BYTES && sealed.subarray(0, MAGIC.length).equals(MAGIC);
  const size = whole ? sealed.readUInt16BE(LABEL_AT) : Infinity;
  if (size > MOST_LABEL_BYTES || sealed.length < FIXED_BYTES + size) throw new SealError('malformed', 'not sealed bytes');
  return { keyId: sealed.toString('latin1', MAGIC.length, SALT_AT), label: sealed.subarray(FIXED_BYTES, FIXED_BYTES + size), length: FIXED_BYTES + size };
}

/**
 * Opens what {@link sealBytes} made. The commitment is compared in constant time before anything is decrypted.
 * @throws {SealError} `malformed`, `wrong-subject` (another key's bytes), `key-commitment` or `not-authentic`
 */
export function openBytes({ keyId, dek }: DataKey, sealed: Buffer): Buffer {
  const head = headOf(sealed);
  if (head.keyId !== keyId) throw new SealError('wrong-subject', head.keyId);
  const end = sealed.length - TAG_BYTES;
  if (end < head.length) throw new SealError('malformed', 'too short');
  const { key, commit } = derive(dek, sealed.subarray(SALT_AT, NONCE_AT));
  if (!timingSafeEqual(commit, sealed.subarray(COMMIT_AT, LABEL_AT))) throw new SealError('key-commitment', keyId);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(NONCE_AT, COMMIT_AT), { authTagLength: TAG_BYTES });
  decipher.setAAD(sealed.subarray(0, head.length));
  decipher.setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(head.length, end));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    throw new SealError('not-authentic');
  }
}
