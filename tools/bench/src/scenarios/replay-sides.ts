import { decodeEvent, createRegistry, START, type DecodedEvent, type LogQuery, type Position } from '@yichuang/event-store';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { lifeDecider, stepEvents, type LifeState, type StepTaken } from '../workload/case-life.ts';

const registry = createRegistry(stepEvents);
/** The event as the decider knows it. */
export const stepOf = (event: DecodedEvent): StepTaken => ({ type: event.type, data: event.data as StepTaken['data'] });

/** Which part of the log a replay folds: some types, or the events after one position up to a number. */
export interface Part {
  readonly types?: readonly string[];
  readonly after?: Position;
  readonly upTo?: number;
}

/** An event of a stream that began before the part: whoever holds the stream folds it when both are through. */
export interface Carried {
  readonly stream: string;
  readonly event: StepTaken;
}

const queryOf = ({ types, after = START, upTo }: Part): LogQuery => ({ after, ...(upTo === undefined ? {} : { upTo }), ...(types ? { types } : { categories: ['bench'] }) });

/** Folds the log, or some types of it, into one row for each case. */
export async function replayInto(file: string, part: Part = {}): Promise<ReadonlyMap<string, LifeState>> {
  const store = openSqliteStore({ file, readOnly: true });
  const model = new Map<string, LifeState>();
  for await (const batch of store.readAll(queryOf(part))) {
    for (const recorded of batch.events) {
      const row = model.get(recorded.stream) ?? lifeDecider.initialState();
      lifeDecider.evolve(row, stepOf(decodeEvent(registry, recorded)));
      model.set(recorded.stream, row);
    }
  }
  await store.close();
  return model;
}

/** Folds the streams that begin within the part; events of earlier streams are carried out, in order. */
export async function replayPart(file: string, part: Part): Promise<{ model: Map<string, LifeState>; carried: readonly Carried[] }> {
  const store = openSqliteStore({ file, readOnly: true });
  const model = new Map<string, LifeState>();
  const carried: Carried[] = [];
  for await (const batch of store.readAll(queryOf(part))) {
    for (const recorded of batch.events) {
      const event = stepOf(decodeEvent(registry, recorded));
      const row = model.get(recorded.stream) ?? (recorded.revision === 0 ? lifeDecider.initialState() : null);
      if (row === null) {
        carried.push({ stream: recorded.stream, event });
        continue;
      }
      lifeDecider.evolve(row, event);
      model.set(recorded.stream, row);
    }
  }
  await store.close();
  return { model, carried };
}

/** Folds carried events of the streams that the model holds; answers the others. */
export function fitCarried(model: ReadonlyMap<string, LifeState>, carried: readonly Carried[]): readonly Carried[] {
  return carried.filter(({ stream, event }) => {
    const row = model.get(stream);
    if (row !== undefined) lifeDecider.evolve(row, event);
    return row === undefined;
  });
}
