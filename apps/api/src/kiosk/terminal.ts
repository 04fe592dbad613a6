import { createHash } from 'node:crypto';
import { inLanguage, type Desk, type Params, type Turn } from '../case/pages/desk.ts';
import { townsOf } from '../case/pages/reads.ts';
import type { Budget } from '../edge/limits.ts';
import { setToken, tokenIn } from '../identity/cookies.ts';
import { newToken } from '../identity/store/tokens.ts';
import { Problem } from '../problems/problem.ts';
import type { Named } from '../web-port-form.ts';

/** A machine, and the hall that its page is of. */
export interface Terminal {
  readonly turn: Turn;
  readonly town: Named;
  readonly at: string;
}

/** The terminal of a town. @throws {Problem} `not-found` where there is no such town */
export async function terminalOf(turn: Turn, { town: code = '' }: Params): Promise<Terminal> {
  const town = (await townsOf(turn)).find(one => one.code === code);
  if (!town) throw new Problem('not-found');
  return { turn, town, at: inLanguage(turn, `/kiosk/${code}`) };
}

/** Milliseconds to wait; 0 when it has been paid for. @param of whom the budget is: an address, unless it is a machine's own */
export const spent = ({ req, desk: { limits } }: { readonly req: Turn['req']; readonly desk: Pick<Desk, 'limits'> }, budget: Budget, { what, of = req.ip ?? '' }: { readonly what: string; readonly of?: string }): number => limits.spend(budget, `${what} ${of}`, 1);

/** @throws {Problem} `too-many-requests` */
export function requireSpent(wait: number): void {
  if (wait > 0) throw new Problem('too-many-requests', { headers: { 'Retry-After': String(Math.ceil(wait / 1000)) } });
}

/** Digits and letters that nobody takes for one another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a machine is called, from the secret in its cookie: 60 bits, which whoever reads the code cannot go back from. */
export const codeOf = (token: string): string => [...createHash('sha256').update(`terminal\n${token}`).digest().subarray(0, 12)].map(byte => LETTERS[byte % LETTERS.length]).join('');

/** The code of the machine that asks; null where it has none yet. */
export function machineOf({ req, desk: { identity } }: Turn): string | null {
  const token = tokenIn(req, 'terminal', identity.secure);
  return token === null ? null : codeOf(token);
}

/** The code of the machine that asks; gives it a secret when it has none. */
export function nameMachine(turn: Turn): string {
  const known = machineOf(turn);
  if (known !== null) return known;
  const token = newToken();
  setToken(turn.res, 'terminal', { secure: turn.desk.identity.secure, token });
  return codeOf(token);
}
