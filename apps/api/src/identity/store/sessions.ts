import { randomUUID } from 'node:crypto';
import type { Database } from '@yichuang/sqlite';
import type { Audience } from './accounts.ts';
import { numberIn, textIn, textOrNull, type Row } from './rows.ts';
import { hashOf, newToken } from './tokens.ts';

const MINUTE = 60_000;
/** How long a session lasts, by whom it is for (trust S1): without use, and at most. */
export const LASTS: Readonly<Record<Audience, { readonly idle: number; readonly whole: number }>> = {
  staff: { idle: 15 * MINUTE, whole: 8 * 60 * MINUTE },
  citizen: { idle: 30 * MINUTE, whole: 8 * 60 * MINUTE },
};
/** A proof of identity is fresh for five minutes. */
export const FRESH = 5 * MINUTE;
/** Use is written down no more often than this: what is lost by a crash shortens a session, never lengthens it. */
const WRITE_EVERY = 30_000;

/** A session. Times are milliseconds of real time, also in a sample whose clock is simulated (architecture §11.8). */
export interface Session {
  /** Names the session in lists; it opens nothing. */
  readonly publicId: string;
  readonly audience: Audience;
  /** Null for a sample person, who has no account. */
  readonly account: string | null;
  readonly subject: string;
  /** Key of the post acted for; null while none is chosen. */
  readonly post: string | null;
  /** Kind of device, in words of the browser. */
  readonly device: string;
  readonly created: number;
  readonly seen: number;
  /** When the person last proved who it is. */
  readonly proof: number;
  /** Whether two factors were shown. */
  readonly strong: boolean;
}

export type NewSession = Pick<Session, 'audience' | 'account' | 'subject' | 'post' | 'device' | 'strong'>;

export interface Sessions {
  /** Opens a session. @returns its token, which is kept nowhere else */
  open(session: NewSession, now: number): string;
  /** The session of a token, used just now; null when there is none, or it has run out. */
  use(token: string, now: number): Session | null;
  /** Like {@link use}, and does not count as use. */
  look(token: string, now: number): Session | null;
  /** A new token for the same session; the old one ends (trust S1). `proved` moves the proof to now. */
  rotate(token: string, now: number, proved: { readonly strong?: boolean } | null): string | null;
  setPost(token: string, post: string): void;
  end(token: string): void;
  /** Ends every session of a person, but the one of `except`. */
  endAll(subject: string, audience: Audience, except: string | null): void;
  endByPublicId(publicId: string, subject: string): void;
  of(subject: string, audience: Audience, now: number): readonly Session[];
  forgetOld(now: number): void;
}

const sessionOf = (row: Row): Session => ({
  publicId: textIn(row, 'public_id'), audience: textIn(row, 'audience') === 'staff' ? 'staff' : 'citizen', account: textOrNull(row, 'account'), subject: textIn(row, 'subject'), post: textOrNull(row, 'post'),
  device: textIn(row, 'device'), created: numberIn(row, 'created'), seen: numberIn(row, 'seen'), proof: numberIn(row, 'proof'), strong: numberIn(row, 'strong') === 1,
});

const isAlive = ({ audience, created, seen }: Session, now: number): boolean => now < seen + LASTS[audience].idle && now < created + LASTS[audience].whole;

export function createSessions(db: Database): Sessions {
  const insert = db.prepare('INSERT INTO sessions (hash, public_id, audience, account, subject, post, device, created, seen, proof, strong) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const find = db.prepare('SELECT * FROM sessions WHERE hash = ?');
  const touch = db.prepare('UPDATE sessions SET seen = ? WHERE hash = ?');
  const renew = db.prepare('UPDATE sessions SET hash = ?, seen = ?, proof = ?, strong = ? WHERE hash = ?');
  const setPost = db.prepare('UPDATE sessions SET post = ? WHERE hash = ?');
  const end = db.prepare('DELETE FROM sessions WHERE hash = ?');
  const endAll = db.prepare('DELETE FROM sessions WHERE subject = ? AND audience = ? AND hash <> ?');
  const endOne = db.prepare('DELETE FROM sessions WHERE public_id = ? AND subject = ?');
  const bySubject = db.prepare('SELECT * FROM sessions WHERE subject = ? AND audience = ? ORDER BY seen DESC');
  const forget = db.prepare('DELETE FROM sessions WHERE created <= ?');
  /** Last use, and how much of it is written, by public id. */
  const used = new Map<string, { readonly seen: number; readonly written: number }>();

  const read = (row: Row): Session => {
    const session = sessionOf(row);
    return { ...session, seen: Math.max(session.seen, used.get(session.publicId)?.seen ?? 0) };
  };
  const look = (token: string, now: number): Session | null => {
    const hash = hashOf(token);
    const row = find.get(hash);
    if (!row) return null;
    const session = read(row);
    if (isAlive(session, now)) return session;
    end.run(hash);
    used.delete(session.publicId);
    return null;
  };
  const recordUse = (token: string, session: Session, now: number): void => {
    const written = used.get(session.publicId)?.written ?? session.seen;
    const due = now - written >= WRITE_EVERY;
    if (due) touch.run(now, hashOf(token));
    used.set(session.publicId, { seen: now, written: due ? now : written });
  };

  return {
    look,
    open: ({ audience, account, subject, post, device, strong }, now) => {
      const token = newToken();
      insert.run(hashOf(token), randomUUID(), audience, account, subject, post, device, now, now, now, strong ? 1 : 0);
      return token;
    },
    use: (token, now) => {
      const session = look(token, now);
      if (!session) return null;
      recordUse(token, session, now);
      return { ...session, seen: now };
    },
    rotate: (token, now, proved) => {
      const session = look(token, now);
      if (!session) return null;
      const next = newToken();
      const strong = session.strong || proved?.strong === true;
      renew.run(hashOf(next), now, proved ? now : session.proof, strong ? 1 : 0, hashOf(token));
      return next;
    },
    setPost: (token, post) => {
      setPost.run(post, hashOf(token));
    },
    end: token => {
      end.run(hashOf(token));
    },
    endAll: (subject, audience, except) => {
      endAll.run(subject, audience, except === null ? new Uint8Array() : hashOf(except));
    },
    endByPublicId: (publicId, subject) => {
      endOne.run(publicId, subject);
    },
    of: (subject, audience, now) => bySubject.all(subject, audience).map(read).filter(session => isAlive(session, now)),
    forgetOld: now => {
      forget.run(now - LASTS.staff.whole);
      used.clear();
    },
  };
}
