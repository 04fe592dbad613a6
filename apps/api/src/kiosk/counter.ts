import { naturalIdFor } from '@yichuang/event-store';
import { KioskSessionUsed } from '@yichuang/domain';
import type { Application } from '../application.ts';
import { decodedStream } from '../commands/conflict.ts';

const MACHINE = { id: 'system', unit: 'system', post: 'kiosk' } as const;
/** How long uses are added up before they are told: what is told says nothing of when somebody stood there. */
const EVERY_MS = 600_000;

interface Uses {
  readonly town: string;
  readonly date: string;
  readonly sessions: number;
  readonly payments: number;
}
type Use = 'sessions' | 'payments';

/** Adds up how often the terminals are used, and tells the log from time to time. Nothing of whoever used them is known here. @req #11 */
export interface KioskCounter {
  add(at: { readonly town: string; readonly date: string }, use: Use): void;
  /** Tells the log when it is time to. @param now real time, milliseconds */
  tidy(now: number): void;
  /** Tells everything that has not been told. */
  flush(): Promise<void>;
}

export function createKioskCounter(app: Application): KioskCounter {
  const waiting = new Map<string, Uses>();
  let told: number | null = null;
  let last: Promise<void> = Promise.resolve();

  function put({ town, date, sessions, payments }: Uses): void {
    const key = `${town} ${date}`;
    const held = waiting.get(key);
    waiting.set(key, { town, date, sessions: sessions + (held?.sessions ?? 0), payments: payments + (held?.payments ?? 0) });
  }

  async function tell({ town, ...uses }: Uses): Promise<void> {
    const stream = `kiosk-${town}`;
    const earlier = (await decodedStream(app.store, stream)).filter(({ type, data }) => type === 'KioskSessionUsed' && KioskSessionUsed.schema.parse(data).date === uses.date);
    const batch = earlier.length + 1;
    await app.execute({ type: 'CountKioskUse', stream, data: { ...uses, batch } }, { commandId: naturalIdFor('kiosk-use', [town, uses.date, String(batch)]), actor: MACHINE, channel: 'system' });
  }

  /** What could not be told waits for the next time. */
  async function tellAll(): Promise<void> {
    const all = [...waiting.values()];
    waiting.clear();
    for (const uses of all) await tell(uses).catch(() => put(uses));
  }

  const flush = (): Promise<void> => (last = last.then(tellAll));
  return {
    add: (at, use) => put({ ...at, sessions: 0, payments: 0, [use]: 1 }),
    flush,
    tidy: now => {
      told ??= now;
      if (now - told < EVERY_MS) return;
      told = now;
      void flush();
    },
  };
}
