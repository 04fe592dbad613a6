import { START, type EventStore } from '@yichuang/event-store';
import { EXIT, Stop } from '../exit.ts';

/** A moment as people write it: an event number, or the last instant that still counts. */
export type AsOf = { readonly number: number } | { readonly instant: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads `p:<number>`, an RFC 3339 instant, or a day, which means its end in Asia/Shanghai.
 * @throws {Stop} wrong usage
 */
export function parseAsOf(text: string): AsOf {
  const [, number] = /^p:(\d+)$/.exec(text) ?? [];
  if (number !== undefined) return { number: Number(number) };
  const milliseconds = Date.parse(DAY.test(text) ? `${text}T23:59:59.999+08:00` : text);
  if (Number.isNaN(milliseconds) || (!DAY.test(text) && !/(?:Z|[+-]\d{2}:\d{2})$/.test(text))) {
    throw new Stop(EXIT.usage, `not a moment: ${text} (write p:123, 2023-01-13 or 2023-01-13T09:30+08:00)`);
  }
  return { instant: new Date(milliseconds).toISOString() };
}

/**
 * The event number that a moment means in a log: for an instant, the greatest number whose running maximum of
 * `recordedAt` is not later. −1: before the first event.
 */
export async function numberAt(store: EventStore, asOf: AsOf | null): Promise<number> {
  const head = await store.head();
  if (asOf === null) return head.number;
  if ('number' in asOf) return Math.min(asOf.number, head.number);
  for await (const batch of store.readAll({ after: START })) {
    const later = batch.events.find(event => recordedAtOf(event.metadata) > asOf.instant);
    if (later) return later.number - 1;
  }
  return head.number;
}

function recordedAtOf(metadata: string): string {
  return /"recordedAt":"([^"]+)"/.exec(metadata)?.[1] ?? '';
}

/** The legal day (Asia/Shanghai) of an instant. */
export function dayOf(instant: string): string {
  return localTime(instant).slice(0, 10);
}

/** `YYYY-MM-DD HH:MM` in Asia/Shanghai. */
export function localTime(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** The legal day of a read: the day asked for, or that of the recorded moment, or today. */
export function legalDay({ on, asOf }: { readonly on?: string; readonly asOf?: string }, now: string): string {
  if (on !== undefined) return on;
  const moment = asOf === undefined ? null : parseAsOf(asOf);
  return dayOf(moment && 'instant' in moment ? moment.instant : now);
}
