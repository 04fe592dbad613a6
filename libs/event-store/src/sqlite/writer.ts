import { constraintOf, failureOf, transactions, type Database } from '@yichuang/sqlite';
import { checkAppend } from '../append-rules.ts';
import { AppendRefused, Conflict, StoreUnavailable } from '../errors.ts';
import type { Appended, NewEvent, StreamId } from '../event-store.ts';
import type { KnownEnd } from './log-end.ts';
import { eventTables } from './tables.ts';

interface Waiting {
  readonly stream: StreamId;
  readonly expected: number | 'no-stream';
  readonly events: readonly NewEvent[];
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** What came of one append inside a group: known at once, told only after the commit. */
type Outcome = { readonly appended: Appended } | { readonly refused: Error };

export interface Writer {
  append(stream: StreamId, expected: number | 'no-stream', events: readonly NewEvent[]): Promise<Appended>;
  /** Writes what is waiting and takes nothing more. */
  close(): void;
}

/** Events of one commit, about: the groups stay short enough not to hold the event loop. */
const GROUP_EVENTS = 2000;

/**
 * The single writer. Appends asked for in one turn of the event loop share one commit; an append that is refused takes
 * nothing else with it. An answer is given only after the commit is on the disk.
 * A full disk refuses and may be tried again; a disk that fails makes the store read-only, because SQLite cannot know
 * what a failed fsync left behind (PostgreSQL learnt this in 2018).
 * @param tools `end` is told where each commit left the log; `onCommit` is called after it
 */
export function createWriter(database: Database, { end, onCommit }: { readonly end: KnownEnd; readonly onCommit: () => void }): Writer {
  const tx = transactions(database);
  const tableOf = eventTables(database);
  let queue: Waiting[] = [];
  let scheduled = false;
  let stopped: string | undefined;

  const answerAgain = ({ stream, expected, events }: Waiting): Outcome => {
    const { place, lastOf } = tableOf(stream);
    const there = place.all(stream, expected === 'no-stream' ? 0 : expected + 1, events.length);
    const last = there.at(-1);
    const same = there.length === events.length && there.every((row, index) => row['id'] === events[index]?.id);
    if (same && last) return { appended: { revision: Number(last['revision']), number: Number(last['number']) } };
    return { refused: new Conflict(stream, expected, Number(lastOf.get(stream)?.['revision'])) };
  };

  const write = (waiting: Waiting): Outcome => {
    const { stream, expected, events } = waiting;
    const { insert } = tableOf(stream);
    let revision = expected === 'no-stream' ? -1 : expected;
    let number: number | undefined = -1;
    for (const event of events) {
      revision += 1;
      number = insert(stream, revision, event);
      if (number === undefined) return answerAgain(waiting);
    }
    return { appended: { revision, number } };
  };

  /** Errors that concern this append alone; any other ends the group. */
  const refusalOf = (error: unknown, { stream, events }: Waiting): AppendRefused => {
    const constraint = constraintOf(error);
    if (constraint === 'unique') return new AppendRefused('duplicate-event-id', stream);
    if (constraint === 'check') return new AppendRefused('log-not-opened', events[0]?.type);
    throw error;
  };

  const attempt = (waiting: Waiting): Outcome => {
    const several = waiting.events.length > 1;
    if (several) database.exec('SAVEPOINT one');
    try {
      const outcome = write(waiting);
      if (several && 'refused' in outcome) database.exec('ROLLBACK TO one');
      return outcome;
    } catch (error) {
      const refused = refusalOf(error, waiting);
      if (several) database.exec('ROLLBACK TO one');
      return { refused };
    } finally {
      if (several && database.isTransaction) database.exec('RELEASE one');
    }
  };

  const unavailable = (error: unknown, outcome: 'not-written' | 'unknown'): StoreUnavailable => {
    const failure = failureOf(error);
    if (failure === 'io' || failure === 'corrupt') stopped = 'the disk failed: read-only until restarted';
    return new StoreUnavailable(failure === 'full' ? 'the disk is full' : `the store cannot write (${failure})`, outcome, { cause: error });
  };

  const abandon = (group: readonly Waiting[], failed: StoreUnavailable): void => {
    end.forget();
    try {
      tx.rollback();
    } catch (error) {
      unavailable(error, 'unknown');
    }
    for (const { reject } of group) reject(failed);
  };

  const tell = ({ resolve, reject }: Waiting, outcome: Outcome | undefined): void => {
    if (outcome && 'appended' in outcome) resolve(outcome.appended);
    else reject(outcome?.refused);
  };

  const writeGroup = (group: readonly Waiting[]): void => {
    let outcomes: readonly Outcome[];
    try {
      tx.begin();
      outcomes = group.map(attempt);
    } catch (error) {
      abandon(group, unavailable(error, 'not-written'));
      return;
    }
    try {
      tx.commit();
    } catch (error) {
      abandon(group, unavailable(error, failureOf(error) === 'full' || failureOf(error) === 'busy' ? 'not-written' : 'unknown'));
      return;
    }
    end.reached(outcomes.reduce((last, outcome) => Math.max(last, 'appended' in outcome ? outcome.appended.number : -1), -1));
    for (const [index, waiting] of group.entries()) tell(waiting, outcomes[index]);
    onCommit();
  };

  const takeGroup = (): Waiting[] => {
    let events = 0;
    const end = queue.findIndex(waiting => (events += waiting.events.length) > GROUP_EVENTS);
    const group = queue.slice(0, end < 0 ? queue.length : Math.max(1, end));
    queue = queue.slice(group.length);
    return group;
  };

  const flush = (): void => {
    scheduled = false;
    const group = takeGroup();
    if (stopped) abandon(group, new StoreUnavailable(stopped, 'not-written'));
    else if (group.length > 0) writeGroup(group);
    if (queue.length > 0) schedule();
  };

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    // After the microtasks: every caller that the last commit answered has asked for its next append by then.
    setImmediate(flush);
  };

  return {
    append: async (stream, expected, events) => {
      if (stopped) throw new StoreUnavailable(stopped, 'not-written');
      checkAppend(stream, events);
      return new Promise((resolve, reject) => {
        queue.push({ stream, expected, events, resolve, reject });
        schedule();
      });
    },
    close: () => {
      while (queue.length > 0) flush();
      stopped ??= 'the store is closed';
      end.forget();
    },
  };
}
