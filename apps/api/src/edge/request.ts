import type { Request } from 'express';
import type { Elder, Language } from '../web-port.ts';
import { parseForm, parseQuery } from './form-scanner.ts';
import { BODY_LIMITS, BodyRefused, parseGuarded } from './json-scanner.ts';
import { Problem } from '../problems/problem.ts';

/** What was read from a request once, before any route ran. */
interface Read {
  readonly query: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  readonly body: unknown;
}

const read = new WeakMap<Request, Read>();
const NOTHING: Read = { query: {}, bytes: Buffer.alloc(0), body: undefined };

/** Flat query parameters, each at most once. */
export const queryOf = (req: Request): Readonly<Record<string, string>> => (read.get(req) ?? NOTHING).query;
/** The parsed body: JSON as it is, a form as flat fields, undefined when there was none. */
export const bodyOf = (req: Request): unknown => (read.get(req) ?? NOTHING).body;
/** The bytes of the body, for its MAC. */
export const bytesOf = (req: Request): Buffer => (read.get(req) ?? NOTHING).bytes;

const mediaType = (req: Request): string => (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
export const isForm = (req: Request): boolean => mediaType(req) === 'application/x-www-form-urlencoded';

/** JSON is UTF-8 (RFC 8259 §8.1); another charset is another media type. */
function requireUtf8(req: Request): void {
  const charset = /;\s*charset="?([\w-]+)"?/i.exec(req.headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && charset.toLowerCase() !== 'utf-8') throw new Problem('media-type');
}

function parseBody(req: Request, bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  if (bytes.length > BODY_LIMITS.bytes) throw new Problem('body-too-large');
  requireUtf8(req);
  if (mediaType(req) === 'application/json') return parseGuarded(bytes);
  if (!isForm(req)) throw new Problem('media-type');
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes)) throw new BodyRefused('not-utf8', 0);
  return parseForm(text);
}

/** A native form also sends the fields that were left empty: an empty parameter is an absent one. */
const filled = (query: Readonly<Record<string, string>>): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));

/** Reads query and body under the guard, once per request. @throws {Problem} {BodyRefused} */
export function readRequest(req: Request): void {
  const query = filled(parseQuery(req.originalUrl));
  const bytes = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
  read.set(req, { query, bytes, body: parseBody(req, bytes) });
}

/** Cookies by name; the first of a doubled name counts. Undecodable ones are left out. */
export function cookiesOf(req: Request): Record<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const cut = pair.indexOf('=');
    const name = pair.slice(0, cut).trim();
    if (cut < 0 || cookies.has(name) || !/^[\w-]{1,64}$/.test(name)) continue;
    cookies.set(name, pair.slice(cut + 1).trim());
  }
  return Object.fromEntries(cookies);
}

/** Chinese unless English is wanted more (RFC 9110 §12.5.4). */
export function languageOf(req: Request): Language {
  if (req.path === '/en' || req.path.startsWith('/en/')) return 'en';
  return req.acceptsLanguages('zh', 'zh-CN', 'en') === 'en' ? 'en' : 'zh';
}

export function elderOf(cookies: Readonly<Record<string, string>>): Elder {
  const chosen = cookies.yichuang_elder;
  return chosen === '18' || chosen === '22' || chosen === '30' ? chosen : 'off';
}

/** A header that may stand once. */
export function headerOf(req: Request, name: string): string | undefined {
  const value = req.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
