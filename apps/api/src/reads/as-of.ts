import { z } from 'zod';
import { legalDateOf, LegalDate } from '@yichuang/domain';
import { Problem } from '../problems/problem.ts';

/** A moment as it was asked for: an event number, or an instant (UTC, milliseconds). */
export type AsOf = { readonly kind: 'number'; readonly number: number } | { readonly kind: 'instant'; readonly instant: string };

const NUMBER = /^p:(0|[1-9]\d{0,14})$/;
const Offset = z.iso.datetime({ offset: true });
/** RFC 9110 §5.6.7, the form that every sender must use. */
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Names the accepted forms, in the answer as in the documentation. */
export const AS_OF_FORMS = ['2023-01-12T18:00:00+08:00', '2023-01-12', 'p:48213'] as const;

const invalid = (parameter: string): never => {
  throw new Problem('as-of-invalid', { details: { accepted: AS_OF_FORMS }, errors: [{ pointer: parameter, code: 'invalid', message: AS_OF_FORMS.join(' | ') }] });
};

/** The last millisecond of a legal day, Asia/Shanghai (+08:00). */
export const endOfDay = (day: string): string => new Date(Date.parse(`${day}T23:59:59.999+08:00`)).toISOString();

function instantOf(text: string): string | null {
  if (LegalDate.safeParse(text).success) return endOfDay(text);
  return Offset.safeParse(text).success ? new Date(Date.parse(text)).toISOString() : null;
}

/**
 * Reads `asOf` (or `vs`): RFC 3339 with an offset, a day (its end, +08:00), or `p:` and an event number. A moment that has
 * not come yet means now. A plus sign that a careless client left unescaped arrives as a space and is understood.
 * @throws {Problem} `as-of-invalid`, naming the accepted forms
 */
export function parseAsOf(text: string, now: string, parameter = 'asOf'): AsOf {
  const number = NUMBER.exec(text)?.[1];
  if (number !== undefined) return { kind: 'number', number: Number(number) };
  const instant = instantOf(text.replace(/ (\d{2}:\d{2})$/, '+$1')) ?? invalid(parameter);
  return { kind: 'instant', instant: instant < now ? instant : now };
}

/** Reads `Accept-Datetime` (RFC 7089 §2.1.1). @throws {Problem} `as-of-invalid` */
export function parseAcceptDatetime(text: string, now: string): AsOf {
  const time = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) invalid('Accept-Datetime');
  // HTTP dates have no milliseconds: the whole second belongs to the moment.
  const instant = new Date(time + 999).toISOString();
  return { kind: 'instant', instant: instant < now ? instant : now };
}

/** Reads `on`, a legal day. @throws {Problem} `query-invalid` */
export function parseOn(text: string): string {
  const parsed = LegalDate.safeParse(text);
  if (!parsed.success) throw new Problem('query-invalid', { errors: [{ pointer: 'on', code: 'invalid_date', message: 'YYYY-MM-DD' }] });
  return parsed.data;
}

/** Reads `after=p:<number>`. @throws {Problem} `query-invalid` */
export function parseAfter(text: string): number {
  const number = NUMBER.exec(text)?.[1];
  if (number === undefined) throw new Problem('query-invalid', { errors: [{ pointer: 'after', code: 'invalid_format', message: 'p:48213' }] });
  return Number(number);
}

/** The legal day that `on` defaults to: that of the moment itself. */
export const legalDayOf = (instant: string): string => legalDateOf(instant);
