import type { StreamId } from '../event-store.ts';
import type { IndexEntry } from './log-index.ts';

type Hear = (entry: IndexEntry | undefined) => void;

/** Answers that wait for the number of their event: each is woken by its own event, not by every step of the indexer. */
export class Arrivals {
  readonly #waiting = new Map<string, Set<Hear>>();

  /** The entry once it is there; undefined when the time is over or nothing more will come. */
  wait(stream: StreamId, revision: number, milliseconds: number): Promise<IndexEntry | undefined> {
    const key = keyOf(stream, revision);
    const others = this.#waiting.get(key) ?? new Set();
    this.#waiting.set(key, others);
    return new Promise(resolve => {
      const hear: Hear = entry => {
        clearTimeout(timer);
        others.delete(hear);
        if (others.size === 0) this.#waiting.delete(key);
        resolve(entry);
      };
      const timer = setTimeout(hear, milliseconds, undefined);
      others.add(hear);
    });
  }

  announce(entries: readonly IndexEntry[]): void {
    if (this.#waiting.size === 0) return;
    for (const entry of entries) this.#tell(this.#waiting.get(keyOf(entry.stream, entry.revision)), entry);
  }

  /** Nothing more will arrive. */
  dismiss(): void {
    for (const waiting of [...this.#waiting.values()]) this.#tell(waiting, undefined);
  }

  #tell(waiting: ReadonlySet<Hear> | undefined, entry: IndexEntry | undefined): void {
    for (const hear of [...(waiting ?? [])]) hear(entry);
  }
}

function keyOf(stream: StreamId, revision: number): string {
  return `${revision}@${stream}`;
}
