/** What a failed statement means for its caller. `full`: nothing written, may be tried again later. `io`: the disk is not to be trusted. */
export type Failure = 'full' | 'io' | 'constraint' | 'busy' | 'corrupt' | 'other';

const BY_CODE: Readonly<Record<number, Failure>> = { 5: 'busy', 6: 'busy', 10: 'io', 11: 'corrupt', 13: 'full', 19: 'constraint', 26: 'corrupt' };

/** Classifies an error of node:sqlite by its primary result code. */
export function failureOf(error: unknown): Failure {
  const code = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) & 0xff : -1;
  return BY_CODE[code] ?? 'other';
}
