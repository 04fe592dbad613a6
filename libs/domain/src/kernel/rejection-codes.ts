/** Every way in which the domain says no. Add the code here, its status, texts and help page at the edge. */
export const REJECTION_CODES = [
  'already-exists', 'does-not-exist', 'wrong-step', 'no-change-allowed', 'unknown-unit', 'bad-effective-date',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];
