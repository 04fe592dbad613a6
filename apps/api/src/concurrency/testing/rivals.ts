import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualClock, START, type CommandResult, type EventStore, type RecordedEvent } from '@yichuang/event-store';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { LOG_FILE, openSqliteStore } from '@yichuang/event-store/sqlite';
import { createApplication, type Application } from '../../application.ts';
import { idOf, type Given } from '../../testing/sample-commands.ts';

/** How commands of the same moment ended, each by the word for it: `recorded`, `unchanged`, or the code of the refusal. */
export type Ends = readonly string[];

/** Callers that act at the same moment on one log. */
export interface Rivals {
  /** One after another, by the first application. */
  inOrder(commands: readonly Given[]): Promise<void>;
  /** All at once, callers taking turns between the applications. */
  atOnce(commands: readonly Given[]): Promise<Ends>;
  /** What is stored, in the order of the log, told by its type; all of it or of one stream. */
  types(stream?: string): Promise<string[]>;
  events(stream?: string): Promise<RecordedEvent[]>;
  /** The batch that the latest publication was made of, as a base for the next. */
  latest(): Promise<unknown>;
  /** Time passes for all of them. */
  later(milliseconds: number): void;
  close(): Promise<void>;
}

function wordFor(outcome: PromiseSettledResult<CommandResult>): string {
  if (outcome.status === 'fulfilled') return outcome.value.outcome;
  const failure: unknown = outcome.reason;
  if (failure instanceof Error && 'code' in failure) return String(failure.code);
  throw failure;
}

function rivalsOver(store: EventStore, folder: string, processes: number): Rivals {
  const clock = manualClock('2022-01-04T01:00:00.000Z');
  const apps: Application[] = Array.from({ length: processes }, () => createApplication({ store, clock, dataDir: folder, mode: 'sample' }));
  const [first] = apps;
  if (!first) throw new RangeError('at least one process');
  let sent = 0;
  const send = ({ by, ...command }: Given, app: Application): Promise<CommandResult> => {
    sent += 1;
    return app.execute(command, { commandId: idOf(`rival ${sent}`), actor: by, channel: by.unit === 'system' ? 'system' : 'web' });
  };
  const events = async (stream?: string): Promise<RecordedEvent[]> => {
    const found: RecordedEvent[] = [];
    for await (const batch of store.readAll({ after: START })) found.push(...batch.events.filter(event => stream === undefined || event.stream === stream));
    return found;
  };
  return {
    inOrder: async commands => {
      for (const command of commands) await send(command, first);
    },
    atOnce: async commands => {
      const ends = await Promise.allSettled(commands.map((command, index) => send(command, apps[index % apps.length] ?? first)));
      return ends.map(wordFor).sort();
    },
    events,
    types: async stream => (await events(stream)).map(event => event.type),
    latest: async () => {
      await first.world.refresh();
      return first.world.latest();
    },
    later: milliseconds => clock.advance(milliseconds),
    close: async () => {
      for (const app of apps) await app.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const folderFor = (): string => mkdtempSync(join(tmpdir(), 'rivals-'));

/** Where the same rivalry is played: two processes on one log, and sixteen callers of one process on a file. */
export const ARENAS: readonly { readonly name: string; readonly open: () => Rivals }[] = [
  { name: 'two processes on one log', open: () => rivalsOver(createMemoryStore(), folderFor(), 2) },
  {
    name: 'one process on a file',
    open: () => {
      const folder = folderFor();
      return rivalsOver(openSqliteStore({ file: join(folder, LOG_FILE) }), folder, 1);
    },
  },
];

/** As many callers as act at once in every test. */
export const CALLERS = 16;
/** The same wish by every caller. */
export const everyCaller = <T>(wish: (caller: number) => T): T[] => Array.from({ length: CALLERS }, (_, caller) => wish(caller));
/** How it ends when one wins: everybody else hears `refusal`. */
export const oneWins = (refusal: string): Ends => [...Array.from({ length: CALLERS - 1 }, () => refusal), 'recorded'].sort();
