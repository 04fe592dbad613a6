import type { Request } from 'express';
import type {} from 'pino-http';
import { z } from 'zod';
import type { KeptAnswer, SideTable } from '@yichuang/event-store/side-table';
import { bytesOf, headerOf } from '../edge/request.ts';
import { Problem } from '../problems/problem.ts';

/** An answer that is kept and given again to the same request. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const Key = z.uuid();
const Headers = z.record(z.string(), z.string());
const DAY = 86_400_000;
/** How often old answers are looked for, in milliseconds. */
const FORGET_EVERY = 60_000;

/** The `Idempotency-Key` of a request. @throws {Problem} `idempotency-key-required` unless it is a UUID */
export function idempotencyKeyOf(req: Request): string {
  const key = Key.safeParse(headerOf(req, 'idempotency-key')?.replaceAll('"', '').toLowerCase());
  if (!key.success) throw new Problem('idempotency-key-required');
  return key.data;
}

/** Runs each keyed request at most once at a time and remembers its answer for 24 hours of the real clock. */
export function createReplies(table: SideTable, now: () => string) {
  const inFlight = new Set<string>();
  let forgotten = 0;
  const macOf = (req: Request): string => table.mac(Buffer.concat([Buffer.from(`${req.method} ${req.path}\n${headerOf(req, 'if-match') ?? ''}\n`), bytesOf(req)]));

  function kept(scope: string, mac: string): Reply | null {
    const found = table.find(scope);
    if (!found) return null;
    if (found.body !== mac) throw new Problem('idempotency-mismatch');
    return { status: found.status, headers: { ...Headers.parse(JSON.parse(found.headers)), 'Idempotency-Replayed': 'true' }, body: JSON.parse(found.answer) };
  }
  /** What was recorded stays recorded when its answer cannot be kept: the log knows the command id, and answers a repeat. */
  function keep(req: Request, scope: string, answer: KeptAnswer): void {
    const at = now();
    try {
      table.keep(scope, answer, at);
      if (Date.parse(at) - forgotten >= FORGET_EVERY) {
        forgotten = Date.parse(at);
        table.forgetBefore(new Date(forgotten - DAY).toISOString());
      }
    } catch (error) {
      req.log?.warn({ err: error }, 'an answer could not be kept');
    }
  }

  return {
    /** @param actor whose key it is: two people may use the same one. @throws {Problem} `idempotency-mismatch`, `idempotency-in-flight` */
    async once(req: Request, actor: string, make: () => Promise<Reply>): Promise<Reply> {
      const scope = `${actor} ${idempotencyKeyOf(req)}`;
      const mac = macOf(req);
      const known = kept(scope, mac);
      if (known) return known;
      if (inFlight.has(scope)) throw new Problem('idempotency-in-flight', { headers: { 'Retry-After': '1' } });
      inFlight.add(scope);
      try {
        const reply = await make();
        keep(req, scope, { body: mac, status: reply.status, headers: JSON.stringify(reply.headers), answer: JSON.stringify(reply.body) });
        return reply;
      } finally {
        inFlight.delete(scope);
      }
    },
  };
}
export type Replies = ReturnType<typeof createReplies>;
