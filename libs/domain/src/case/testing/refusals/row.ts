import type { RejectionCode } from '../../../kernel/rejection-codes.ts';
import type { CaseCommand, CaseContext, CaseEvent } from '../../index.ts';

/** A command that is refused: with which code, and after what. */
export type Refusal = readonly [code: RejectionCode, past: readonly CaseEvent[], command: CaseCommand, context: CaseContext];
export const NOTHING: readonly CaseEvent[] = [];
