import type { Database } from '@yichuang/sqlite';
import { Problem } from '../../problems/problem.ts';
import { hashOf } from './tokens.ts';

const HOUR = 3_600_000;
/** Wrong passwords within an hour that one account takes from one side (trust S4). */
export const MOST_PER_HOUR = 10;
/** The first tries cost nothing: people mistype. After them each waits twice as long as the one before. */
const FREE = 3;
const LONGEST_WAIT = 15 * 60_000;

/** Milliseconds to wait after so many failures within the hour: 0, 0, 0, 1 s, 2 s, 4 s … and at ten until the oldest is an hour old. */
export function waitAfter(failures: number): number {
  return failures < FREE ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** (failures - FREE));
}

/**
 * Failed sign-ins, counted for an account from one side. A browser that signed in to the account before has a side of
 * its own; all others share one. So a stranger who guesses can make strangers wait, but not the holder (OWASP device cookies).
 * Names that belong to nobody are counted alike.
 */
export interface Attempts {
  /** Milliseconds until the next try may be made; 0: now. */
  wait(side: Uint8Array, now: number): number;
  fail(side: Uint8Array, now: number): void;
  /** Milliseconds until another may be made where so many are taken within an hour; 0: now. */
  full(side: Uint8Array, most: number, now: number): number;
  succeed(side: Uint8Array): void;
  /** Whether the device token is known for the account. */
  knows(account: string, device: string): boolean;
  remember(account: string, device: string, now: number): void;
  forgetBefore(now: number): void;
}

export function createAttempts(db: Database): Attempts {
  const recent = db.prepare('SELECT count(*) AS failures, min(at) AS first, max(at) AS last FROM attempts WHERE key = ? AND at > ?');
  const add = db.prepare('INSERT INTO attempts (key, at) VALUES (?, ?)');
  const clear = db.prepare('DELETE FROM attempts WHERE key = ?');
  const forget = db.prepare('DELETE FROM attempts WHERE at <= ?');
  const known = db.prepare('SELECT 1 FROM devices WHERE hash = ? AND account = ?');
  const remember = db.prepare('INSERT INTO devices (hash, account, seen) VALUES (?, ?, ?) ON CONFLICT (hash) DO UPDATE SET account = excluded.account, seen = excluded.seen');
  return {
    wait: (side, now) => {
      const row = recent.get(side, now - HOUR);
      const failures = Number(row?.failures ?? 0);
      if (failures >= MOST_PER_HOUR) return Number(row?.first) + HOUR - now;
      return failures === 0 ? 0 : Math.max(0, Number(row?.last) + waitAfter(failures) - now);
    },
    full: (side, most, now) => {
      const row = recent.get(side, now - HOUR);
      return Number(row?.failures ?? 0) < most ? 0 : Number(row?.first) + HOUR - now;
    },
    fail: (side, now) => {
      add.run(side, now);
    },
    succeed: side => {
      clear.run(side);
    },
    knows: (account, device) => known.get(hashOf(device), account) !== undefined,
    remember: (account, device, now) => {
      remember.run(hashOf(device), account, now);
    },
    forgetBefore: now => {
      forget.run(now - HOUR);
    },
  };
}

/** Takes a try: counted as failed before anything is compared, so that a hundred sent at once are a hundred. @throws {Problem} `too-many-sign-ins` with `Retry-After` */
export function takeTry(attempts: Attempts, side: Uint8Array, now: number): void {
  const wait = attempts.wait(side, now);
  if (wait > 0) throw new Problem('too-many-sign-ins', { headers: { 'Retry-After': String(Math.ceil(wait / 1000)) } });
  attempts.fail(side, now);
}

/** Text messages that one side may have sent to one number within an hour. */
export const MOST_ASKED = 5;

/** Takes an asking for a message, also where none will go out. @throws {Problem} `too-many-requests` with `Retry-After` */
export function takeAsk(attempts: Attempts, side: Uint8Array, now: number): void {
  const wait = attempts.full(side, MOST_ASKED, now);
  if (wait > 0) throw new Problem('too-many-requests', { headers: { 'Retry-After': String(Math.ceil(wait / 1000)) } });
  attempts.fail(side, now);
}
