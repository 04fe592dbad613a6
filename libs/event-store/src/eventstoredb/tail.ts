import type { RecordedEvent } from '../event-store.ts';
import type { Place } from './positions.ts';

export interface TailEvent {
  readonly event: RecordedEvent;
  readonly place: Place;
}

const MAX_EVENTS = 4096;
const MAX_CHARACTERS = 16 * 1024 * 1024;

/** The last events of the log, kept so that followers at the end need no read of their own. */
export class Tail {
  #events: TailEvent[] = [];
  #characters = 0;

  push(added: readonly TailEvent[]): void {
    this.#events.push(...added);
    this.#characters += added.reduce((sum, { event }) => sum + event.data.length + event.metadata.length, 0);
    if (this.#events.length > 2 * MAX_EVENTS || this.#characters > MAX_CHARACTERS) this.#trim();
  }

  /** Events after `number`, at most `limit`; undefined when the tail does not reach back that far. */
  after(number: number, limit: number): readonly TailEvent[] | undefined {
    const first = this.#events[0]?.event.number;
    if (first === undefined || first > number + 1) return undefined;
    const from = number + 1 - first;
    return this.#events.slice(from, from + limit);
  }

  #trim(): void {
    this.#events = this.#characters > MAX_CHARACTERS ? this.#events.slice(this.#events.length >> 1) : this.#events.slice(-MAX_EVENTS);
    this.#characters = this.#events.reduce((sum, { event }) => sum + event.data.length + event.metadata.length, 0);
  }
}
