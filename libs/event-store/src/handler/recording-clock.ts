import { ClockRefused } from './errors.ts';
import type { Clock } from '../clock.ts';
import type { EventStore, RecordedEvent } from '../event-store.ts';
import { START } from '../event-store.ts';

/** How far the clock may stand before the log, or ahead of the store, in milliseconds. */
const TOLERANCE = 5 * 60_000;

/** The time that events are recorded at: the clock's, but never before what the log already holds. */
export interface RecordingClock {
  /** @throws {ClockRefused} */
  now(): Promise<string>;
  /** For an act decided at `now`: the same, or the last time recorded since. Asked in the turn in which the append is sent. */
  stamp(now: string): string;
  /** Learns the recording time of an event of another writer. */
  saw(recordedAt: string): void;
}

async function lastRecordedAt(store: EventStore): Promise<string> {
  for await (const batch of store.readAll({ after: START, backwards: true, limit: 1 })) {
    const last: RecordedEvent | undefined = batch.events[0];
    if (last) return (JSON.parse(last.metadata) as { recordedAt: string }).recordedAt;
  }
  return '';
}

/**
 * `recordedAt` = max(clock, last in the log). With `guard`, a clock more than five minutes behind the log, or ahead of the
 * store's own, refuses: what is recorded too late a time would hold every later event to it.
 * Instants are RFC 3339 in UTC with milliseconds, so they compare as text.
 */
export function createRecordingClock(store: EventStore, clock: Clock, guard: boolean): RecordingClock {
  let last: string | undefined;
  let reading: Promise<string> | undefined;
  const load = async (): Promise<string> => {
    reading ??= lastRecordedAt(store);
    try {
      const found = await reading;
      return last === undefined || found > last ? found : last;
    } catch (error) {
      reading = undefined;
      throw error;
    }
  };
  /** Asked anew before it is refused: a machine that slept reckons the time of others too early. */
  const checkAhead = async (now: string): Promise<void> => {
    for (const fresh of [false, true]) {
      const there = await store.time?.(fresh);
      if (there === undefined || Date.parse(now) - Date.parse(there) <= TOLERANCE) return;
      if (fresh) throw new ClockRefused(now, there, 'store');
    }
  };
  return {
    now: async () => {
      if (last === undefined) last = await load();
      const now = clock.now();
      if (guard && store.time) await checkAhead(now);
      if (now >= last) return (last = now);
      if (guard && Date.parse(last) - Date.parse(now) > TOLERANCE) throw new ClockRefused(now, last);
      return last;
    },
    stamp: now => {
      if (last === undefined || now > last) last = now;
      return last;
    },
    saw: recordedAt => {
      if (last !== undefined && recordedAt > last) last = recordedAt;
    },
  };
}
