import type { StreamId } from '../event-store.ts';
import type { IndexEntry } from './log-index.ts';

interface Waiting {
  readonly key: string;
  readonly until: number;
  readonly hear: (entry: IndexEntry | undefined) => void;
}

/** How often the time of those who wait is looked at, in milliseconds: an answer that is late may be so much later. */
const LOOK_MS = 50;

/** Answers that wait for the number of their event: each is woken by its own event, not by every step of the indexer. */
export class Arrivals {
  readonly #waiting = new Map<string, Set<Waiting>>();
  /** One for all who wait: a timer each costs more than the look into the map. */
  #timer: NodeJS.Timeout | undefined;

  /** The entry once it is there; undefined when the time is over or nothing more will come. */
  wait(stream: StreamId, revision: number, milliseconds: number): Promise<IndexEntry | undefined> {
    const key = keyOf(stream, revision);
    const others = this.#waiting.get(key) ?? new Set();
    this.#waiting.set(key, others);
    this.#timer ??= setInterval(() => this.#look(), LOOK_MS);
    return new Promise(hear => others.add({ key, until: performance.now() + milliseconds, hear }));
  }

  announce(entries: readonly IndexEntry[]): void {
    if (this.#waiting.size === 0) return;
    for (const entry of entries) for (const each of this.#waiting.get(keyOf(entry.stream, entry.revision)) ?? []) this.#tell(each, entry);
  }

  /** Nothing more will arrive. */
  dismiss(): void {
    for (const each of this.#all()) this.#tell(each, undefined);
    this.#look();
  }

  #all(): Waiting[] {
    return [...this.#waiting.values()].flatMap(waiting => [...waiting]);
  }

  #look(): void {
    const now = performance.now();
    for (const each of this.#all()) if (each.until <= now) this.#tell(each, undefined);
    if (this.#waiting.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tell(each: Waiting, entry: IndexEntry | undefined): void {
    const others = this.#waiting.get(each.key);
    others?.delete(each);
    if (others?.size === 0) this.#waiting.delete(each.key);
    each.hear(entry);
  }
}

function keyOf(stream: StreamId, revision: number): string {
  return `${revision}@${stream}`;
}
