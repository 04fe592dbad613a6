import { ErrorType, WrongExpectedVersionError } from '@eventstore/db-client';

/**
 * What an error of the client means. `retry`: passing, the outcome of a write is unknown. `refused`: passing, and
 * certainly nothing was written. `poisoned`: as `refused`, but this client object will never work again.
 */
export type Failure = 'retry' | 'refused' | 'poisoned' | 'conflict' | 'no-stream' | 'deleted' | 'denied' | 'too-large' | 'permanent';

const BY_TYPE = new Map<string, Failure>([
  [ErrorType.UNAVAILABLE, 'retry'],
  [ErrorType.CANCELLED, 'retry'],
  [ErrorType.TIMEOUT, 'retry'],
  [ErrorType.DEADLINE_EXCEEDED, 'retry'],
  [ErrorType.NOT_LEADER, 'retry'],
  [ErrorType.WRONG_EXPECTED_VERSION, 'conflict'],
  [ErrorType.STREAM_NOT_FOUND, 'no-stream'],
  [ErrorType.STREAM_DELETED, 'deleted'],
  [ErrorType.ACCESS_DENIED, 'denied'],
  [ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED, 'too-large'],
  [ErrorType.INVALID_ARGUMENT, 'permanent'],
]);

/** gRPC codes that pass by themselves: cancelled, deadline, exhausted, aborted, internal, unavailable, data loss. */
const PASSING_CODES = new Set([1, 4, 8, 10, 13, 14, 15]);
const DENIED_CODES = new Set([7, 16]);
const UNAVAILABLE = 14;

/** Our own timer ran out before the server answered: the write may have happened. */
export class NoAnswer extends Error {}

/** The client was replaced under a running read; the read goes on with the next one. */
export class ClientReplaced extends Error {}

/** Classifies whatever the client throws: typed errors by `type`, raw gRPC errors by `code`, the rest by text. */
export function classify(error: unknown): Failure {
  if (error instanceof NoAnswer || error instanceof ClientReplaced) return 'retry';
  if (!(error instanceof Error)) return 'permanent';
  // A server that starts or is full answers a batch append with a text the client does not recognise.
  if (error.message.includes('Server Is ')) return 'refused';
  const { type, code } = error as { type?: unknown; code?: unknown };
  return typeof type === 'string' ? (BY_TYPE.get(type) ?? byCode(code)) : byRawError(code, error.message);
}

function byCode(code: unknown): Failure {
  return typeof code === 'number' && PASSING_CODES.has(code) ? 'retry' : 'permanent';
}

/** Errors without a type come from the question which methods the server has, so before anything was sent. */
function byRawError(code: unknown, text: string): Failure {
  if (code === UNAVAILABLE) return 'refused';
  if (typeof code === 'number') return DENIED_CODES.has(code) ? 'denied' : 'poisoned';
  if (text.startsWith('Failed to discover')) return 'refused';
  return text.includes('write after end') || text.includes('Channel has been shut down') ? 'retry' : 'permanent';
}

/** Revision the server reports in a conflict, −1 for a stream that does not exist. */
export function actualRevision(error: unknown): number {
  const actual = error instanceof WrongExpectedVersionError ? error.actualVersion : undefined;
  return typeof actual === 'bigint' ? Number(actual) : -1;
}
