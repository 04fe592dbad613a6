import { newCommandId } from '@yichuang/event-store';
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
/** Uses on their way to the log. One command id until it is known that they stand there: when only the answer was lost, they are not counted again. */
interface Telling extends Uses {
  readonly commandId: string;
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
  const telling = new Map<string, Telling>();
  let told: number | null = null;
  let last: Promise<void> = Promise.resolve();

  function put({ town, date }: Pick<Uses, 'town' | 'date'>, use: Use): void {
    const key = `${town} ${date}`;
    const held = waiting.get(key) ?? { town, date, sessions: 0, payments: 0 };
    waiting.set(key, { ...held, [use]: held[use] + 1 });
  }

  async function tell({ town, commandId, ...uses }: Telling): Promise<void> {
    const stream = `kiosk-${town}`;
    const earlier = (await decodedStream(app.store, stream)).filter(({ type, data }) => type === 'KioskSessionUsed' && KioskSessionUsed.schema.parse(data).date === uses.date);
    await app.execute({ type: 'CountKioskUse', stream, data: { ...uses, batch: earlier.length + 1 } }, { commandId, actor: MACHINE, channel: 'system' });
  }

  /** What could not be told waits for the next time, and later uses of that town and day behind it. */
  async function tellAll(): Promise<void> {
    for (const [key, uses] of waiting) {
      if (telling.has(key)) continue;
      telling.set(key, { ...uses, commandId: newCommandId(Date.parse(app.clock.now())) });
      waiting.delete(key);
    }
    for (const [key, told] of telling) await tell(told).then(() => telling.delete(key), () => undefined);
  }

  const flush = (): Promise<void> => (last = last.then(tellAll));
  return {
    add: put,
    flush,
    tidy: now => {
      told ??= now;
      if (now - told < EVERY_MS) return;
      told = now;
      void flush();
    },
  };
}
