import { EventStoreDBClient } from '@eventstore/db-client';
import { ClientReplaced } from './failures.ts';

const HELD = Symbol.for('@yichuang/event-store/eventstoredb/client');
const process_ = globalThis as { [HELD]?: boolean };
const DISPOSE_MS = 250;
const KEEP_ALIVE_MS = 10_000;

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
  #moving = false;
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
    this.#client = EventStoreDBClient.connectionString(withFreshConnection(this.#url, this.#generation));
  }

  /** The client swallows the end of a read that is cancelled on its own side, so readers hear of it from here. */
  onReplace(reader: (error: Error) => void): () => void {
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  }

  /** The client now speaks to another node; reads that still hang on the old one start again there. */
  moved(): void {
    if (this.#moving) return;
    this.#moving = true;
    setImmediate(() => {
      this.#moving = false;
      this.#tellReaders();
    });
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
    this.#tellReaders();
  }

  #tellReaders(): void {
    for (const reader of [...this.#readers]) reader(new ClientReplaced('the client was replaced'));
  }
}

/**
 * gRPC keeps connections in a pool of the process and gives a new client the old one's, dead or not, when all its options
 * are equal. One millisecond more of keep-alive makes them unequal.
 */
function withFreshConnection(url: string, generation: number): string {
  const [base = '', query = ''] = url.split('?');
  const options = query.split('&').filter(option => option !== '');
  const isKeepAlive = (option: string): boolean => /^keep[-_]?alive[-_]?interval=/i.test(option);
  const interval = Number(options.find(isKeepAlive)?.split('=')[1] ?? KEEP_ALIVE_MS);
  return `${base}?${[...options.filter(option => !isKeepAlive(option)), `keepAliveInterval=${Math.max(KEEP_ALIVE_MS, interval) + generation}`].join('&')}`;
}
