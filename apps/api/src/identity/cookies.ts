import { createHash, timingSafeEqual } from 'node:crypto';
import type { CookieOptions, Request, Response } from 'express';
import { cookiesOf } from '../edge/request.ts';
import type { Audience } from './store/accounts.ts';
import { isToken, newToken } from './store/tokens.ts';

/** What each cookie is for. Staff and citizens have different ones, so that one never stands in for the other. */
export type CookieName = Audience | 'signin' | 'visit' | 'device' | 'terminal';

/** `lax` where the way back leads through another site, or where a citizen follows a link from a message. */
const SAME_SITE: Readonly<Record<CookieName, 'strict' | 'lax'>> = { staff: 'strict', citizen: 'lax', signin: 'lax', visit: 'lax', device: 'strict', terminal: 'strict' };
const YEAR = 365 * 86_400_000;

/**
 * `__Host-` makes a browser refuse the cookie without TLS, for another path, or from a neighbouring host. On a
 * workstation without TLS that prefix cannot be used; the name then says what the connection is.
 */
export const cookieName = (name: CookieName, secure: boolean): string => (secure ? `__Host-yichuang-${name}` : `yichuang-${name}-without-tls`);

const optionsOf = (name: CookieName, secure: boolean): CookieOptions => ({
  httpOnly: true, secure, sameSite: SAME_SITE[name], path: '/', ...(name === 'device' || name === 'terminal' ? { maxAge: YEAR } : {}),
});

/** The token in a cookie; null when there is none that could be one. */
export function tokenIn(req: Request, name: CookieName, secure: boolean): string | null {
  const value = cookiesOf(req)[cookieName(name, secure)];
  return isToken(value) ? value : null;
}

export function setToken(res: Response, name: CookieName, given: { readonly secure: boolean; readonly token: string }): void {
  res.cookie(cookieName(name, given.secure), given.token, optionsOf(name, given.secure));
}

export function clearToken(res: Response, name: CookieName, secure: boolean): void {
  res.clearCookie(cookieName(name, secure), optionsOf(name, secure));
}

/** The token that a form, or a header, must bring beside the cookie: who does not hold the cookie cannot know it (trust S2). */
export const formTokenOf = (token: string): string => createHash('sha256').update(`form\n${token}`).digest('base64url');

/** The form token of this browser; gives it a visit cookie when it has none. */
export function formToken(req: Request, res: Response, secure: boolean): string {
  const held = tokenIn(req, 'visit', secure);
  if (held !== null) return formTokenOf(held);
  const token = newToken();
  setToken(res, 'visit', { secure, token });
  return formTokenOf(token);
}

/** Whether a token sent belongs to one of the cookies of the request. */
export function isFormToken(req: Request, sent: string | undefined, secure: boolean): boolean {
  if (!isToken(sent)) return false;
  const held = (['staff', 'citizen', 'visit'] as const).map(name => tokenIn(req, name, secure)).filter(token => token !== null);
  return held.some(token => timingSafeEqual(Buffer.from(formTokenOf(token)), Buffer.from(sent)));
}
