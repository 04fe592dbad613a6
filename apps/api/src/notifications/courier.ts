import type { Application } from '../application.ts';
import { addresseeOf } from './contact.ts';
import { SendFailed, type Message, type Notifier } from './notifier.ts';
import type { Outbox, OutboxEntry } from './outbox.ts';
import { messageWords } from './words.ts';

const MINUTE = 60_000;
/** How long a message waits after each failure: half a day in all. */
export const WAITS: readonly number[] = [1, 5, 15, 60, 180, 480].map(minutes => minutes * MINUTE);
const AT_ONCE = 20;
const KEPT_MS = 30 * 86_400_000;

export interface CourierOptions {
  readonly app: Application;
  readonly outbox: Outbox;
  readonly notifiers: readonly Notifier[];
  /** Scheme and host that people see; null: messages carry no link. */
  readonly origin: string | null;
  /** Real time in milliseconds. */
  readonly now: () => number;
  readonly onFailure?: ((failure: unknown) => void) | undefined;
}

/** Takes messages from the outbox to their channels: each once, later again when it was not taken, never again when nobody knows. */
export interface Courier {
  /** Sends what is due; answers how many messages were tried. Rounds do not overlap. */
  round(): Promise<number>;
  /** Resolves when the round under way is over. */
  idle(): Promise<void>;
}

export function createCourier({ app, outbox, notifiers, origin, now, onFailure }: CourierOptions): Courier {
  let running: Promise<number> | null = null;

  /** What came of a try: not taken over is another time, unless it was the last. */
  function failed({ id, channel, attempts }: OutboxEntry, failure: unknown): void {
    const { failure: kind, code } = failure instanceof SendFailed ? failure : new SendFailed('unknown', 'EUNKNOWN');
    onFailure?.(new SendFailed(kind, `${channel} ${code}`));
    const wait = kind === 'later' ? WAITS[attempts] : undefined;
    if (wait !== undefined) outbox.wait(id, { error: code, next: now() + wait }, now());
    else outbox.settle(id, { state: kind === 'unknown' ? 'uncertain' : 'failed', error: code }, now());
  }

  /** The message in words, with whom it goes to; null where there is nobody to tell. */
  async function written({ id, channel, command }: OutboxEntry): Promise<Message | null> {
    const addressee = await addresseeOf(app, { message: id, channel, on: command.case });
    if (addressee === null || addressee.to === null) return null;
    return { id, to: addressee.to, ...messageWords(command, { number: addressee.number, origin, channel }) };
  }

  /** From the moment it is handed over it is never sent again, whatever happens here. */
  async function handOver(entry: OutboxEntry, notifier: Notifier, message: Message): Promise<void> {
    outbox.handOver(entry.id, now());
    const failure = await notifier.send(message).then(() => null, (error: unknown) => ({ error }));
    if (failure) failed(entry, failure.error);
    else outbox.settle(entry.id, { state: 'sent', error: null }, now());
  }

  async function tryOne(entry: OutboxEntry): Promise<void> {
    const notifier = notifiers.find(({ channel }) => channel === entry.channel);
    if (notifier === undefined) return outbox.wait(entry.id, { error: 'no-channel', next: now() + 60 * MINUTE }, now());
    // Before it is handed over nothing can have gone out: whatever fails there is tried again.
    const message = await written(entry).catch((failure: unknown) => {
      onFailure?.(failure);
      return undefined;
    });
    if (message === undefined) outbox.wait(entry.id, { error: 'not-opened', next: now() + MINUTE }, now());
    else if (message === null) outbox.settle(entry.id, { state: 'dropped', error: null }, now());
    else await handOver(entry, notifier, message);
  }

  async function round(): Promise<number> {
    const due = outbox.due(now(), AT_ONCE);
    for (const entry of due) await tryOne(entry);
    outbox.forgetBefore(now() - KEPT_MS);
    return due.length;
  }
  return {
    round: () => (running ??= round().finally(() => {
      running = null;
    })),
    idle: async () => void (await running?.catch(() => 0)),
  };
}
