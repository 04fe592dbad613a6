import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Database } from '@yichuang/sqlite';

/** Name of the file of accounts and sessions in the data folder. */
export const IDENTITY_FILE = 'identity.sqlite';

/**
 * Accounts and sessions live outside the log: secrets that must be changeable and forgettable have no place in records
 * that are kept for ever. `login` is a MAC of the name that is typed, `hash` the SHA-256 of a token: neither can be read back.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS accounts (
    id TEXT PRIMARY KEY, subject TEXT NOT NULL, audience TEXT NOT NULL CHECK (audience IN ('staff', 'citizen')), provider TEXT NOT NULL CHECK (provider IN ('local', 'oidc')),
    login BLOB, label TEXT NOT NULL, password TEXT, must_change INTEGER NOT NULL DEFAULT 0, one_time_until INTEGER, totp BLOB, totp_step INTEGER NOT NULL DEFAULT 0,
    issuer TEXT, issuer_subject TEXT, opened INTEGER NOT NULL, closed INTEGER, UNIQUE (audience, login), UNIQUE (audience, issuer, issuer_subject)) STRICT;
  CREATE TABLE IF NOT EXISTS passkeys (
    id TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE, public_key BLOB NOT NULL, counter INTEGER NOT NULL, transports TEXT NOT NULL, added INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS passkeys_account ON passkeys(account);
  CREATE TABLE IF NOT EXISTS sessions (
    hash BLOB PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, audience TEXT NOT NULL, account TEXT, subject TEXT NOT NULL, post TEXT, device TEXT NOT NULL,
    created INTEGER NOT NULL, seen INTEGER NOT NULL, proof INTEGER NOT NULL, strong INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS sessions_subject ON sessions(subject);
  CREATE TABLE IF NOT EXISTS flows (hash BLOB PRIMARY KEY, kind TEXT NOT NULL, data TEXT NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS devices (hash BLOB PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE, seen INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS locks (account TEXT PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE, at INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS attempts (key BLOB NOT NULL, at INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS attempts_key ON attempts(key, at);
  CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT;`;

/** Opens `identity.sqlite` in a folder; readable by its owner only, and what is deleted is overwritten. */
export function openIdentityFile(folder: string): Database {
  const file = join(folder, IDENTITY_FILE);
  closeSync(openSync(file, 'a', 0o600));
  const db = openDatabase(file, { durability: 'full', secureDelete: true });
  db.exec(SCHEMA);
  return db;
}
