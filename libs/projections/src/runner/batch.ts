import { categoryOf, decodeEvent, type Batch, type Head, type RecordedEvent, type Registry } from '@yichuang/event-store';
import type { ProjectedEvent } from './define.ts';

/** An event of a batch, parsed at most once however many projections ask for it. */
export interface BatchEvent {
  readonly stored: RecordedEvent;
  readonly category: string;
  /** @throws when the type is unknown or the bytes are not those that were hashed */
  decoded(): ProjectedEvent;
}

export interface OpenBatch {
  readonly events: readonly BatchEvent[];
  readonly upTo: Head;
}

export interface Decoder {
  readonly registry: Registry;
  /** Checks the hash of each event before it is parsed. */
  readonly verify?: ((event: RecordedEvent) => void) | undefined;
}

/** Prepares a page of the log to be shared by many projections. */
export function openBatch(batch: Batch, decoder: Decoder): OpenBatch {
  return { upTo: batch.upTo, events: batch.events.map(stored => batchEvent(stored, decoder)) };
}

function batchEvent(stored: RecordedEvent, { registry, verify }: Decoder): BatchEvent {
  let memo: ProjectedEvent | null = null;
  return {
    stored,
    category: categoryOf(stored.stream),
    decoded: () => {
      memo ??= decodeEvent(registry, stored, verify === undefined ? {} : { verify });
      return memo;
    },
  };
}
