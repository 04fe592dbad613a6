import type { Request, RequestHandler, Response } from 'express';
import { Problem } from '../problems/problem.ts';

/** Units of cost that flow back in a minute, and how many may be spent at once. */
export interface Budget {
  readonly perMinute: number;
  readonly burst: number;
}

/** Spends from named budgets. The clock is real time in milliseconds. */
export interface Limits {
  /** @returns milliseconds until it can be paid; 0 when it has been paid */
  spend(budget: Budget, key: string, cost: number): number;
}

const MOST_KEYS = 50_000;

/**
 * Generic cell rate algorithm: one instant for each key says when its budget will be whole again. Keys whose budget is
 * whole are forgotten, so that strangers cannot fill the memory.
 */
export function createLimits(now: () => number): Limits {
  const whole = new Map<string, number>();
  const forget = (at: number): void => {
    for (const [key, instant] of whole) if (instant <= at) whole.delete(key);
  };
  return {
    spend: ({ perMinute, burst }, key, cost) => {
      const at = now();
      if (whole.size >= MOST_KEYS) forget(at);
      const unit = 60_000 / perMinute;
      const next = Math.max(whole.get(key) ?? at, at) + cost * unit;
      const wait = next - at - burst * unit;
      if (wait > 0) return wait;
      whole.set(key, next);
      return 0;
    },
  };
}

/** A town hall's clerks share one address; so do citizens behind a telephone company's gateway. */
const PER_ADDRESS: Budget = { perMinute: 12_000, burst: 6000 };
const PER_PERSON: Budget = { perMinute: 1200, burst: 600 };
/** Names and passwords tried from one address, whatever the accounts. */
const PROOFS: Budget = { perMinute: 30, burst: 30 };

/** What an answer costs to make, in reads of one row. */
const COSTS: readonly (readonly [RegExp, number])[] = [
  [/^\/assets\/|\.(?:svg|ico)$/, 0], [/\/(?:state|replay|timemap)(?:\/|$)/, 8], [/^\/open\/catalogue\./, 8], [/^\/api\/v1\/(?:items|events)$/, 3], [/^\/session\//, 5],
];
const COMMAND_COST = 5;
export const costOf = ({ method, path }: Pick<Request, 'method' | 'path'>): number => COSTS.find(([pattern]) => pattern.test(path))?.[1] ?? (method === 'POST' ? COMMAND_COST : 1);

/** Guesses at one case: the last digits of a telephone are ten thousand. */
const PER_CASE: Budget = { perMinute: 6, burst: 12 };
const TRACKING = /^(?:\/api\/v1|\/en)?\/track$/;

/** What a request guesses at, by number and telephone; null when it guesses at nothing. */
function guessedAt({ path, url }: Pick<Request, 'path' | 'url'>): string | null {
  if (!TRACKING.test(path) || !url.includes('phone=')) return null;
  return new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('number')?.trim().toUpperCase().slice(0, 20) ?? '';
}

const PROVING = /^\/session\/(?:sign-in|register|second-factor|step-up|passkey|reset|reset\/code)$/;

function requirePaid(wait: number): void {
  if (wait > 0) throw new Problem('too-many-requests', { headers: { 'Retry-After': String(Math.ceil(wait / 1000)) } });
}

/** Bounds what one address may ask for. The address is that of the connection, or what the pinned proxy says (trust D12). @throws {Problem} `too-many-requests` */
export function limitAddress(limits: Limits): RequestHandler {
  return (req: Request, _res: Response, next) => {
    const address = req.ip ?? '';
    requirePaid(limits.spend(PER_ADDRESS, `address ${address}`, costOf(req)));
    if (req.method === 'POST' && PROVING.test(req.path)) requirePaid(limits.spend(PROOFS, `proofs ${address}`, 1));
    const guessed = guessedAt(req);
    if (guessed !== null) for (const [budget, key] of [[PROOFS, `track ${address}`], [PER_CASE, `case ${guessed}`]] as const) requirePaid(limits.spend(budget, key, 1));
    next();
  };
}

/** Bounds what one person may ask for, wherever they sit. @param personOf null for a visitor. @throws {Problem} `too-many-requests` */
export function limitPerson(limits: Limits, personOf: (req: Request) => string | null): RequestHandler {
  return (req, _res, next) => {
    const person = personOf(req);
    if (person !== null) requirePaid(limits.spend(PER_PERSON, `person ${person}`, costOf(req)));
    next();
  };
}
