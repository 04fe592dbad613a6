import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { SealError } from './errors.ts';

/**
 * Whoever holds the key-encryption key: a file beside the data, or a KMS or HSM behind the same three members.
 * `context` (key id and subject) is bound to the wrapped bytes, so that rows cannot be exchanged.
 */
export interface KeyWrapper {
  /** Names the key-encryption key; stored with every row, and compared when the store is opened. */
  readonly id: string;
  wrap(dek: Uint8Array, context: string): Promise<Uint8Array>;
  /** @throws {SealError} `kek-mismatch` when the bytes were wrapped by another key or for another context */
  unwrap(wrapped: Uint8Array, context: string): Promise<Uint8Array>;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER = 'yichuang-kek-1';

function wrapperOf(kek: Buffer): KeyWrapper {
  return {
    id: `file:${createHash('sha256').update(HEADER).update(kek).digest('hex').slice(0, 16)}`,
    wrap: (dek, context) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', kek, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(context));
      return Promise.resolve(Buffer.concat([nonce, cipher.update(dek), cipher.final(), cipher.getAuthTag()]));
    },
    unwrap: async (wrapped, context) => {
      const bytes = Buffer.from(wrapped);
      if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealError('kek-mismatch', context);
      const decipher = createDecipheriv('aes-256-gcm', kek, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const plain = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      try {
        return Buffer.concat([plain, decipher.final()]);
      } catch {
        throw new SealError('kek-mismatch', context);
      }
    },
  };
}

function syncDirectory(path: string): void {
  const directory = openSync(path, 'r');
  fsyncSync(directory);
  closeSync(directory);
}

/** Writes a new key beside its place and links it there whole: a crash leaves no half key, and a second starter's key wins nothing. */
function createKeyFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, `${HEADER} ${randomBytes(KEY_BYTES).toString('base64url')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
  syncDirectory(dirname(path));
}

/**
 * The key-encryption key in a file of the data folder, readable by its owner only.
 * @param path the file; made at the first start when `create` is set
 * @throws {SealError} `kek-missing`, `kek-exposed` (mode wider than 0600) or `kek-malformed`
 */
export function openKeyFile(path: string, options: { readonly create: boolean }): KeyWrapper {
  if (!existsSync(path)) {
    if (!options.create) throw new SealError('kek-missing', path);
    createKeyFile(path);
  }
  // Windows has no mode bits; its access list is that of the folder.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) throw new SealError('kek-exposed', path);
  const match = /^yichuang-kek-1 ([\w-]{43})\n$/.exec(readFileSync(path, 'utf8'));
  const kek = Buffer.from(match?.[1] ?? '', 'base64url');
  if (kek.length !== KEY_BYTES) throw new SealError('kek-malformed', path);
  return wrapperOf(kek);
}
