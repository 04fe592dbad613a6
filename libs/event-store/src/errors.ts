import type { StreamId } from './event-store.ts';

/** Somebody else wrote first. `actual` is −1 when the stream does not exist. */
export class Conflict extends Error {
  readonly code = 'revision-conflict';
  readonly stream: StreamId;
  readonly expected: number | 'no-stream';
  readonly actual: number;
  constructor(stream: StreamId, expected: number | 'no-stream', actual: number) {
    super(`stream ${stream}: expected ${expected}, is ${actual}`);
    this.name = 'Conflict';
    this.stream = stream;
    this.expected = expected;
    this.actual = actual;
  }
}

/** The append can never succeed as it is. Nothing was written. */
export class AppendRefused extends Error {
  readonly code: 'empty-append' | 'event-too-large' | 'append-too-large' | 'too-many-events' | 'duplicate-event-id' | 'bad-stream-name' | 'not-canonical' | 'log-not-opened';
  constructor(code: AppendRefused['code'], detail = '') {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'AppendRefused';
    this.code = code;
  }
}

/** The store cannot answer now. `outcome` says whether the append may have been written. */
export class StoreUnavailable extends Error {
  readonly code = 'store-unavailable';
  readonly outcome: 'not-written' | 'unknown';
  constructor(message: string, outcome: 'not-written' | 'unknown', options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
    this.outcome = outcome;
  }
}

/** Stored bytes do not match their hash, or the log went backwards. Reading stops; nothing is served. */
export class StoreDamaged extends Error {
  readonly code: 'event-hash' | 'store-diverged' | 'store-rollback' | 'not-durable' | 'store-locked';
  readonly at: Readonly<{ number?: number; stream?: StreamId; revision?: number; id?: string }>;
  constructor(code: StoreDamaged['code'], at: StoreDamaged['at'], message: string = code) {
    super(message);
    this.name = 'StoreDamaged';
    this.code = code;
    this.at = at;
  }
}
