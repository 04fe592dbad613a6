import { START, type Clock, type EventStore } from '@yichuang/event-store';

/** The fixed day on which the sample district stands: 15 January 2024, 09:00 in Asia/Shanghai. */
export const SAMPLE_DAY = '2024-01-15T01:00:00.000Z';

async function lastRecordedAt(store: EventStore): Promise<string> {
  for await (const batch of store.readAll({ after: START, backwards: true, limit: 1 })) {
    const [last] = batch.events;
    if (last) return (JSON.parse(last.metadata) as { recordedAt: string }).recordedAt;
  }
  return '';
}

/** Sample now = max(sample day, last recordedAt) + time since the start (architecture §11.8). */
export async function openSampleClock(store: EventStore, real: Clock): Promise<Clock> {
  const last = await lastRecordedAt(store);
  const from = Date.parse(last > SAMPLE_DAY ? last : SAMPLE_DAY);
  const started = Date.parse(real.now());
  return { now: () => new Date(from + Math.max(0, Date.parse(real.now()) - started)).toISOString() };
}
