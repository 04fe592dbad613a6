import { availableParallelism } from 'node:os';
import { Tallying, type Tally } from '@yichuang/plugin-kit';
import { START, type EventStore } from '@yichuang/event-store';
import { DECIDING, NOTHING, type Part, type Setting, type Stored } from './task.ts';
import { openPlayer, type Player } from './thread.ts';

/** Decisions that go into a thread at once: their bytes are all that waits in memory. */
const PART = 200;
/** Parts on their way for each thread. */
const AHEAD = 2;
/** One core is left to those who wait for an answer. */
const usualThreads = (): number => Math.max(1, Math.min(4, availableParallelism() - 1));

export interface Replaying {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly setting: Setting;
  /** Only decisions with a greater event number; −1: all. */
  readonly after: number;
  /** Records, before anything is opened, that it will be. Not called when there is nothing to open. */
  readonly reveal: () => Promise<void>;
  readonly open?: (setting: Setting) => Player;
  /** Default: as many as there are cores but one, four at most. */
  readonly threads?: number;
}

export interface ReplayedLog extends Tally {
  /** Decisions of items that the candidate leaves out. */
  readonly leftOut: number;
  /** Event number of the last decision that was read; `after` when there was none. */
  readonly through: number;
}

/** Decisions that may be of the department, in parts. The canonical text of an event says of whom it is; the thread looks closer. */
async function* partsOf({ store, setting: { department }, after }: Replaying): AsyncGenerator<readonly Stored[]> {
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
  const [players, waiting]: [Player[], Set<Promise<void>>] = [[], new Set()];
  const { setting, after, reveal, open = openPlayer, threads = usualThreads() } = replaying;
  let [through, leftOut, sent] = [after, 0, 0];

  async function send(part: Part): Promise<void> {
    if (players.length === 0) await reveal();
    if (players.length < threads) players.push(open(setting));
    const player = players[sent % players.length];
    sent += 1;
    const playing = (player as Player).play(part).then(played => {
      for (const one of played.decisions) tallying.add(one);
      leftOut += played.leftOut;
    });
    const settled = playing.finally(() => waiting.delete(settled));
    waiting.add(settled);
    settled.catch(() => undefined);
    if (waiting.size >= players.length * AHEAD) await Promise.race(waiting);
  }
  try {
    for await (const read of partsOf(replaying)) {
      for (const part of split(read)) await send(part);
      through = Math.max(through, read.at(-1)?.number ?? through);
    }
    await Promise.all(waiting);
  } finally {
    await Promise.all(players.map(player => player.close()));
  }
  return { ...tallying.tally(), leftOut, through };
}
