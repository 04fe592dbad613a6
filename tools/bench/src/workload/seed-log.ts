import { encodeEvent, eventIdFor, type EventStore, type NewEvent } from '@yichuang/event-store';
import { genesis } from '@yichuang/event-store/testing';
import { stepData, typeOf } from './case-life.ts';

const AT = '2024-01-15T01:00:00.000Z';

/** One encoded step of a case, as the handler would write it. */
export function encodedStep(stream: string, revision: number): NewEvent {
  const commandId = `${(revision >>> 0).toString(16).padStart(8, '0')}-0000-4000-8000-${stream.replace(/\D/g, '').slice(-12).padStart(12, '0')}`;
  return encodeEvent({
    id: eventIdFor(commandId, 0), type: typeOf(revision), data: stepData(revision),
    metadata: { commandId, correlationId: commandId, causationId: commandId, actor: { id: 'o-bench-01', unit: '610702001', post: 'window-01' }, channel: 'window', authority: { kind: 'office', office: 'operator', unit: '610702001', since: 0 }, authorityAt: 0, schemaVersion: 1, occurredAt: AT, recordedAt: AT },
  }, { stream, revision });
}

/** Fills a store with cases of twelve events, through its own `append`, many at once so that they share commits. */
export async function seedLog(store: EventStore, events: number): Promise<void> {
  if ((await store.head()).number < 0) await store.append('log-610702', 'no-stream', genesis());
  const cases = Math.ceil(events / 12);
  for (let first = 0; first < cases; first += 200) {
    const group = [];
    for (let index = first; index < Math.min(cases, first + 200); index += 1) {
      const stream = `bench-seed${index}`;
      group.push(store.append(stream, 'no-stream', Array.from({ length: 12 }, (_, revision) => encodedStep(stream, revision))));
    }
    await Promise.all(group);
  }
}
