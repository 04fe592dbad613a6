import type { EventIndexRow } from '@yichuang/projections';
import type { Json } from './diff/changes.ts';

/** A page of the event index. */
export interface EventPageBody {
  readonly data: readonly EventIndexRow[];
  readonly nextCursor: string | null;
}

/** An event of a stream with its stored content, hash checked by the server. */
export interface StreamEvent {
  readonly number: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: Json;
  readonly metadata: {
    readonly actor: { readonly id: string; readonly unit: string; readonly post: string };
    readonly channel: string;
    readonly occurredAt: string;
    readonly recordedAt: string;
    readonly commandId: string;
    readonly hash: string;
  } & { readonly [key: string]: Json };
}

export interface StreamEventsBody {
  readonly data: readonly StreamEvent[];
  readonly nextCursor: string | null;
}

/** By which event a field became what it is, and what stood there before. */
export interface FieldOriginBody {
  readonly stream: string;
  readonly pointer: string;
  readonly origin: {
    readonly number: number;
    readonly event: string;
    readonly at: string;
    readonly unit: string;
    readonly post: string;
    readonly reason: string | null;
    readonly instrument: string | null;
    readonly before?: Json;
    readonly after?: Json;
  } | null;
}

/** The state that a stream folds to at a moment. */
export interface StreamStateBody {
  readonly stream: string;
  readonly revision: number;
  readonly number: number;
  readonly state: Json;
  readonly digest: string;
}
