import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Sealed } from '@yichuang/domain';
import { SealError } from './errors.ts';
import { pad, unpad } from './padding.ts';

/** Where a value stands in the log. A sealed value opens nowhere else. */
export interface Place {
  readonly eventId: string;
  readonly stream: string;
  readonly type: string;
  /** Version of the event type as stored, before upcasting. */
  readonly version: number;
  /** JSON pointer (RFC 6901) of the field in the stored data, such as `/idNumber`. */
  readonly path: string;
}

/** The data key of a subject, in the clear: never stored, never logged, dropped after use. */
export interface DataKey {
  readonly keyId: string;
  readonly subject: string;
  readonly dek: Uint8Array;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function derive(dek: Uint8Array, place: Place): { key: Buffer; commit: Buffer } {
  const bytes = Buffer.from(hkdfSync('sha256', dek, place.eventId, place.path, 64));
  return { key: bytes.subarray(0, 32), commit: bytes.subarray(32) };
}

/** Each part with its length before it, so that no two places give the same bytes. */
function associatedData(place: Place, commit: Uint8Array): Buffer {
  const parts = [place.eventId, place.stream, place.path, `${place.type}@${place.version}`].map(text => Buffer.from(text));
  return Buffer.concat([...parts, commit].flatMap(part => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    return [length, part];
  }));
}

/**
 * Seals one value with AES-256-GCM (NIST SP 800-38D) under a key derived for this event and field alone
 * (HKDF-SHA256, RFC 5869: salt = event id, info = path). The second half of the derived bytes is stored as a commitment:
 * GCM alone does not bind a ciphertext to one key, so a prepared ciphertext could later be opened as another text (goal T12).
 * @throws {SealError} `malformed` when the value has no JSON form
 */
export function sealValue(key: DataKey, value: unknown, place: Place): Sealed {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new SealError('malformed', `no JSON form at ${place.path}`);
  const derived = derive(key.dek, place);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', derived.key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(place, derived.commit));
  const sealed = Buffer.concat([cipher.update(pad(Buffer.from(json))), cipher.final(), cipher.getAuthTag()]);
  return { $sealed: 1, k: key.keyId, s: key.subject, c: derived.commit.toString('base64url'), n: nonce.toString('base64url'), x: sealed.toString('base64url') };
}

/** Strict base64url: a second spelling of the same bytes would let a stored text change unseen. */
function decode(text: string, bytes: number | undefined): Buffer {
  const decoded = Buffer.from(text, 'base64url');
  const wrongLength = bytes !== undefined && decoded.length !== bytes;
  if (wrongLength || decoded.toString('base64url') !== text) throw new SealError('malformed', 'base64url');
  return decoded;
}

/** The envelope in `value`. @throws {SealError} `malformed` when it is none */
export function parseEnvelope(value: unknown): Sealed {
  const parsed = Sealed.safeParse(value);
  if (!parsed.success) throw new SealError('malformed', 'not an envelope');
  return parsed.data;
}

/**
 * Opens a sealed value at the place where it was sealed. The commitment is compared in constant time before anything is decrypted.
 * @throws {SealError} `malformed`, `wrong-subject`, `key-commitment` or `not-authentic`
 */
export function openValue(key: DataKey, sealed: unknown, place: Place): unknown {
  const envelope = parseEnvelope(sealed);
  if (envelope.k !== key.keyId || envelope.s !== key.subject) throw new SealError('wrong-subject', envelope.k);
  const commit = decode(envelope.c, 32);
  const nonce = decode(envelope.n, NONCE_BYTES);
  const bytes = decode(envelope.x, undefined);
  const derived = derive(key.dek, place);
  if (!timingSafeEqual(derived.commit, commit)) throw new SealError('key-commitment', envelope.k);
  return JSON.parse(unpad(decrypt({ key: derived.key, nonce, bytes, aad: associatedData(place, commit) })).toString());
}

function decrypt(sealed: { key: Buffer; nonce: Buffer; bytes: Buffer; aad: Buffer }): Buffer {
  const split = sealed.bytes.length - TAG_BYTES;
  if (split < 0) throw new SealError('malformed', 'too short');
  const decipher = createDecipheriv('aes-256-gcm', sealed.key, sealed.nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(sealed.aad);
  decipher.setAuthTag(sealed.bytes.subarray(split));
  const padded = decipher.update(sealed.bytes.subarray(0, split));
  try {
    return Buffer.concat([padded, decipher.final()]);
  } catch {
    throw new SealError('not-authentic');
  }
}
