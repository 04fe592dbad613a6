import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What a client proposes: bytes and names, nothing checked yet. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** One record of the log. `position` is a byte-like offset, never dense; `ticks` are 100 ns since 1970. */
export interface LogRecord extends Proposed {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly ticks: number;
  /** The record as it goes over the wire, made once. */
  wire?: Buffer;
}

/** Settings of a stream, from the last `$metadata` event of its metastream. */
export interface StreamSettings {
  readonly $tb?: number;
  readonly $maxCount?: number;
  readonly $maxAge?: number;
  readonly $acl?: Readonly<Record<string, string | readonly string[]>>;
}

interface StreamState {
  readonly records: LogRecord[];
  tombstoned: boolean;
  settings: StreamSettings;
}

/** Revision that the tombstone of a stream carries on the wire: 2^63 − 1. */
export const TOMBSTONE_REVISION = '9223372036854775807';
const SOFT_DELETED = 2 ** 62;
const FIRST_POSITION = 317;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The log of the double: records in global order and by stream. It outlives a stop and start of the server;
 * with `file` it outlives the process too (one JSON line per record).
 */
export class DoubleLog {
  readonly records: LogRecord[] = [];
  /** Lengths to which the log was cut back, in order: subscriptions stand where the cut left them. */
  readonly cuts: number[] = [];
  readonly #streams = new Map<string, StreamState>();
  readonly #listeners = new Set<() => void>();
  readonly #file: string | undefined;
  readonly #clock: () => number;
  #end = FIRST_POSITION;
  #written = 0;

  constructor(file?: string, clock: () => number = Date.now) {
    this.#file = file;
    this.#clock = clock;
    if (file !== undefined && existsSync(file)) this.#load(file);
  }

  stream(name: string): StreamState {
    const known = this.#streams.get(name);
    if (known !== undefined) return known;
    const fresh: StreamState = { records: [], tombstoned: false, settings: {} };
    this.#streams.set(name, fresh);
    return fresh;
  }

  /** Last revision written, −1 for none. */
  lastRevision(name: string): number {
    return this.stream(name).records.at(-1)?.revision ?? -1;
  }

  isSoftDeleted(name: string): boolean {
    return (this.stream(name).settings.$tb ?? 0) >= SOFT_DELETED;
  }

  /** Records that a reader of the stream may see, oldest first. */
  visible(name: string): readonly LogRecord[] {
    const { records, settings } = this.stream(name);
    const last = this.lastRevision(name);
    const first = Math.max(settings.$tb ?? 0, settings.$maxCount === undefined ? 0 : last + 1 - settings.$maxCount);
    const born = settings.$maxAge === undefined ? 0 : (this.#clock() - settings.$maxAge * 1000) * 10_000;
    if (first === 0 && born === 0) return records;
    return records.filter(record => record.revision >= first && record.ticks >= born);
  }

  /** Index of the first record at or after `position`. */
  indexOf(position: number): number {
    let low = 0;
    let high = this.records.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.records[middle]?.position ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Writes all of them side by side; a stream that was soft-deleted goes on after its last revision. */
  write(stream: string, proposed: readonly Proposed[]): LogRecord {
    if (this.isSoftDeleted(stream)) this.#put(`$$${stream}`, settingsEvent({ $tb: this.lastRevision(stream) + 1 }));
    for (const event of proposed) this.#put(stream, event);
    this.#persist();
    for (const listener of this.#listeners) listener();
    return this.records.at(-1) as LogRecord;
  }

  softDelete(stream: string): LogRecord {
    return this.write(`$$${stream}`, [settingsEvent(undefined)]);
  }

  tombstone(stream: string): LogRecord {
    return this.write(stream, [{ id: crypto.randomUUID(), type: '$streamDeleted', contentType: 'application/octet-stream', data: new Uint8Array(), metadata: new Uint8Array() }]);
  }

  onWrite(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Un-happens the last `count` records, as a cluster does that lost an unreplicated tail. */
  truncate(count: number): void {
    const kept = this.records.splice(0, Math.max(0, this.records.length - count));
    this.records.length = 0;
    this.#streams.clear();
    this.#end = FIRST_POSITION;
    for (const record of kept) this.#place(record);
    this.cuts.push(kept.length);
    if (this.#file !== undefined) writeFileSync(this.#file, this.records.map(toLine).join(''));
    this.#written = this.records.length;
  }

  #persist(): void {
    if (this.#file === undefined) return;
    appendFileSync(this.#file, this.records.slice(this.#written).map(toLine).join(''));
    this.#written = this.records.length;
  }

  #put(stream: string, event: Proposed): void {
    const { id, type, contentType, data, metadata } = event;
    this.#place({ id, type, contentType, data, metadata, stream, revision: this.lastRevision(stream) + 1, position: this.#end, ticks: this.#clock() * 10_000 });
  }

  #place(record: LogRecord): void {
    const state = this.stream(record.stream);
    state.records.push(record);
    this.records.push(record);
    this.#end = record.position + 96 + record.stream.length * 2 + record.type.length * 2 + record.data.length + record.metadata.length;
    if (record.type === '$streamDeleted') state.tombstoned = true;
    if (record.stream.startsWith('$$') && record.type === '$metadata') {
      this.stream(record.stream.slice(2)).settings = JSON.parse(decoder.decode(record.data)) as StreamSettings;
    }
  }

  #load(file: string): void {
    for (const line of readFileSync(file, 'utf8').split('\n')) if (line !== '') this.#place(fromLine(line));
    this.#written = this.records.length;
  }
}

function settingsEvent(settings: StreamSettings | undefined): Proposed {
  const text = settings === undefined ? `{"$tb":${TOMBSTONE_REVISION}}` : JSON.stringify(settings);
  return { id: crypto.randomUUID(), type: '$metadata', contentType: 'application/json', data: encoder.encode(text), metadata: new Uint8Array() };
}

function toLine(record: LogRecord): string {
  const { wire: _, data, metadata, ...rest } = record;
  return `${JSON.stringify({ ...rest, data: Buffer.from(data).toString('base64'), metadata: Buffer.from(metadata).toString('base64') })}\n`;
}

function fromLine(line: string): LogRecord {
  const parsed = JSON.parse(line) as LogRecord & { data: string; metadata: string };
  return { ...parsed, data: new Uint8Array(Buffer.from(parsed.data, 'base64')), metadata: new Uint8Array(Buffer.from(parsed.metadata, 'base64')) };
}
