/**
 * Why an expression gave no answer. Never says with which values: those are people's (PIPL 28, 51).
 * `unanswered`: it reads a question that has no answer yet.
 */
export type FaultCode = 'unanswered' | 'division-by-zero' | 'overflow' | 'span-too-long' | 'not-an-amount' | 'answer-invalid' | 'answer-too-long' | 'budget-spent' | 'failed';

/** Where in the manifest it happened: the id of a rule, or `material:<key>`, `field:<key>`, `situation:<key>`, `amount`, `today`. */
export interface Fault {
  readonly code: FaultCode;
  readonly at: string;
}

const CODES: Readonly<Record<string, FaultCode>> = { no_such_key: 'unanswered', division_by_zero: 'division-by-zero', modulo_by_zero: 'division-by-zero', numeric_overflow: 'overflow' };

/** Thrown by functions of the kit inside an expression. */
export class Fell extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode) {
    super(code);
    this.code = code;
  }
}

function codeOf(failure: unknown): string {
  return typeof failure === 'object' && failure !== null && 'code' in failure && typeof failure.code === 'string' ? failure.code : '';
}

/** The fault in words that hold no value: an engine's message may show what was compared. */
export function faultOf(failure: unknown, at: string): Fault {
  if (failure instanceof Fell) return { code: failure.code, at };
  return { code: CODES[codeOf(failure)] ?? 'failed', at };
}
