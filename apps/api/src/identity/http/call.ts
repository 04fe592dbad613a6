import type { Request, Response } from 'express';
import type { Identity } from '../identity.ts';
import type { Audience } from '../store/accounts.ts';
import type { IdentityPageKind, Language } from '../../web-port.ts';
import { clearToken, setToken, tokenIn, type CookieName } from '../cookies.ts';

/** One request to a part of signing in, its data already checked. */
export interface Call<T> {
  readonly req: Request;
  readonly res: Response;
  readonly identity: Identity;
  readonly data: T;
  readonly language: Language;
}

/** What came of it: where a browser without scripts goes next, and what a script is told. */
export interface Outcome {
  readonly location: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A path on this host, never another one (`//evil`, `/\evil`); what is none of ours is left out. */
export const ownPath = (path: string | undefined, otherwise: string): string => (path !== undefined && path !== '' && /^\/(?![/\\])[^\r\n]*$/.test(path) ? path : otherwise);

/** The address of a page in the language of a form. */
export const inLanguage = (language: Language, path: string): string => (language === 'en' ? `/en${path}` : path);

/** Pages by what they show. */
export const PAGES: Readonly<Record<Audience, Readonly<Partial<Record<IdentityPageKind, string>>>>> = {
  staff: { 'sign-in': '/office/signin', 'second-factor': '/office/signin/second-factor', 'new-password': '/office/signin/new-password', enrol: '/office/signin/enrol', account: '/office/account' },
  citizen: { 'sign-in': '/signin', register: '/register', 'new-password': '/signin/new-password', reset: '/signin/reset', 'reset-code': '/signin/reset/code', account: '/account' },
};
export const pageAddress = (audience: Audience, kind: IdentityPageKind): string => PAGES[audience][kind] ?? PAGES[audience]['sign-in'] ?? '/';

/** Where somebody lands who came from nowhere: officers where their post works, citizens at what is theirs. */
export const HOME: Readonly<Record<Audience, string>> = { staff: '/office', citizen: '/me' };

/** Cookies of one call. */
export const jar = ({ req, res, identity: { secure } }: Pick<Call<unknown>, 'req' | 'res' | 'identity'>) => ({
  read: (name: CookieName): string | null => tokenIn(req, name, secure),
  write: (name: CookieName, token: string): void => setToken(res, name, { secure, token }),
  clear: (name: CookieName): void => clearToken(res, name, secure),
});
