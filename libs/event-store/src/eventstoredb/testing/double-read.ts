import { status } from '@grpc/grpc-js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { DoubleState } from './double-state.ts';
import { accessDenied, callError, streamDeleted } from './double-faults.ts';
import { allowed } from './double-access.ts';
import type { LogRecord } from './double-log.ts';
import { Sender, type ReadCall } from './double-sender.ts';
import { caughtUp, checkpoint, confirmation, streamName, streamNotFound, wireEvent, wireEventWithoutPosition } from './double-wire.ts';

type Options = NonNullable<ReturnType<ReadReq['getOptions']>>;

/** Serves one Read call: a stream or `$all`, forwards or backwards, counted or as a subscription. */
export async function read(state: DoubleState, call: ReadCall): Promise<void> {
  const options = call.request.getOptions();
  if (options === undefined) return void call.emit('error', callError(status.INVALID_ARGUMENT, 'no options'));
  const fault = state.faults.take('read');
  if (fault?.error !== undefined && fault.after === undefined) return void call.emit('error', callError(fault.error.code, fault.error.details, fault.error.trailers));
  const name = options.hasAll() ? '$all' : streamName(options.getStream()?.getStreamIdentifier());
  if (!allowed(state.log, state.users, { metadata: call.metadata, stream: name, right: '$r' })) return void call.emit('error', accessDenied());
  if (name !== '$all' && state.log.stream(name).tombstoned) return void call.emit('error', streamDeleted(name));
  const out = new Sender(call, fault);
  if (options.hasSubscription()) return subscribe(state, options, { out, name });
  if (name !== '$all' && state.log.visible(name).length === 0) {
    await out.send(streamNotFound(name));
    return out.end();
  }
  for (const record of page(state, options, name)) {
    const bytes = name !== '$all' && state.options.streamPositions === false ? wireEventWithoutPosition(record) : wireEvent(record);
    if (!(await out.event(bytes))) return;
  }
  out.end();
}

/** Records of a counted read. Forwards from a position is inclusive, backwards exclusive; revisions are inclusive. */
function page(state: DoubleState, options: Options, name: string): readonly LogRecord[] {
  const count = Number(options.getCount());
  const backwards = options.getReadDirection() === 1;
  const [records, from] = name === '$all' ? [state.log.records, allStart(state, options)] : streamStart(state, options, name);
  if (backwards) return records.slice(Math.max(0, from - count), from).reverse();
  return records.slice(from, from + count);
}

function allStart(state: DoubleState, options: Options): number {
  const all = options.getAll();
  const end = state.log.records.length;
  if (all?.hasEnd() === true) return end;
  if (all?.hasPosition() !== true) return 0;
  return state.log.indexOf(Number(all.getPosition()?.getCommitPosition()));
}

function streamStart(state: DoubleState, options: Options, name: string): [readonly LogRecord[], number] {
  const records = state.log.visible(name);
  const backwards = options.getReadDirection() === 1;
  const from = options.getStream();
  if (from?.hasEnd() === true) return [records, records.length];
  const revision = from?.hasRevision() === true ? Number(from.getRevision()) : 0;
  const index = Math.min(records.length, Math.max(0, revision - (records[0]?.revision ?? 0)));
  return [records, backwards && records[index]?.revision === revision ? index + 1 : index];
}

/** Catches up, says so, and then follows the live tail until the caller goes away. Start points are exclusive. */
async function subscribe(state: DoubleState, options: Options, to: { out: Sender; name: string }): Promise<void> {
  const { out, name } = to;
  if (!(await out.send(confirmation()))) return;
  const source = (): readonly LogRecord[] => (name === '$all' ? state.log.records : state.log.stream(name).records);
  const filter = filterOf(options);
  const window = windowOf(options);
  let next = subscriptionStart(state, options, name);
  let live = false;
  let considered = 0;
  let cuts = state.log.cuts.length;
  for (;;) {
    for (; cuts < state.log.cuts.length; cuts++) next = Math.min(next, state.log.cuts[cuts] ?? next);
    const record = source()[next];
    if (record === undefined) {
      if (!live && state.options.caughtUp !== false && !(await out.send(caughtUp()))) return;
      live = true;
      if (!(await out.idle(state.log.onWrite.bind(state.log), () => next < source().length))) return;
      continue;
    }
    next += 1;
    considered += 1;
    if (filter(record) && !(await out.event(wireEvent(record)))) return;
    if (window > 0 && considered % window === 0 && !(await out.send(checkpoint(record.position)))) return;
    if (record.type === '$streamDeleted' && name !== '$all') return out.fail(streamDeleted(name));
  }
}

function subscriptionStart(state: DoubleState, options: Options, name: string): number {
  if (name === '$all') {
    const all = options.getAll();
    if (all?.hasEnd() === true) return state.log.records.length;
    return all?.hasPosition() === true ? state.log.indexOf(Number(all.getPosition()?.getCommitPosition()) + 1) : 0;
  }
  const stream = options.getStream();
  if (stream?.hasEnd() === true) return state.log.stream(name).records.length;
  return stream?.hasRevision() === true ? Number(stream.getRevision()) + 1 : 0;
}

/** A checkpoint comes after so many records looked at; 0: unfiltered, so none. */
function windowOf(options: Options): number {
  const filter = options.getFilter();
  if (filter === undefined) return 0;
  return (filter.hasMax() ? filter.getMax() : 1) * Math.max(1, filter.getCheckpointintervalmultiplier());
}

function filterOf(options: Options): (record: LogRecord) => boolean {
  const filter = options.getFilter();
  if (filter === undefined) return () => true;
  const byStream = filter.hasStreamIdentifier();
  const expression = byStream ? filter.getStreamIdentifier() : filter.getEventType();
  const regex = expression?.getRegex() ?? '';
  const pattern = regex === '' ? undefined : new RegExp(regex);
  const prefixes = expression?.getPrefixList() ?? [];
  return record => {
    const text = byStream ? record.stream : record.type;
    return pattern === undefined ? prefixes.some(prefix => text.startsWith(prefix)) : pattern.test(text);
  };
}
