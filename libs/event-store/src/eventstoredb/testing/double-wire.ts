import shared from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type { BatchAppendResp, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { TOMBSTONE_REVISION, type LogRecord, type Proposed } from './double-log.ts';
import type { AppendOutcome } from './double-rules.ts';

/** What servers before 22.6 put for the position in stream reads: 2^64 − 1. */
const NO_POSITION = '18446744073709551615';

export function identifier(stream: string): InstanceType<typeof shared.StreamIdentifier> {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));
}

export function streamName(id: { getStreamName_asU8(): Uint8Array } | undefined): string {
  return Buffer.from(id?.getStreamName_asU8() ?? []).toString('utf8');
}

interface ProposedMessage {
  getId(): UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getCustomMetadata_asU8(): Uint8Array;
  getData_asU8(): Uint8Array;
}

export function toProposed(message: ProposedMessage): Proposed {
  const names = message.getMetadataMap();
  return {
    id: message.getId()?.getString() ?? '',
    type: names.get('type') ?? '',
    contentType: names.get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** The record as the bytes of a read response, encoded once and kept. */
export function wireEvent(record: LogRecord): Buffer {
  record.wire ??= Buffer.from(readEvent(record, true).serializeBinary());
  return record.wire;
}

/** As {@link wireEvent}, but as an old server answers a stream read: without a position. */
export function wireEventWithoutPosition(record: LogRecord): Buffer {
  return Buffer.from(readEvent(record, false).serializeBinary());
}

function readEvent(record: LogRecord, withPosition: boolean): ReadResp {
  const position = withPosition ? String(record.position) : NO_POSITION;
  const event = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(record.id))
    .setStreamIdentifier(identifier(record.stream))
    .setStreamRevision(record.type === '$streamDeleted' ? TOMBSTONE_REVISION : String(record.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setData(record.data)
    .setCustomMetadata(record.metadata);
  event.getMetadataMap().set('type', record.type).set('content-type', record.contentType).set('created', String(record.ticks));
  const resolved = new streams.ReadResp.ReadEvent().setEvent(event);
  return new streams.ReadResp().setEvent(withPosition ? resolved.setCommitPosition(position) : resolved.setNoPosition(new shared.Empty()));
}

export function confirmation(): ReadResp {
  return new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID()));
}

export function checkpoint(position: number): ReadResp {
  return new streams.ReadResp().setCheckpoint(new streams.ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)));
}

export function caughtUp(): ReadResp {
  return new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
}

export function streamNotFound(stream: string): ReadResp {
  return new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream)));
}

interface BatchAnswer {
  readonly correlation: UUID | undefined;
  readonly stream: string;
  readonly outcome: AppendOutcome | 'denied' | 'timeout' | 'not-ready';
}

/** The answer to one append of a batch stream: success, or a `google.rpc.Status` with a typed detail. */
export function batchAnswer({ correlation, stream, outcome }: BatchAnswer): BatchAppendResp {
  const answer = new streams.BatchAppendResp().setCorrelationId(correlation).setStreamIdentifier(identifier(stream));
  if (typeof outcome === 'string') return answer.setError(problem(outcome));
  if (outcome.kind !== 'written') return answer.setError(refusal(outcome));
  const success = new streams.BatchAppendResp.Success().setCurrentRevision(String(outcome.revision));
  if (outcome.position === undefined) return answer.setSuccess(success.setNoPosition(new empty.Empty()));
  const position = String(outcome.position);
  return answer.setSuccess(success.setPosition(new shared.AllStreamPosition().setCommitPosition(position).setPreparePosition(position)));
}

function refusal(outcome: Exclude<AppendOutcome, { kind: 'written' }>): InstanceType<typeof statusPb.Status> {
  if (outcome.kind === 'deleted') return detail('Stream deleted', new shared.StreamDeleted(), 'event_store.client.StreamDeleted');
  if (outcome.kind === 'too-large') {
    return detail('Maximum Append Size Exceeded', new shared.MaximumAppendSizeExceeded().setMaxappendsize(outcome.limit), 'event_store.client.MaximumAppendSizeExceeded');
  }
  const wrong = new shared.WrongExpectedVersion();
  if (outcome.actual < 0) wrong.setCurrentNoStream(new empty.Empty());
  else wrong.setCurrentStreamRevision(String(outcome.actual));
  return detail('Wrong Expected Version', wrong, 'event_store.client.WrongExpectedVersion');
}

function problem(kind: 'denied' | 'timeout' | 'not-ready'): InstanceType<typeof statusPb.Status> {
  if (kind === 'denied') return detail('Access Denied', new shared.AccessDenied(), 'event_store.client.AccessDenied');
  if (kind === 'timeout') return detail('Timeout', new shared.Timeout(), 'event_store.client.Timeout');
  return detail('Server Is Not Ready', new empty.Empty(), 'google.protobuf.Empty');
}

function detail(message: string, body: { serializeBinary(): Uint8Array }, type: string): InstanceType<typeof statusPb.Status> {
  const packed = new any.Any();
  packed.pack(body.serializeBinary(), type);
  return new statusPb.Status().setMessage(message).setDetails(packed);
}
