import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '../problems/problem.ts';

/** Where the next page begins: the number that the first page was answered at, and a place in the list. */
export interface Place {
  readonly number: number;
  readonly at: string;
}

const Sealed = z.strictObject({ n: z.number().int().min(-1), a: z.string().max(200), f: z.string().length(16) });

const fingerprint = (filters: Readonly<Record<string, string>>): string => {
  const text = JSON.stringify(Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
};

/** The filters that a cursor is bound to: the named parameters, as they were given. */
export function boundTo(given: Readonly<Record<string, string | number | undefined>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map(name => [name, String(given[name] ?? '')]));
}

/** An opaque cursor, good only with the same filters. All pages of a list are answered at one event number. */
export function cursorFor(place: Place, filters: Readonly<Record<string, string>>): string {
  return Buffer.from(JSON.stringify({ n: place.number, a: place.at, f: fingerprint(filters) })).toString('base64url');
}

/** @throws {Problem} `cursor-invalid`: not a cursor, or one of another list */
export function readCursor(cursor: string, filters: Readonly<Record<string, string>>): Place {
  try {
    const { n, a, f } = Sealed.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (f === fingerprint(filters)) return { number: n, at: a };
  } catch {
    // Falls through: whatever it was, it is no cursor.
  }
  throw new Problem('cursor-invalid');
}
