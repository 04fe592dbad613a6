import type { Metadata } from '@yichuang/domain';
import type { NewEvent, StreamId } from '../event-store.ts';
import { canonicalJson } from './canonical.ts';
import { withHash } from './hash.ts';

/** An event about to be stored, with the place it is meant for: the place is part of its hash. */
export interface Encodable {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: Omit<Metadata, 'hash'>;
}

const NO_HASH = '0'.repeat(64);

/**
 * Canonical text of data and metadata, with the hash of the whole in the metadata.
 * @param place stream and revision at which the event will stand; another revision needs another encoding
 * @throws {AppendRefused} `not-canonical`
 */
export function encodeEvent({ id, type, data, metadata }: Encodable, { stream, revision }: { stream: StreamId; revision: number }): NewEvent {
  const text = canonicalJson(data);
  const parts = { id, stream, revision, type, data: text, metadata: canonicalJson({ ...metadata, hash: NO_HASH }) };
  return { id, type, data: text, metadata: withHash(parts) };
}
