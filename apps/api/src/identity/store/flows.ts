import type { Database } from '@yichuang/sqlite';
import { z } from 'zod';
import { hashOf, newToken } from './tokens.ts';

/** What a sign-in on its way remembers, each kind with its own form; found by a cookie, and mostly good once. */
export const FLOWS = {
  /** Password accepted, something still missing: a second factor, a new password, or a factor to set up. */
  pending: z.strictObject({ account: z.string(), next: z.string(), device: z.string(), strong: z.boolean(), enrol: z.string().nullable() }),
  /** Gone to another provider (OpenID Connect): what its answer must repeat. */
  oidc: z.strictObject({ audience: z.enum(['staff', 'citizen']), next: z.string(), state: z.string(), nonce: z.string(), verifier: z.string() }),
  /** A secret of one-time codes that waits to be confirmed, wrapped. */
  totp: z.strictObject({ account: z.string(), secret: z.string() }),
  /** A challenge for a passkey: to sign in, to prove anew, or to add one. */
  passkey: z.strictObject({ purpose: z.enum(['sign-in', 'second-factor', 'step-up', 'add']), challenge: z.string(), account: z.string().nullable() }),
  /** A code is on its way to somebody who lost a password: its MAC, and the number wrapped. No account: nobody is told, and all else is alike. */
  reset: z.strictObject({ account: z.string().nullable(), code: z.string(), login: z.string(), wrong: z.number() }),
} as const;
export type FlowKind = keyof typeof FLOWS;
export type FlowData<K extends FlowKind> = z.infer<(typeof FLOWS)[K]>;

export interface Flows {
  /** @returns the token to put into a cookie */
  begin<K extends FlowKind>(kind: K, data: FlowData<K>, until: number): string;
  /** Reads without using up. */
  peek<K extends FlowKind>(kind: K, token: string, now: number): FlowData<K> | null;
  change<K extends FlowKind>(kind: K, token: string, data: FlowData<K>): void;
  /** Reads and deletes: a second call with the same token finds nothing. */
  take<K extends FlowKind>(kind: K, token: string, now: number): FlowData<K> | null;
  forgetBefore(now: number): void;
}

export function createFlows(db: Database): Flows {
  const insert = db.prepare('INSERT INTO flows (hash, kind, data, until) VALUES (?, ?, ?, ?)');
  const find = db.prepare('SELECT data FROM flows WHERE hash = ? AND kind = ? AND until > ?');
  const update = db.prepare('UPDATE flows SET data = ? WHERE hash = ? AND kind = ?');
  const take = db.prepare('DELETE FROM flows WHERE hash = ? AND kind = ? RETURNING data, until');
  const forget = db.prepare('DELETE FROM flows WHERE until <= ?');
  const parsed = <K extends FlowKind>(kind: K, data: unknown): FlowData<K> => FLOWS[kind].parse(JSON.parse(String(data))) as FlowData<K>;
  return {
    begin: (kind, data, until) => {
      const token = newToken();
      insert.run(hashOf(token), kind, JSON.stringify(data), until);
      return token;
    },
    peek: (kind, token, now) => {
      const row = find.get(hashOf(token), kind, now);
      return row ? parsed(kind, row.data) : null;
    },
    change: (kind, token, data) => {
      update.run(JSON.stringify(data), hashOf(token), kind);
    },
    take: (kind, token, now) => {
      const row = take.get(hashOf(token), kind);
      return row && Number(row.until) > now ? parsed(kind, row.data) : null;
    },
    forgetBefore: now => {
      forget.run(now);
    },
  };
}
