import { hostname } from 'node:os';
import { StoreDamaged } from '../errors.ts';
import type { Placed, Seen } from './records.ts';

export interface LeaseOptions {
  /** How long a newcomer waits for the holder's word, in milliseconds. Default 5000. */
  readonly waitMs?: number;
  /** Take over without asking: for an operator who knows that the holder is cut off. */
  readonly takeOver?: boolean;
}

/** The stream of the lease. It carries no event numbers. */
export const LEASE_STREAM = 'tlog-lease';

/** What the lease needs of the store. */
export interface LeaseLog {
  /** The last event of {@link LEASE_STREAM}. */
  last(): Promise<Seen | undefined>;
  /** Appends after `revision` (−1: first). False when somebody wrote there first. */
  write(revision: number, event: { readonly type: LeaseEventType; readonly data: LeaseData }): Promise<boolean>;
}

type LeaseEventType = 'LeaseTaken' | 'LeaseAsked' | 'LeaseKept' | 'LeaseReleased';
interface LeaseData {
  readonly term: number;
  readonly holder: string;
  readonly asker?: string;
}
const WAIT_MS = 5000;

/**
 * One active process per log (architecture §11.10). A newcomer asks, the holder answers; silence for `waitMs` makes the
 * newcomer the holder of the next term, and the old one is fenced as soon as it sees that. Nothing is written while
 * nobody asks. Appends are safe without it: the lease is for timers, reactors and keys.
 */
export class Lease {
  readonly #log: LeaseLog;
  readonly #options: LeaseOptions;
  readonly #me = `${hostname()}/${process.pid}/${crypto.randomUUID()}`;
  readonly #onLost: (to: string) => void;
  #term = -1;
  #lost = false;
  #kept = Promise.withResolvers<string>();

  constructor(log: LeaseLog, options: LeaseOptions, onLost: (to: string) => void) {
    this.#log = log;
    this.#options = options;
    this.#onLost = onLost;
  }

  /** Fencing term; −1 before it is held. */
  get term(): number {
    return this.#term;
  }

  get lost(): boolean {
    return this.#lost;
  }

  /** @throws {StoreDamaged} `store-locked`: another process holds the lease and says so */
  async acquire(): Promise<void> {
    while (!(await this.#tryOnce()));
  }

  /** False when somebody wrote in between: then look again. */
  async #tryOnce(): Promise<boolean> {
    const last = await this.#log.last();
    if (last === undefined) return this.#take(-1);
    const before = dataOf(last);
    if (this.#mustAsk(last, before) && !(await this.#ask(last.revision, before))) return false;
    return this.#take(before.term);
  }

  /** Told of every event of the lease's stream, in order. */
  seen(event: Placed): void {
    if (event.stream !== LEASE_STREAM) return;
    const data = dataOf(event);
    if (event.type === 'LeaseKept') this.#onKept(data);
    else if (event.type === 'LeaseAsked') this.#onAsked(data, event.revision);
    else if (event.type === 'LeaseTaken') this.#onTaken(data);
  }

  #onKept({ asker, holder }: LeaseData): void {
    if (asker === this.#me) this.#kept.resolve(holder);
  }

  #onAsked({ asker, holder }: LeaseData, revision: number): void {
    if (holder === this.#me && !this.#lost && asker !== undefined) void this.#answer(revision, asker);
  }

  #onTaken({ term, holder }: LeaseData): void {
    if (this.#term < 0 || term <= this.#term) return;
    this.#lost = true;
    this.#onLost(holder);
  }

  /** Says unasked that it is held: a write of our own, at the server's time. False when it is not held. */
  async keep(): Promise<boolean> {
    if (this.#term < 0 || this.#lost) return false;
    const last = await this.#log.last();
    return last !== undefined && dataOf(last).term === this.#term && this.#log.write(last.revision, { type: 'LeaseKept', data: { term: this.#term, holder: this.#me } });
  }

  /** Lets the next process in without waiting. */
  async release(): Promise<void> {
    if (this.#term < 0 || this.#lost) return;
    const last = await this.#log.last();
    if (last !== undefined && dataOf(last).term === this.#term) await this.#log.write(last.revision, { type: 'LeaseReleased', data: { term: this.#term, holder: this.#me } });
  }

  #mustAsk(last: Seen, { holder }: LeaseData): boolean {
    return last.type !== 'LeaseReleased' && this.#options.takeOver !== true && !isGone(holder);
  }

  async #ask(revision: number, { term, holder }: LeaseData): Promise<boolean> {
    const asked = await this.#log.write(revision, { type: 'LeaseAsked', data: { term, holder, asker: this.#me } });
    if (asked) await this.#waitForAnswer(holder);
    return asked;
  }

  async #waitForAnswer(holder: string): Promise<void> {
    const silence = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => silence.resolve(undefined), this.#options.waitMs ?? WAIT_MS);
    const keeper = await Promise.race([this.#kept.promise, silence.promise]);
    clearTimeout(timer);
    if (keeper !== undefined) throw new StoreDamaged('store-locked', {}, `the log is in use by ${holder}`);
  }

  async #take(term: number): Promise<boolean> {
    const last = await this.#log.last();
    if (last !== undefined && dataOf(last).term !== term) return false;
    const taken = await this.#log.write(last?.revision ?? -1, { type: 'LeaseTaken', data: { term: term + 1, holder: this.#me } });
    if (taken) this.#term = term + 1;
    return taken;
  }

  async #answer(revision: number, asker: string): Promise<void> {
    // Somebody else may have written since: the question then stands, and the asker waits for the next word.
    const data = { term: this.#term, holder: this.#me, asker };
    for (let at = revision, done = false; !done && !this.#lost; at = (await this.#log.last())?.revision ?? at) {
      done = await this.#log.write(at, { type: 'LeaseKept', data }).catch(() => true);
    }
  }
}

function dataOf(event: Seen): LeaseData {
  return JSON.parse(event.data) as LeaseData;
}

/** A process of this machine that no longer runs needs no asking. */
function isGone(holder: string): boolean {
  const [host, pid] = holder.split('/');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as { code?: string }).code === 'ESRCH';
  }
}
