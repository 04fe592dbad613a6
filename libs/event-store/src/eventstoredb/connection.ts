import { EventStoreDBClient } from '@eventstore/db-client';
import { ClientReplaced } from './failures.ts';

const HELD = Symbol.for('@yichuang/event-store/eventstoredb/client');
const process_ = globalThis as { [HELD]?: boolean };
const DISPOSE_MS = 1000;

export interface Leased {
  readonly client: EventStoreDBClient;
  /** Which client this is; a failure report about an older one changes nothing. */
  readonly generation: number;
}

/**
 * The one client of the process. The client keeps its unanswered appends in one table for the whole process, so a
 * second client's errors reject the first one's appends: a second connection is refused, and a replacement is made only
 * after the old client is disposed.
 */
export class Connection {
  readonly #url: string;
  #client: EventStoreDBClient;
  #generation = 0;
  #replacing: Promise<void> | undefined;
  #closed = false;
  readonly #readers = new Set<(error: Error) => void>();

  /** @throws {Error} when the process already holds a client */
  constructor(url: string) {
    if (process_[HELD] === true) throw new Error('this process already has an EventStoreDB client: close it first');
    this.#url = url;
    this.#client = EventStoreDBClient.connectionString(url);
    process_[HELD] = true;
  }

  get closed(): boolean {
    return this.#closed;
  }

  async lease(): Promise<Leased> {
    await this.#replacing;
    if (this.#closed) throw new Error('the store is closed');
    return { client: this.#client, generation: this.#generation };
  }

  /** Disposes the client and makes a new one, once per generation whoever asks. Running reads are told to start again. */
  async replace(generation: number): Promise<void> {
    if (generation === this.#generation && this.#replacing === undefined && !this.#closed) {
      this.#replacing = this.#replaceNow().finally(() => (this.#replacing = undefined));
    }
    await this.#replacing;
  }

  async #replaceNow(): Promise<void> {
    await this.#dispose();
    this.#generation += 1;
    this.#client = EventStoreDBClient.connectionString(this.#url);
  }

  /** The client swallows the end of a read that is cancelled on its own side, so readers hear of it from here. */
  onReplace(reader: (error: Error) => void): () => void {
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#replacing;
    await this.#dispose();
    process_[HELD] = false;
  }

  async #dispose(): Promise<void> {
    const timer = Promise.withResolvers<void>();
    const handle = setTimeout(timer.resolve, DISPOSE_MS);
    await Promise.race([this.#client.dispose(), timer.promise]);
    clearTimeout(handle);
    for (const reader of [...this.#readers]) reader(new ClientReplaced('the client was replaced'));
  }
}
