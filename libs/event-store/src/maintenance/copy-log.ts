import { verifyEvent } from '../codec/index.ts';
import { StoreDamaged } from '../errors.ts';
import { LIMITS, START, type EventStore, type Position, type RecordedEvent } from '../event-store.ts';

export interface LogCopy {
  readonly from: EventStore;
  /** Empty, or holding the beginning of the same log from a copy that was interrupted. */
  readonly to: EventStore;
  /** Called after each append with the number of events that `to` holds. */
  readonly onProgress?: (copied: number) => void;
}

/** Events of one append; more would gain nothing. */
const MOST_EVENTS = 100;

async function eventAt(store: EventStore, { number, stream }: { number: number; stream: string }): Promise<RecordedEvent | undefined> {
  for await (const event of store.readStream(stream, { upTo: number, backwards: true, limit: 1 })) return event;
  return undefined;
}

async function lastOf(store: EventStore): Promise<RecordedEvent | undefined> {
  for await (const { events } of store.readAll({ after: START, backwards: true, limit: 1 })) {
    const [last] = events;
    if (last) return last;
  }
  return undefined;
}

async function positionAt(store: EventStore, number: number): Promise<Position> {
  let position = START;
  for await (const batch of store.readAll({ after: START, upTo: number })) position = batch.upTo.position;
  return position;
}

function diverged(event: RecordedEvent, message: string): StoreDamaged {
  const { number, stream, revision, id } = event;
  return new StoreDamaged('store-diverged', { number, stream, revision, id }, message);
}

/** Where to go on: after the last event that `to` holds, which must be the same in `from`. */
async function resumeAfter({ from, to }: LogCopy): Promise<Position> {
  const last = await lastOf(to);
  if (!last) return START;
  const same = await eventAt(from, last);
  if (same?.number !== last.number || same.metadata !== last.metadata || same.id !== last.id) throw diverged(last, 'the target holds another log');
  return positionAt(from, last.number);
}

function mostBytes({ data, metadata, type }: RecordedEvent): number {
  return 3 * (data.length + metadata.length) + 2 * type.length;
}

function joins(event: RecordedEvent, run: readonly RecordedEvent[]): boolean {
  const bytes = run.reduce((sum, each) => sum + mostBytes(each), mostBytes(event));
  return run.at(-1)?.stream === event.stream && run.length < MOST_EVENTS && bytes <= LIMITS.appendBytes;
}

/** Neighbours of one stream that fit one append. */
function* runsOf(events: readonly RecordedEvent[]): Generator<readonly RecordedEvent[]> {
  let run: RecordedEvent[] = [];
  for (const event of events) {
    if (joins(event, run)) {
      run.push(event);
      continue;
    }
    if (run.length > 0) yield run;
    run = [event];
  }
  if (run.length > 0) yield run;
}

async function copyRun(to: EventStore, run: readonly RecordedEvent[]): Promise<void> {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return;
  for (const event of run) verifyEvent(event);
  const { number } = await to.append(first.stream, first.revision === 0 ? 'no-stream' : first.revision - 1, run);
  if (number !== last.number) throw diverged(last, `event ${last.number} became ${number}: somebody else writes to the target`);
}

/**
 * Copies a log event by event in global order, so that numbers, revisions, ids and hashes are the same in both stores.
 * The target must be empty, or hold the beginning of the same log: an interrupted copy goes on where it stopped.
 * @returns the number of events that the target holds
 * @throws {StoreDamaged} `store-diverged` the target holds something else; `event-hash` the source is damaged
 */
export async function copyLog(copy: LogCopy): Promise<number> {
  const { from, to, onProgress = () => undefined } = copy;
  for await (const { events } of from.readAll({ after: await resumeAfter(copy) })) {
    for (const run of runsOf(events)) {
      await copyRun(to, run);
      onProgress((run.at(-1)?.number ?? -1) + 1);
    }
  }
  return (await to.head()).number + 1;
}
