import { newCommandId, type Clock } from '@yichuang/event-store';

const DAY = 86_400_000;
/** How far ahead one looks: what is due later is looked at again by then. Milliseconds. */
const AHEAD = 40 * DAY;
/** Things looked at in one turn, so that a start over many of them does not hold up what is due. */
const MOST = 2000;

export interface WakerOptions {
  readonly clock: Clock;
  /** Brings what is asked below up to the head of the log. */
  readonly refresh: () => Promise<unknown>;
  /** Ids of the things in which something has happened since it was asked last; at the first time, of all. */
  readonly touched: () => Iterable<string>;
  /** Ids of all things that anything may still be due in. */
  readonly open: () => ReadonlySet<string>;
  /** Changes when what is due may have changed for all of them, as with the calendar. */
  readonly ground: () => unknown;
  /** The first instant at which something is due in a thing and not on record, looking no further than `until`; null for none. */
  readonly nextDue: (id: string, until: string) => Promise<string | null>;
  /** Sends the command that changes nothing itself: the handler records what is due before it. */
  readonly wake: (id: string, commandId: string) => Promise<unknown>;
  readonly onFailure: (failure: unknown) => void;
}

/** Wakes what has something due. */
export interface Waker {
  /** Looks at what has changed, and wakes what is due by the clock; answers how many were woken. */
  tick(): Promise<number>;
  /** Things with a day to come, and those still to be looked at. */
  health(): { readonly waiting: number; readonly unseen: number };
}

/**
 * Timers that are computed and not stored (docs/decisions/timers-of-cases.md): when a thing is due follows from its stream and the
 * calendar, and that it fired is the fact on its stream, under an id made from stream, fact and instant. So they outlive any end of the
 * process, fire once whoever fires them, and none that is late makes anything wrong: the fact bears the instant at which it was due and
 * the one at which it was recorded.
 */
export function createWaker({ clock, refresh, touched, open, ground, nextDue, wake, onFailure }: WakerOptions): Waker {
  /** When each thing is looked at next, and whether something is due in it then. */
  const due = new Map<string, { readonly at: string; readonly known: boolean }>();
  const unseen = new Set<string>();
  let stood: unknown = Symbol('never');
  let running: Promise<number> | null = null;
  const later = (ms: number): string => new Date(Date.parse(clock.now()) + ms).toISOString();

  async function look(id: string): Promise<void> {
    unseen.delete(id);
    if (!open().has(id)) return void due.delete(id);
    const at = await nextDue(id, later(AHEAD));
    due.set(id, at === null ? { at: later(AHEAD - DAY), known: false } : { at, known: true });
  }
  const come = (): readonly string[] => [...due].filter(([, { at }]) => at <= clock.now()).map(([id]) => id);
  /** One that cannot be looked at, or woken, waits for the next turn; the others do not wait for it. */
  async function trying(id: string, act: () => Promise<unknown>): Promise<boolean> {
    return act().then(() => true, (failure: unknown) => {
      unseen.add(id);
      onFailure(failure);
      return false;
    });
  }
  function gather(): void {
    for (const id of touched()) {
      if (open().has(id)) unseen.add(id);
      else due.delete(id);
    }
    if (ground() === stood) return;
    stood = ground();
    for (const id of open()) unseen.add(id);
  }
  async function turn(): Promise<number> {
    await refresh();
    gather();
    for (const id of [...unseen].slice(0, MOST)) await trying(id, () => look(id));
    let woken = 0;
    for (const id of come()) {
      const known = due.get(id)?.known === true;
      if (known && (await trying(id, () => wake(id, newCommandId(Date.parse(clock.now())))))) woken += 1;
      await trying(id, () => look(id));
    }
    return woken;
  }
  return {
    tick: () => (running ??= turn().finally(() => { running = null; })),
    health: () => ({ waiting: due.size, unseen: unseen.size }),
  };
}
