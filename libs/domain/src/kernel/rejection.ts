import type { RejectionCode } from './rejection-codes.ts';

/**
 * A rule of the domain says no. Codes are a closed union; status, text and help page are chosen at the edge.
 * `details` holds codes and numbers only, never a value of personal data.
 */
export class Rejection extends Error {
  readonly code: RejectionCode;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: RejectionCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'Rejection';
    this.code = code;
    this.details = details;
  }
}

/** Throws a {@link Rejection} unless `condition` holds. */
export function require(condition: unknown, code: RejectionCode, details?: Readonly<Record<string, unknown>>): asserts condition {
  if (!condition) throw new Rejection(code, details);
}
