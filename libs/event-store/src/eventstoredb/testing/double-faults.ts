import { Metadata, status } from '@grpc/grpc-js';

export type Method = 'read' | 'append' | 'batchAppend' | 'delete' | 'tombstone' | 'getSupportedMethods' | 'gossip';

/**
 * What goes wrong with the next call. `error`: refused with this status before anything happens.
 * `dropResponse`: carried out, never answered. `timeout`: answered "timed out", carried out if `written`.
 * `end`: the server ends the stream without an error. `after`: so many calls (events, for a read) go well first.
 */
export interface Fault {
  readonly error?: { readonly code: number; readonly details: string; readonly trailers?: Readonly<Record<string, string>> };
  readonly dropResponse?: boolean;
  readonly timeout?: boolean;
  readonly written?: boolean;
  readonly end?: boolean;
  readonly after?: number;
}

export class Faults {
  readonly #planned = new Map<Method, { fault: Fault; wait: number }[]>();

  /** Plans a fault; several for one method happen one after another. */
  failNext(method: Method, fault: Fault): void {
    const queue = this.#planned.get(method) ?? [];
    queue.push({ fault, wait: method === 'read' ? 0 : (fault.after ?? 0) });
    this.#planned.set(method, queue);
  }

  /** The fault of this call, if one is due. */
  take(method: Method): Fault | undefined {
    const queue = this.#planned.get(method);
    const first = queue?.[0];
    if (first === undefined) return undefined;
    if (first.wait > 0) {
      first.wait -= 1;
      return undefined;
    }
    queue?.shift();
    return first.fault;
  }

  get pending(): number {
    return [...this.#planned.values()].reduce((sum, queue) => sum + queue.length, 0);
  }
}

export interface CallError {
  readonly code: number;
  readonly details: string;
  readonly metadata: Metadata;
}

/** A status with trailers; the client reads its typed errors from the trailer `exception`. */
export function callError(code: number, details: string, trailers: Readonly<Record<string, string>> = {}): CallError {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return { code, details, metadata };
}

export const accessDenied = (): CallError => callError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
export const streamDeleted = (stream: string): CallError =>
  callError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, { exception: 'stream-deleted', 'stream-name': stream });
export const notLeader = (host: string, port: number): CallError =>
  callError(status.NOT_FOUND, 'Leader info available', { exception: 'not-leader', 'leader-endpoint-host': host, 'leader-endpoint-port': String(port) });
