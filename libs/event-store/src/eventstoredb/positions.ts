import { START as FROM_START, type Position as WirePosition } from '@eventstore/db-client';
import { START, type Position } from '../event-store.ts';

/** Commit and prepare offset of a record: bytes in the server's log, below 2^53 in any real log (9 PB). */
export interface Place {
  readonly commit: number;
  readonly prepare: number;
}

export function toPlace(position: WirePosition): Place {
  return { commit: safe(position.commit), prepare: safe(position.prepare) };
}

function safe(offset: bigint): number {
  const value = Number(offset);
  if (!Number.isSafeInteger(value)) throw new RangeError(`log position ${offset} is out of range`);
  return value;
}

/** `commit`, or `commit/prepare` when they differ. */
export function toPosition({ commit, prepare }: Place): Position {
  return (commit === prepare ? String(commit) : `${commit}/${prepare}`) as Position;
}

/** Undefined for the start. @throws {RangeError} for a text that this adapter never made */
export function fromPosition(position: Position): Place | undefined {
  if (position === START) return undefined;
  const match = /^(\d{1,16})(?:\/(\d{1,16}))?$/.exec(position);
  if (match === null) throw new RangeError(`not a log position: ${position}`);
  const commit = Number(match[1]);
  return { commit, prepare: match[2] === undefined ? commit : Number(match[2]) };
}

export function toWire(place: Place | undefined): WirePosition | typeof FROM_START {
  return place === undefined ? FROM_START : { commit: BigInt(place.commit), prepare: BigInt(place.prepare) };
}
