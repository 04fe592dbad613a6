import { Tallying, type Tally } from '@yichuang/plugin-kit';
import { START, type EventStore } from '@yichuang/event-store';
import { DECIDING, NOTHING, type Part, type Stored } from './task.ts';
import type { Troupe } from './troupe.ts';

/** Decisions that go into a thread at once: their bytes are all that waits in memory. */
const PART = 200;
/** Parts on their way for each thread. */
const AHEAD = 2;
export interface Replaying {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly department: string;
  /** Only decisions with a greater event number; −1: all. */
  readonly after: number;
  readonly troupe: Troupe;
  /** Records, before anything is opened, that it will be. Not called when there is nothing to open. */
  readonly reveal: () => Promise<void>;
}

export interface ReplayedLog extends Tally {
  /** Decisions of items that the candidate leaves out. */
  readonly leftOut: number;
  /** Event number of the last decision that was read; `after` when there was none. */
  readonly through: number;
}

/** Decisions that may be of the department, in parts. The canonical text of an event says of whom it is; the thread looks closer. */
async function* partsOf({ store, department, after }: Replaying): AsyncGenerator<readonly Stored[]> {
  const sign = `"department":"${department}"`;
  let part: Stored[] = [];
  for await (const { events } of store.readAll({ after: START, categories: ['case'], types: DECIDING })) {
    for (const event of events) if (event.number > after && event.data.includes(sign)) part.push(event);
    if (part.length < PART) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** A part no longer than asked, so that a thread that hangs is noticed soon. */
const split = (events: readonly Stored[]): readonly Part[] => Array.from({ length: Math.ceil(events.length / PART) }, (_, at) => ({ ...NOTHING, decided: events.slice(at * PART, (at + 1) * PART) }));

/**
 * Replays decisions of the log against a candidate, in threads; the order in which they end changes nothing.
 * @throws {RehearsalStopped}
 */
export async function replayLog(replaying: Replaying): Promise<ReplayedLog> {
  const tallying = new Tallying();
  const waiting = new Set<Promise<void>>();
  const { after, reveal, troupe } = replaying;
  let [through, leftOut] = [after, 0];

  async function send(part: Part): Promise<void> {
    await reveal();
    const playing = troupe.play(part).then(played => {
      for (const one of played.decisions) tallying.add(one);
      leftOut += played.leftOut;
    });
    const settled = playing.finally(() => waiting.delete(settled));
    waiting.add(settled);
    settled.catch(() => undefined);
    if (waiting.size >= troupe.most * AHEAD) await Promise.race(waiting);
  }
  for await (const read of partsOf(replaying)) {
    for (const part of split(read)) await send(part);
    through = Math.max(through, read.at(-1)?.number ?? through);
  }
  await Promise.all(waiting);
  return { ...tallying.tally(), leftOut, through };
}
