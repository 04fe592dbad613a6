import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, transactions } from '@yichuang/sqlite';

/** An answer given to a request that may be sent again. `body` is the MAC of what was asked. */
export interface KeptAnswer {
  readonly body: string;
  readonly status: number;
  readonly headers: string;
  readonly answer: string;
}

/**
 * Answers of the last 24 hours, outside the log (architecture §11.5): a convenience for a client whose connection broke.
 * Losing it costs nothing, since the log itself knows every command id; so it is written a little later, many at once, and without
 * waiting for the disk.
 */
export interface SideTable {
  /** Keyed SHA-256 of a body: the table tells whether two bodies are equal, never what they said. */
  mac(body: Uint8Array): string;
  find(key: string): KeptAnswer | null;
  /** The first answer stays. `at` is an instant, RFC 3339 in UTC. @throws what kept the answers before it from being written */
  keep(key: string, kept: KeptAnswer, at: string): void;
  /** Forgets what was kept before an instant. */
  forgetBefore(at: string): void;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, body TEXT NOT NULL, status INTEGER NOT NULL, headers TEXT NOT NULL, answer TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS answers_at ON answers(at);
  CREATE TABLE IF NOT EXISTS secret (only INTEGER PRIMARY KEY CHECK (only = 1), value BLOB NOT NULL) STRICT;`;

/** Milliseconds for which answers are gathered before they are written. */
const GATHERED = 20;

/** Opens `answers.sqlite` in a folder; readable by its owner only. */
export function openSideTable(directory: string): SideTable {
  const file = join(directory, 'answers.sqlite');
  closeSync(openSync(file, 'a', 0o600));
  const db = openDatabase(file, { durability: 'normal', secureDelete: true });
  db.exec(SCHEMA);
  db.prepare('INSERT OR IGNORE INTO secret (only, value) VALUES (1, ?)').run(randomBytes(32));
  const row = db.prepare('SELECT value FROM secret').get();
  if (!(row?.value instanceof Uint8Array)) throw new TypeError(`${file} has no secret`);
  const secret = row.value;
  const find = db.prepare('SELECT body, status, headers, answer FROM answers WHERE key = ?');
  const keep = db.prepare('INSERT OR IGNORE INTO answers (key, body, status, headers, answer, at) VALUES (?, ?, ?, ?, ?, ?)');
  const forget = db.prepare('DELETE FROM answers WHERE at < ?');
  const { within } = transactions(db);
  const gathered = new Map<string, { readonly kept: KeptAnswer; readonly at: string }>();
  let timer: NodeJS.Timeout | null = null;
  let failure: unknown = null;

  function write(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const answers = [...gathered];
    gathered.clear();
    within(() => {
      for (const [key, { kept: { body, status, headers, answer }, at }] of answers) keep.run(key, body, status, headers, answer, at);
    });
  }
  function writeLater(): void {
    try {
      write();
    } catch (error) {
      failure = error;
    }
  }

  return {
    mac: body => createHmac('sha256', secret).update(body).digest('hex'),
    find: key => {
      const waiting = gathered.get(key);
      if (waiting) return waiting.kept;
      const found = find.get(key);
      return found ? { body: String(found.body), status: Number(found.status), headers: String(found.headers), answer: String(found.answer) } : null;
    },
    keep: (key, kept, at) => {
      if (!gathered.has(key)) gathered.set(key, { kept, at });
      timer ??= setTimeout(writeLater, GATHERED);
      if (failure === null) return;
      const before = failure;
      failure = null;
      throw before;
    },
    forgetBefore: at => {
      write();
      forget.run(at);
    },
    close: () => {
      writeLater();
      db.close();
    },
  };
}
