/**
 * What a failed statement means for its caller. `full`: nothing written, may be tried again later. `io`: the disk is not
 * to be trusted. `corrupt`: the file is damaged, or no database. `busy`: another connection holds the lock.
 */
export type Failure = 'full' | 'io' | 'constraint' | 'busy' | 'corrupt' | 'read-only' | 'other';

const BY_CODE: Readonly<Record<number, Failure>> = { 5: 'busy', 6: 'busy', 8: 'read-only', 10: 'io', 11: 'corrupt', 13: 'full', 19: 'constraint', 26: 'corrupt' };

/** Which constraint refused a row. https://www.sqlite.org/rescode.html */
export type ConstraintKind = 'check' | 'not-null' | 'primary-key' | 'trigger' | 'unique';

const CONSTRAINTS: Readonly<Record<number, ConstraintKind>> = { 275: 'check', 1299: 'not-null', 1555: 'primary-key', 1811: 'trigger', 2067: 'unique', 2579: 'primary-key' };

function resultCode(error: unknown): number {
  return typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) : -1;
}

/** Classifies an error of node:sqlite by its primary result code. */
export function failureOf(error: unknown): Failure {
  return BY_CODE[resultCode(error) & 0xff] ?? 'other';
}

/** The constraint that an error of node:sqlite speaks of; `undefined` when it is about none of these. */
export function constraintOf(error: unknown): ConstraintKind | undefined {
  return CONSTRAINTS[resultCode(error)];
}
