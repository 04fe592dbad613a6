import { setTimeout as sleep } from 'node:timers/promises';
import { BACKWARDS, END, type AllStreamResolvedEvent } from '@eventstore/db-client';
import { StoreUnavailable } from '../errors.ts';
import { chunks } from './chunks.ts';
import type { Connection } from './connection.ts';
import { toPlace, type Place } from './positions.ts';

const LONGEST_PAUSE_MS = 100;

/** The last record of the log: where it stands, and when the server says that it was written (milliseconds since 1970). */
export interface LogEnd extends Place {
  readonly created: number;
}

/**
 * Last record of the log, whatever it is: an authenticated read, tried again until the time is over. Undefined for an
 * empty log.
 * @throws {StoreUnavailable} after `milliseconds`
 */
export async function endOfLog(connection: Connection, milliseconds: number): Promise<LogEnd | undefined> {
  const timeout = AbortSignal.timeout(milliseconds);
  let cause: unknown;
  while (!timeout.aborted && !connection.closed) {
    try {
      const end = await readEnd(connection, timeout);
      if (!timeout.aborted) return end;
    } catch (error) {
      cause = error;
      await sleep(Math.min(LONGEST_PAUSE_MS, milliseconds / 10));
    }
  }
  throw new StoreUnavailable(`the store does not answer: ${messageOf(cause)}`, 'not-written', { cause });
}

async function readEnd(connection: Connection, signal: AbortSignal): Promise<LogEnd | undefined> {
  const read = chunks<AllStreamResolvedEvent>(connection, client => client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }), signal);
  for await (const [last] of read) return last?.event === undefined ? undefined : { ...toPlace(last.event.position), created: last.event.created.getTime() };
  return undefined;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'no answer';
}
