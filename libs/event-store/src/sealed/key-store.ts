import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, transactions, type Database } from '@yichuang/sqlite';
import { blindTag } from './blind-index.ts';
import type { DataKey } from './envelope.ts';
import { SealError } from './errors.ts';
import { openKeyFile, type KeyWrapper } from './kek.ts';

const KEY_BYTES = 32;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS subject_keys (key_id TEXT PRIMARY KEY, subject TEXT NOT NULL UNIQUE, wrapped BLOB NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS purpose_keys (purpose TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS blind_index (
    purpose TEXT NOT NULL, tag BLOB NOT NULL, key_id TEXT NOT NULL REFERENCES subject_keys(key_id) ON DELETE CASCADE,
    PRIMARY KEY (purpose, tag)) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS blind_index_key ON blind_index(key_id);
  CREATE TABLE IF NOT EXISTS wrapper (id TEXT PRIMARY KEY) STRICT;`;

/** One number claimed for one subject. */
export interface Claim {
  readonly purpose: string;
  readonly idNumber: string;
  readonly subject: string;
}

/** Data keys of subjects and the blind index, in a file of their own: erased and backed up apart from the log. */
export interface KeyStore {
  /** The key of a subject; made, and durable, at the first call. */
  keyFor(subject: string): Promise<DataKey>;
  /** @throws {SealError} `key-unknown` */
  keyById(keyId: string): Promise<DataKey>;
  /** Durable when it resolves; a repeat for the same subject changes nothing. @throws {SealError} `id-number-taken`, `key-unknown` */
  claim(claim: Claim): Promise<void>;
  /** {@link keyFor} and {@link claim} in one commit: all of it is durable when it resolves, or nothing was written. @throws {SealError} `id-number-taken` */
  enter(subject: string, claims: readonly Omit<Claim, 'subject'>[]): Promise<DataKey>;
  subjectFor(purpose: string, idNumber: string): Promise<string | undefined>;
  close(): void;
}

export interface KeyStoreOptions {
  /** Folder of `keys.sqlite`, and of `keys.kek` unless a wrapper is given. */
  readonly directory: string;
  /** A KMS or HSM in place of the key file. */
  readonly wrapper?: KeyWrapper;
}

type Row = Readonly<Record<string, unknown>>;
const text = (row: Row, column: string): string => String(row[column]);
const bytes = (row: Row, column: string): Uint8Array => {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new SealError('malformed', column);
  return value;
};

function open(path: string): Database {
  // The write-ahead log takes its mode from the file.
  closeSync(openSync(path, 'a', 0o600));
  const db = openDatabase(path, { durability: 'full', secureDelete: true });
  db.exec(SCHEMA);
  return db;
}

/** A store opened with another key-encryption key would make subjects that nobody can open later. */
function bindWrapper(db: Database, wrapper: KeyWrapper): void {
  db.prepare('INSERT INTO wrapper (id) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM wrapper)').run(wrapper.id);
  if (!db.prepare('SELECT 1 FROM wrapper WHERE id = ?').get(wrapper.id)) throw new SealError('kek-mismatch', wrapper.id);
}

/**
 * Opens the key store, or makes it with a fresh key-encryption key where there is none.
 * @throws {SealError} `kek-missing` (keys without their key file), `kek-exposed`, `kek-malformed`, `kek-mismatch`
 */
export function openKeyStore({ directory, wrapper: external }: KeyStoreOptions): KeyStore {
  const path = join(directory, 'keys.sqlite');
  const wrapper = external ?? openKeyFile(join(directory, 'keys.kek'), { create: !existsSync(path) });
  const db = open(path);
  try {
    bindWrapper(db, wrapper);
  } catch (error) {
    db.close();
    throw error;
  }
  const { makeKey, insertKey, ...keys } = subjectKeys(db, wrapper);
  const { tagOf, take, ...index } = blindIndex(db, wrapper);
  const { within } = transactions(db);
  const enter: KeyStore['enter'] = async (subject, claims) => {
    const made = await makeKey(subject);
    const tags: { purpose: string; tag: Buffer }[] = [];
    for (const { purpose, idNumber } of claims) tags.push({ purpose, tag: await tagOf(purpose, idNumber) });
    within(() => {
      if (made) insertKey(made);
      for (const tag of tags) take({ ...tag, subject });
    });
    return keys.keyFor(subject);
  };
  return { ...keys, ...index, enter, close: () => db.close() };
}

interface NewKey {
  readonly keyId: string;
  readonly subject: string;
  readonly wrapped: Uint8Array;
}

interface SubjectKeys extends Pick<KeyStore, 'keyFor' | 'keyById'> {
  /** A key for a subject that has none; not stored yet. */
  makeKey(subject: string): Promise<NewKey | null>;
  insertKey(key: NewKey): void;
}

function subjectKeys(db: Database, wrapper: KeyWrapper): SubjectKeys {
  const bySubject = db.prepare('SELECT key_id, subject, wrapped FROM subject_keys WHERE subject = ?');
  const byId = db.prepare('SELECT key_id, subject, wrapped FROM subject_keys WHERE key_id = ?');
  const insert = db.prepare('INSERT INTO subject_keys (key_id, subject, wrapped) VALUES (?, ?, ?) ON CONFLICT (subject) DO NOTHING');
  const context = (keyId: string, subject: string): string => JSON.stringify(['subject', keyId, subject]);
  const unwrap = async (row: Row | undefined, wanted: string): Promise<DataKey> => {
    if (!row) throw new SealError('key-unknown', wanted);
    const [keyId, subject] = [text(row, 'key_id'), text(row, 'subject')];
    return { keyId, subject, dek: await wrapper.unwrap(bytes(row, 'wrapped'), context(keyId, subject)) };
  };
  const makeKey: SubjectKeys['makeKey'] = async subject => {
    if (bySubject.get(subject)) return null;
    const keyId = randomUUID();
    return { keyId, subject, wrapped: await wrapper.wrap(randomBytes(KEY_BYTES), context(keyId, subject)) };
  };
  const insertKey: SubjectKeys['insertKey'] = ({ keyId, subject, wrapped }) => void insert.run(keyId, subject, wrapped);
  return {
    makeKey, insertKey,
    keyFor: async subject => {
      const made = await makeKey(subject);
      if (made) insertKey(made);
      return unwrap(bySubject.get(subject), subject);
    },
    keyById: keyId => unwrap(byId.get(keyId), keyId),
  };
}

interface BlindIndex extends Pick<KeyStore, 'claim' | 'subjectFor'> {
  tagOf(purpose: string, idNumber: string): Promise<Buffer>;
  /** @throws {SealError} `id-number-taken`, `key-unknown` */
  take(claim: { readonly purpose: string; readonly tag: Buffer; readonly subject: string }): void;
}

function blindIndex(db: Database, wrapper: KeyWrapper): BlindIndex {
  const purposeKey = db.prepare('SELECT wrapped FROM purpose_keys WHERE purpose = ?');
  const insertPurpose = db.prepare('INSERT INTO purpose_keys (purpose, wrapped) VALUES (?, ?) ON CONFLICT (purpose) DO NOTHING');
  const insert = db.prepare('INSERT INTO blind_index (purpose, tag, key_id) SELECT ?, ?, key_id FROM subject_keys WHERE subject = ? ON CONFLICT (purpose, tag) DO NOTHING');
  const holder = db.prepare('SELECT k.subject FROM blind_index b JOIN subject_keys k USING (key_id) WHERE b.purpose = ? AND b.tag = ?');
  const tagOf = async (purpose: string, idNumber: string): Promise<Buffer> => {
    const context = JSON.stringify(['purpose', purpose]);
    if (!purposeKey.get(purpose)) insertPurpose.run(purpose, await wrapper.wrap(randomBytes(KEY_BYTES), context));
    const row = purposeKey.get(purpose) ?? {};
    return blindTag(await wrapper.unwrap(bytes(row, 'wrapped'), context), idNumber);
  };
  const subjectOf = (purpose: string, tag: Buffer): string | undefined => {
    const row = holder.get(purpose, tag);
    return row && text(row, 'subject');
  };
  const take: BlindIndex['take'] = ({ purpose, tag, subject }) => {
    insert.run(purpose, tag, subject);
    const owner = subjectOf(purpose, tag);
    if (owner === undefined) throw new SealError('key-unknown', subject);
    if (owner !== subject) throw new SealError('id-number-taken', owner);
  };
  return {
    tagOf, take,
    claim: async ({ purpose, idNumber, subject }) => take({ purpose, tag: await tagOf(purpose, idNumber), subject }),
    subjectFor: async (purpose, idNumber) => subjectOf(purpose, await tagOf(purpose, idNumber)),
  };
}
