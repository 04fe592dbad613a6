import { StoreDamaged } from './errors.ts';
import { START, type Batch, type LogQuery, type Position, type RecordedEvent, type StreamQuery } from './event-store.ts';

/** Beyond any number, revision or limit. */
export const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** For stores whose positions are the event numbers themselves. */
export function positionOf(number: number): Position {
  return (number < 0 ? START : String(number)) as Position;
}

function numberOf(position: Position, head: number): number {
  const number = Number(position);
  if (!Number.isSafeInteger(number) || number < 0 || number > head) throw new StoreDamaged('store-diverged', {}, `position ${position} is not in this log, which ends at ${head}`);
  return number;
}

/** What a query still has to read: numbers `low` to `high`, both inclusive. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly backwards: boolean;
  readonly limit: number;
}

/** @throws {StoreDamaged} `store-diverged` when the position lies behind the end of the log */
export function spanOf({ after, upTo = NO_LIMIT, backwards = false, limit = NO_LIMIT }: LogQuery, head: number): Span {
  const end = Math.min(upTo, head);
  if (after === START) return { low: 0, high: end, backwards, limit };
  const number = numberOf(after, head);
  return backwards ? { low: 0, high: Math.min(number - 1, end), backwards, limit } : { low: number + 1, high: end, backwards, limit };
}

/** How pages are found: at most `wanted` matching events with numbers `low` to `high`, in reading order. */
export interface Pages {
  /** Numbers that one page may span. */
  readonly window: number;
  /** Matching events of one page at most. */
  readonly size: number;
  fetch(low: number, high: number, wanted: number): readonly RecordedEvent[];
}

function windowOf({ low, high, backwards }: Span, window: number): { low: number; high: number } {
  return backwards ? { low: Math.max(low, high - window + 1), high } : { low, high: Math.min(high, low + window - 1) };
}

/** Pages of a span, one at a time; each says how far it has looked, whether or not anything matched. */
export function* pagesOf(whole: Span, { window, size, fetch }: Pages): Generator<Batch> {
  let span = whole;
  while (span.low <= span.high && span.limit > 0) {
    const { low, high } = windowOf(span, window);
    const wanted = Math.min(span.limit, size);
    const events = fetch(low, high, wanted);
    const cut = events.length === wanted ? events.at(-1)?.number : undefined;
    const number = cut ?? (span.backwards ? low : high);
    yield { events, upTo: { position: positionOf(number), number } };
    const limit = span.limit - events.length;
    span = span.backwards ? { ...span, high: number - 1, limit } : { ...span, low: number + 1, limit };
  }
}

/** A stream query with its defaults filled in. */
export function fullStreamQuery({ backwards = false, from = backwards ? NO_LIMIT : 0, limit = NO_LIMIT, upTo = NO_LIMIT }: StreamQuery): Required<StreamQuery> {
  return { backwards, from, limit, upTo };
}
