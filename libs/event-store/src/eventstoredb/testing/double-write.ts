import { status, type sendUnaryData, type ServerDuplexStream, type ServerReadableStream, type ServerUnaryCall } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, AppendResp, BatchAppendReq, BatchAppendResp, DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } from '@eventstore/db-client/generated/streams_pb.js';
import { allowed } from './double-access.ts';
import { accessDenied, callError, notLeader, streamDeleted, type CallError, type Fault } from './double-faults.ts';
import type { Proposed } from './double-log.ts';
import { append, type AppendOutcome, type Expected } from './double-rules.ts';
import type { DoubleState } from './double-state.ts';
import { batchAnswer, streamName, toProposed } from './double-wire.ts';

const DEFAULT_LIMIT = 1024 * 1024;
const DEADLINE_DETAILS = 'Timed out';

interface Case {
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

function expectedOf(options: Case, revision: string): Expected {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasAny()) return 'any';
  return options.hasStreamExists() ? 'stream-exists' : Number(revision);
}

function carryOut(state: DoubleState, request: { stream: string; expected: Expected; events: readonly Proposed[] }): AppendOutcome {
  return append(state.log, state.recent, { ...request, limit: state.options.maxAppendSize ?? DEFAULT_LIMIT });
}

/** The classic append: one client stream for one append. */
export function appendCall(state: DoubleState, call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void {
  const messages: AppendReq[] = [];
  call.on('data', (message: AppendReq) => messages.push(message));
  call.on('end', () => {
    const fault = state.faults.take('append');
    const options = messages[0]?.getOptions();
    const stream = streamName(options?.getStreamIdentifier());
    const refused = refuse(state, fault, { metadata: call.metadata, stream, right: '$w' });
    if (refused !== undefined || options === undefined) return answer(refused ?? callError(status.INVALID_ARGUMENT, 'no options'));
    const events = messages.flatMap(message => message.getProposedMessage() ?? []).map(toProposed);
    const late = fault?.timeout === true && fault.written !== true;
    if (late) return answer(callError(status.ABORTED, DEADLINE_DETAILS));
    const outcome = carryOut(state, { stream, expected: expectedOf(options, options.getRevision()), events });
    if (fault?.dropResponse === true) return;
    if (fault?.timeout === true) return answer(callError(status.ABORTED, DEADLINE_DETAILS));
    answerAppend(stream, outcome, answer);
  });
}

function answerAppend(stream: string, outcome: AppendOutcome, answer: sendUnaryData<AppendResp>): void {
  if (outcome.kind === 'deleted') return answer(streamDeleted(stream));
  if (outcome.kind === 'too-large') {
    return answer(callError(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded', { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(outcome.limit) }));
  }
  const response = new streams.AppendResp();
  if (outcome.kind === 'wrong-version') {
    const wrong = new streams.AppendResp.WrongExpectedVersion();
    if (outcome.actual < 0) wrong.setCurrentNoStream(new shared.Empty());
    else wrong.setCurrentRevision(String(outcome.actual));
    return answer(null, response.setWrongExpectedVersion(wrong));
  }
  const success = new streams.AppendResp.Success().setCurrentRevision(String(outcome.revision));
  const position = String(outcome.position);
  if (outcome.position === undefined) success.setNoPosition(new shared.Empty());
  else success.setPosition(new streams.AppendResp.Position().setCommitPosition(position).setPreparePosition(position));
  answer(null, response.setSuccess(success));
}

/** The batch append: one long duplex per client, many appends, each in one or more messages. */
export function batchAppendCall(state: DoubleState, call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void {
  const open = new Map<string, { options: BatchAppendReq.Options; events: Proposed[] }>();
  call.on('data', (message: BatchAppendReq) => {
    const id = message.getCorrelationId()?.getString() ?? '';
    const options = message.getOptions();
    if (options !== undefined) open.set(id, { options, events: [] });
    const pending = open.get(id);
    pending?.events.push(...message.getProposedMessagesList().map(toProposed));
    if (pending === undefined || !message.getIsFinal()) return;
    open.delete(id);
    finishBatch(state, call, { correlation: message.getCorrelationId(), ...pending });
  });
  call.on('end', () => call.end());
}

interface Batch {
  readonly correlation: ReturnType<BatchAppendReq['getCorrelationId']>;
  readonly options: BatchAppendReq.Options;
  readonly events: readonly Proposed[];
}

function finishBatch(state: DoubleState, call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>, batch: Batch): void {
  const { correlation, options } = batch;
  const stream = streamName(options.getStreamIdentifier());
  const fault = state.faults.take('batchAppend');
  const reply = (outcome: Parameters<typeof batchAnswer>[0]['outcome']): void => void call.write(batchAnswer({ correlation, stream, outcome }));
  if (fault?.end === true) return void call.end();
  if (fault?.error !== undefined) return void call.emit('error', callError(fault.error.code, fault.error.details, fault.error.trailers));
  if (state.leader !== undefined) return void call.emit('error', notLeader(state.leader.host, state.leader.port));
  if (state.notReady) return reply('not-ready');
  if (!allowed(state.log, state.users, { metadata: call.metadata, stream, right: '$w' })) return reply('denied');
  if (fault?.timeout === true && fault.written !== true) return reply('timeout');
  const outcome = carryOut(state, { stream, expected: expectedOf(options, options.getStreamPosition()), events: batch.events });
  if (fault?.dropResponse === true) return;
  reply(fault?.timeout === true ? 'timeout' : outcome);
}

function refuse(state: DoubleState, fault: Fault | undefined, act: Parameters<typeof allowed>[2]): CallError | undefined {
  if (fault?.error !== undefined) return callError(fault.error.code, fault.error.details, fault.error.trailers);
  if (state.leader !== undefined) return notLeader(state.leader.host, state.leader.port);
  if (state.notReady) return callError(status.UNAVAILABLE, 'Server Is Not Ready');
  return allowed(state.log, state.users, act) ? undefined : accessDenied();
}

/** Soft delete: an append to the metastream that hides everything. */
export function deleteCall(state: DoubleState, call: ServerUnaryCall<DeleteReq, DeleteResp>, answer: sendUnaryData<DeleteResp>): void {
  const stream = streamName(call.request.getOptions()?.getStreamIdentifier());
  const refused = refuse(state, state.faults.take('delete'), { metadata: call.metadata, stream, right: '$d' });
  if (refused !== undefined) return answer(refused);
  if (state.log.stream(stream).tombstoned) return answer(streamDeleted(stream));
  const position = String(state.log.softDelete(stream).position);
  answer(null, new streams.DeleteResp().setPosition(new streams.DeleteResp.Position().setCommitPosition(position).setPreparePosition(position)));
}

/** Tombstone: the name is dead for ever. */
export function tombstoneCall(state: DoubleState, call: ServerUnaryCall<TombstoneReq, TombstoneResp>, answer: sendUnaryData<TombstoneResp>): void {
  const stream = streamName(call.request.getOptions()?.getStreamIdentifier());
  const refused = refuse(state, state.faults.take('tombstone'), { metadata: call.metadata, stream, right: '$d' });
  if (refused !== undefined) return answer(refused);
  if (state.log.stream(stream).tombstoned) return answer(streamDeleted(stream));
  const position = String(state.log.tombstone(stream).position);
  answer(null, new streams.TombstoneResp().setPosition(new streams.TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position)));
}
