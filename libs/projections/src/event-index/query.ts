import { eventKey } from '../runner/define.ts';
import type { ReadModel, Row } from '../runner/read-model.ts';
import { eventIndexProjection, eventSubjectProjection, type EventIndexDoc } from './projection.ts';
import type { EventIndexRow } from './view.ts';

export interface EventQuery {
  readonly stream?: string | undefined;
  readonly type?: string | undefined;
  readonly category?: string | undefined;
  readonly actor?: string | undefined;
  /** A code the event is about: item, unit, document, adjustment. */
  readonly subject?: string | undefined;
  /** Event numbers, inclusive. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Answer of an earlier page; opaque. */
  readonly cursor?: string | undefined;
  /** 1 to 500, default 50. */
  readonly limit?: number | undefined;
  /** Default: newest first. */
  readonly oldestFirst?: boolean | undefined;
  /** What the reader may not see: these categories, but for these streams. */
  readonly hidden?: { readonly categories: readonly string[]; readonly except: readonly string[] } | undefined;
}
export interface EventPage {
  readonly events: readonly EventIndexRow[];
  /** Null on the last page. A page may be shorter than the limit and still have a next one. */
  readonly next: string | null;
}

/** Index rows looked at for one page, at most: several filters at once may pass over many. */
const MOST_LOOKED_AT = 5000;
const PAGE = 500;

/** Events that match every filter given. The most telling filter chooses the index, the others look at its rows. @req #72 */
export function events(read: ReadModel, query: EventQuery): EventPage {
  const limit = limitOf(query);
  const chunk = filters(query) > 1 ? PAGE : limit;
  const scan = scanner(read, query, chunk);
  const found: EventIndexRow[] = [];
  let cursor = query.cursor ?? firstCursor(query);
  for (let looked = 0; looked < MOST_LOOKED_AT; looked += chunk) {
    const page = scan(cursor);
    const { end, last } = take(page, query, { found, limit });
    if (end === 'limit') return { events: found, next: last };
    if (end === 'bound' || page.length < chunk) return { events: found, next: null };
    cursor = last;
  }
  return { events: found, next: cursor ?? null };
}

function limitOf({ limit = 50 }: EventQuery): number {
  return Math.min(Math.max(limit, 1), PAGE);
}

/** Adds the rows that match, until the limit or the last number asked for. `last`: key of the last row looked at. */
function take(page: readonly Row<EventIndexDoc>[], query: EventQuery, { found, limit }: { readonly found: EventIndexRow[]; readonly limit: number }): { readonly end: 'limit' | 'bound' | 'page'; readonly last: string } {
  for (const { key, doc } of page) {
    if (beyond(doc.number, query)) return { end: 'bound', last: key };
    if (matches(doc, query)) found.push(doc);
    if (found.length === limit) return { end: 'limit', last: key };
  }
  return { end: 'page', last: page.at(-1)?.key ?? '' };
}

/** Greatest event number whose running maximum of `recordedAt` is ≤ `instant`; −1 before the first event. */
export function numberAt(read: ReadModel, instant: string): number {
  return read.numberAt(instant);
}

/** When an event was recorded; null when there is none of that number. */
export function recordedAtOf(read: ReadModel, number: number): string | null {
  return read.row(eventIndexProjection, eventKey(number))?.doc.recordedAt ?? null;
}

/** How many filters look at rows: the first of them is an index. */
function filters({ subject, stream, actor, type, category, hidden }: EventQuery): number {
  return [subject, stream, actor, type, category, hidden].filter(value => value !== undefined).length;
}

type Scan = (after: string | undefined) => readonly Row<EventIndexDoc>[];

function scanner(read: ReadModel, { subject, stream, actor, type, category, oldestFirst }: EventQuery, limit: number): Scan {
  const newestFirst = oldestFirst !== true;
  if (subject !== undefined) {
    return after => read.list(eventSubjectProjection, { index: 'subject', equals: subject, after, limit, newestFirst }).flatMap(({ key, doc }) => {
      const row = read.row(eventIndexProjection, eventKey(doc.number));
      return row === null ? [] : [{ ...row, key }];
    });
  }
  const [index, equals] = Object.entries({ stream, actor, type, category }).find(([, value]) => value !== undefined) ?? [];
  return after => read.list(eventIndexProjection, { index, equals, after, limit, newestFirst });
}

/** Where a page without a cursor begins, when `from` or `to` says so. */
function firstCursor({ from, to, oldestFirst }: EventQuery): string | undefined {
  if (oldestFirst === true) return from === undefined || from <= 0 ? undefined : eventKey(from - 1, '~');
  return to === undefined ? undefined : eventKey(to + 1);
}

function beyond(number: number, { from, to, oldestFirst }: EventQuery): boolean {
  return oldestFirst === true ? number > (to ?? Infinity) : number < (from ?? 0);
}

function matches(row: EventIndexRow, query: EventQuery): boolean {
  const same = (field: 'stream' | 'actor' | 'type' | 'category'): boolean => query[field] === undefined || row[field] === query[field];
  return same('stream') && same('actor') && same('type') && same('category') && isShown(row, query);
}

function isShown({ category, stream }: EventIndexRow, { hidden }: EventQuery): boolean {
  return !hidden?.categories.includes(category) || hidden.except.includes(stream);
}
