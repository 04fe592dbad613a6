import { hasRightHash } from '../codec/index.ts';
import { StoreDamaged } from '../errors.ts';
import { START, type Batch, type EventStore, type Position, type RecordedEvent } from '../event-store.ts';

/** What can be wrong with an event where it stands. */
export type Damage = 'hash' | 'number' | 'revision' | 'not-opened';

export interface FirstDamage {
  readonly damage: Damage;
  readonly number: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
}

export interface LogReport {
  /** Events found right, in order, before the end or the first damage. */
  readonly checked: number;
  readonly streams: number;
  readonly first: FirstDamage | null;
}

/** Looks at the events of one log in order and remembers where each stream stands. */
interface Inspector {
  inspect(event: RecordedEvent): Damage | undefined;
  report(first: FirstDamage | null): LogReport;
}

function createInspector(): Inspector {
  const last = new Map<string, number>();
  let next = 0;
  const damageOf = (event: RecordedEvent): Damage | undefined => {
    if (event.number !== next) return 'number';
    if (event.number === 0 && event.type !== 'LogOpened') return 'not-opened';
    if (event.revision !== (last.get(event.stream) ?? -1) + 1) return 'revision';
    return hasRightHash(event) ? undefined : 'hash';
  };
  return {
    inspect: event => {
      const damage = damageOf(event);
      if (damage) return damage;
      last.set(event.stream, event.revision);
      next += 1;
      return undefined;
    },
    report: first => ({ checked: next, streams: last.size, first }),
  };
}

function placed(damage: Damage, { number, stream, revision, id }: RecordedEvent): FirstDamage {
  return { damage, number, stream, revision, id };
}

/** The store names the damage itself when its reads check hashes. */
function namedByStore(error: unknown): FirstDamage | undefined {
  if (!(error instanceof StoreDamaged) || error.code !== 'event-hash') return undefined;
  const { number = -1, stream = '', revision = -1, id = '' } = error.at;
  return { damage: 'hash', number, stream, revision, id };
}

/** One event at a time from `after`, so that the one that cannot be read is the one named. */
async function* oneByOne(store: EventStore, after: Position): AsyncGenerator<Batch> {
  for (let position: Position | undefined = after; position !== undefined;) {
    let reached: Position | undefined;
    for await (const batch of store.readAll({ after: position, limit: 1 })) {
      reached = batch.upTo.position;
      yield batch;
    }
    position = reached;
  }
}

async function narrow(store: EventStore, after: Position, inspector: Inspector): Promise<FirstDamage | null> {
  try {
    for await (const { events } of oneByOne(store, after)) {
      const first = firstIn(events, inspector);
      if (first) return first;
    }
    return null;
  } catch (error) {
    const named = namedByStore(error);
    if (named) return named;
    throw error;
  }
}

function firstIn(events: readonly RecordedEvent[], inspector: Inspector): FirstDamage | null {
  for (const event of events) {
    const damage = inspector.inspect(event);
    if (damage) return placed(damage, event);
  }
  return null;
}

/**
 * Reads the whole log, hashes every event again, and checks that it begins with `LogOpened`, that numbers have no gap and
 * that each stream's revisions follow one another. Stops at the first event that is wrong and names it.
 * @param onProgress called after each page with the number of events found right
 */
export async function checkLog(store: EventStore, onProgress: (checked: number) => void = () => undefined): Promise<LogReport> {
  const inspector = createInspector();
  let after = START;
  try {
    for await (const { events, upTo } of store.readAll({ after })) {
      const first = firstIn(events, inspector);
      if (first) return inspector.report(first);
      after = upTo.position;
      onProgress(inspector.report(null).checked);
    }
  } catch (error) {
    if (!namedByStore(error)) throw error;
    // A page is refused whole: what comes before the damaged event is still to be counted.
    return inspector.report(await narrow(store, after, inspector));
  }
  return inspector.report(null);
}
