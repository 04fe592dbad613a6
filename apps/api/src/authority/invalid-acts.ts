import { AUTHORITY_CATEGORIES, emptyModel, lackedBy, Metadata, type MissingGrant, type RecordedAct } from '@yichuang/domain';
import { categoryOf, decodeEvent, START, type EventStore, type RecordedEvent } from '@yichuang/event-store';
import { registry } from '../application/codec.ts';
import { takeDecoded } from './model-at.ts';

/** Acts recorded between two instants, both inclusive (UTC), by what the log knows up to a number. */
export interface ActsAsked {
  readonly from: string;
  readonly to: string;
  /** Default: all of it. */
  readonly upTo?: number;
}

/** An act that lacked authority, by what was known when it was recorded, by what is known since, or both. */
export interface InvalidAct {
  readonly number: number;
  readonly stream: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly actor: RecordedAct['actor'];
  readonly authorityAt: number;
  readonly asRecorded: readonly MissingGrant[];
  readonly asCorrected: readonly MissingGrant[];
}
export interface InvalidActs extends ActsAsked {
  readonly upTo: number;
  /** Acts looked at: those that rest on an office or a step. */
  readonly examined: number;
  readonly acts: readonly InvalidAct[];
}

const AUTHORITY: ReadonlySet<string> = new Set(AUTHORITY_CATEGORIES);
/** An event without its data: what an act was is asked of its metadata alone. */
interface Act extends Pick<RecordedEvent, 'number' | 'stream' | 'type'> {
  readonly metadata: Metadata;
}
const actIn = ({ number, stream, type, metadata }: RecordedEvent): Act => ({ number, stream, type, metadata: Metadata.parse(JSON.parse(metadata)) });
const restsOnGrant = ({ metadata: { authority } }: Act): boolean => authority.kind === 'office' || authority.kind === 'step';
const askedOf = ({ number, metadata: { recordedAt, actor, authority } }: Act): RecordedAct => ({ number, recordedAt, actor, authority });

const isWithin = ({ metadata: { recordedAt } }: Act, from: string, to: string): boolean => from <= recordedAt && recordedAt <= to;

function found({ number, stream, type, metadata: { recordedAt, actor, authorityAt } }: Act, lacked: Pick<InvalidAct, 'asRecorded' | 'asCorrected'>): InvalidAct {
  return { number, stream, type, recordedAt, actor, authorityAt, ...lacked };
}

/** What is kept of an event on the way: enough to ask again when the whole log has been seen. */
interface Kept {
  readonly event: Act;
  readonly asRecorded: readonly MissingGrant[];
}

/**
 * Every act without valid authority in a span of time, exactly: each is asked again by the model as it stood right before it,
 * and by the model of the whole log. One reading of the log. Finds what was appended past the command handler, races of other processes, and acts whose ground was put back later.
 */
export async function invalidActs(store: EventStore, { from, to, upTo = Infinity }: ActsAsked): Promise<InvalidActs> {
  const model = emptyModel();
  const kept: Kept[] = [];
  let last = -1;
  for await (const batch of store.readAll({ after: START, ...(Number.isFinite(upTo) ? { upTo } : {}) })) {
    for (const stored of batch.events) {
      const event = actIn(stored);
      if (isWithin(event, from, to) && restsOnGrant(event)) kept.push({ event, asRecorded: lackedBy(model, askedOf(event)) });
      if (AUTHORITY.has(categoryOf(stored.stream))) takeDecoded(model, decodeEvent(registry, stored));
      last = stored.number;
    }
  }
  const acts = kept.map(({ event, asRecorded }) => found(event, { asRecorded, asCorrected: lackedBy(model, askedOf(event)) })).filter(act => act.asRecorded.length + act.asCorrected.length > 0);
  return { from, to, upTo: last, examined: kept.length, acts };
}
