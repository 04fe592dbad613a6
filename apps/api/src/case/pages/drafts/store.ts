import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { openKeyFile } from '@yichuang/event-store/sealed';
import { openDatabase } from '@yichuang/sqlite';
import { hashOf, newToken } from '../../../identity/store/tokens.ts';
import { Draft } from './draft.ts';

export const DRAFTS_FILE = 'drafts.sqlite';
/** Nothing is kept of a draft that is not touched for this long; milliseconds. */
export const DRAFT_LASTS = 30 * 86_400_000;

/** A draft as it lies in the store. `subject`: whose it is since somebody signed in; until then, of whoever holds the token. */
export interface KeptDraft {
  readonly token: string;
  readonly subject: string | null;
  readonly draft: Draft;
  readonly until: number;
}

/**
 * Drafts of applications: a side store outside the log, sealed with a key of its own, forgotten after thirty days. Losing it
 * costs typing, never a record.
 */
export interface Drafts {
  /** @returns the token that opens it, 256 bits at random: kept nowhere in the clear */
  begin(draft: Draft, owner: { readonly subject: string | null; readonly now: number }): Promise<string>;
  /** Null: unknown, run out, or sent. */
  open(token: string, now: number): Promise<KeptDraft | null>;
  /** Keeps what changed, for thirty days from now. */
  save(kept: Pick<KeptDraft, 'token' | 'subject' | 'draft'>, now: number): Promise<void>;
  /** Erases what was typed; what remains is which case it became, so that a second sending finds it. */
  sent(token: string, caseId: string): void;
  caseOf(token: string, now: number): string | null;
  discard(token: string): void;
  /** Of one person, newest first. */
  of(subject: string, now: number): Promise<readonly KeptDraft[]>;
  /** Digests of the files that drafts of this moment name: they are not swept. */
  files(now: number): Promise<ReadonlySet<string>>;
  forgetBefore(now: number): void;
  /** The secret that receipts are signed with; made at the first call, wrapped by the key of the drafts. */
  receiptSecret(): Promise<Uint8Array>;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS drafts (hash BLOB PRIMARY KEY, subject TEXT, sealed BLOB, case_id TEXT, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS drafts_subject ON drafts(subject, until);
  CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT;`;
const RECEIPTS = 'receipts';

interface Sealed {
  readonly token: string;
  readonly draft: unknown;
}

/** Opens `drafts.sqlite` in a folder; readable by its owner only, and what is deleted is overwritten. @throws {SealError} the key file is missing although there are drafts, or others can read it */
export function openDrafts(folder: string): Drafts {
  const file = join(folder, DRAFTS_FILE);
  const wrapper = openKeyFile(join(folder, 'drafts.kek'), { create: !existsSync(file) });
  closeSync(openSync(file, 'a', 0o600));
  const db = openDatabase(file, { durability: 'normal', secureDelete: true });
  db.exec(SCHEMA);
  const put = db.prepare('INSERT INTO drafts (hash, subject, sealed, until) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (hash) DO UPDATE SET subject = ?2, sealed = ?3, until = ?4 WHERE case_id IS NULL');
  const find = db.prepare('SELECT subject, sealed, case_id, until FROM drafts WHERE hash = ? AND until > ?');
  const send = db.prepare('UPDATE drafts SET sealed = NULL, case_id = ? WHERE hash = ?');
  const drop = db.prepare('DELETE FROM drafts WHERE hash = ? AND case_id IS NULL');
  const own = db.prepare('SELECT hash, subject, sealed, until FROM drafts WHERE subject = ? AND until > ? AND case_id IS NULL ORDER BY until DESC LIMIT 20');
  const alive = db.prepare('SELECT hash, subject, sealed, until FROM drafts WHERE until > ? AND case_id IS NULL');
  const forget = db.prepare('DELETE FROM drafts WHERE until <= ?');

  const context = (hash: Uint8Array): string => `draft ${Buffer.from(hash).toString('base64url')}`;
  const seal = (hash: Uint8Array, value: Sealed): Promise<Uint8Array> => wrapper.wrap(Buffer.from(JSON.stringify(value), 'utf8'), context(hash));
  const keep = async ({ token, subject, draft }: Pick<KeptDraft, 'token' | 'subject' | 'draft'>, now: number): Promise<void> => {
    const hash = hashOf(token);
    put.run(hash, subject, await seal(hash, { token, draft }), now + DRAFT_LASTS);
  };
  /** A draft of another shape than today's is one that nobody can go on with. */
  const unsealed = async (hash: Uint8Array, row: { readonly sealed: unknown; readonly subject: unknown; readonly until: unknown }): Promise<KeptDraft | null> => {
    if (!(row.sealed instanceof Uint8Array)) return null;
    const { token, draft } = JSON.parse(Buffer.from(await wrapper.unwrap(row.sealed, context(hash))).toString('utf8')) as Sealed;
    const parsed = Draft.safeParse(draft);
    return parsed.success ? { token, draft: parsed.data, subject: typeof row.subject === 'string' ? row.subject : null, until: Number(row.until) } : null;
  };

  return {
    begin: async (draft, { subject, now }) => {
      const token = newToken();
      await keep({ token, subject, draft }, now);
      return token;
    },
    open: async (token, now) => {
      const hash = hashOf(token);
      const row = find.get(hash, now);
      return row ? unsealed(hash, { sealed: row.sealed, subject: row.subject, until: row.until }) : null;
    },
    save: keep,
    sent: (token, caseId) => void send.run(caseId, hashOf(token)),
    caseOf: (token, now) => {
      const row = find.get(hashOf(token), now);
      return typeof row?.case_id === 'string' ? row.case_id : null;
    },
    discard: token => void drop.run(hashOf(token)),
    of: async (subject, now) => {
      const rows = own.all(subject, now).flatMap(({ hash, ...row }) => (hash instanceof Uint8Array ? [{ hash, row: { sealed: row.sealed, subject: row.subject, until: row.until } }] : []));
      const kept = await Promise.all(rows.map(({ hash, row }) => unsealed(hash, row)));
      return kept.filter(one => one !== null);
    },
    files: async now => {
      const digests = new Set<string>();
      for (const { hash, sealed, subject, until } of alive.all(now)) {
        const kept = hash instanceof Uint8Array ? await unsealed(hash, { sealed, subject, until }) : null;
        for (const { files } of Object.values(kept?.draft.papers ?? {})) for (const { digest } of files) digests.add(digest);
      }
      return digests;
    },
    forgetBefore: now => void forget.run(now),
    receiptSecret: async () => {
      const row = db.prepare('SELECT wrapped FROM secrets WHERE name = ?').get(RECEIPTS);
      if (row?.wrapped instanceof Uint8Array) return wrapper.unwrap(row.wrapped, RECEIPTS);
      db.prepare('INSERT OR IGNORE INTO secrets (name, wrapped) VALUES (?, ?)').run(RECEIPTS, await wrapper.wrap(randomBytes(32), RECEIPTS));
      const made = db.prepare('SELECT wrapped FROM secrets WHERE name = ?').get(RECEIPTS);
      return wrapper.unwrap(made?.wrapped instanceof Uint8Array ? made.wrapped : new Uint8Array(), RECEIPTS);
    },
    close: () => db.close(),
  };
}
