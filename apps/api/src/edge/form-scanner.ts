import { BodyRefused, FORBIDDEN_KEYS } from './json-scanner.ts';

const MOST_FIELDS = 100;
const LONGEST_QUERY = 8 * 1024;

function decoded(part: string, at: number): string {
  try {
    const text = decodeURIComponent(part.replaceAll('+', ' '));
    if (text.includes('\u0000')) throw new BodyRefused('not-utf8', at);
    return text;
  } catch {
    throw new BodyRefused('not-utf8', at);
  }
}

/** A name like `a[b]` or `a.b` would be nested by some parsers and not by others: refused, so that no two readers differ. */
function requirePlainName(name: string, at: number): void {
  const parts = name.split(/[[\].]/);
  if (parts.some(part => FORBIDDEN_KEYS.has(part)) || /[[\]]/.test(name)) throw new BodyRefused('forbidden-key', at);
}

/**
 * Reads `application/x-www-form-urlencoded` text, of a form or of a query string, into flat fields.
 * Each name at most once: two readers of a doubled parameter never disagree (trust D3, D12).
 * @throws {BodyRefused}
 */
export function parseForm(text: string): Record<string, string> {
  const fields = new Map<string, string>();
  let at = 0;
  for (const pair of text === '' ? [] : text.split('&')) {
    const cut = pair.indexOf('=');
    const name = decoded(cut < 0 ? pair : pair.slice(0, cut), at);
    requirePlainName(name, at);
    if (fields.has(name)) throw new BodyRefused('duplicate-key', at);
    if (fields.size >= MOST_FIELDS) throw new BodyRefused('too-many-keys', at);
    fields.set(name, cut < 0 ? '' : decoded(pair.slice(cut + 1), at));
    at += pair.length + 1;
  }
  return Object.fromEntries(fields);
}

/** Reads the query of a URL (with or without its path). @throws {BodyRefused} also when it is longer than 8 KiB */
export function parseQuery(url: string): Record<string, string> {
  const at = url.indexOf('?');
  const query = at < 0 ? '' : url.slice(at + 1);
  if (query.length > LONGEST_QUERY) throw new BodyRefused('string-too-long', LONGEST_QUERY);
  return parseForm(query);
}
