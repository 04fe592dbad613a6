import type { AcceptRule, BasisRef, DecideRule, ItemManifest, Material, PaperState } from '@yichuang/domain/manifest';
import type { z } from 'zod';
import type { Fault } from './fault.ts';

export type State = z.infer<typeof PaperState>;
export type AcceptOutcome = AcceptRule['outcome'];
export type DecideOutcome = DecideRule['outcome'];

/** A paper of the list in this case. `because`: whether it is always asked for, or its condition holds, does not hold, or cannot be told yet. */
export interface ExplainedMaterial {
  readonly key: string;
  /** True also when it cannot be told: nobody is let through by an unanswered question. */
  readonly required: boolean;
  readonly because: 'always' | 'holds' | 'fails' | 'unknown';
  readonly state: State;
  readonly core: boolean;
  readonly deferrableDays: number | null;
  readonly commitment: boolean;
  readonly words: Material['requiredWords'];
  readonly basis: BasisRef | null;
}

/** A required paper that is missing or invalid, and what may help. */
export interface ExplainedMissing {
  readonly key: string;
  readonly core: boolean;
  readonly deferrable: boolean;
  readonly commitment: boolean;
}

/** A rule that was looked at. Rules after the first that matched are not. */
export interface ExplainedRule {
  readonly id: string;
  readonly phase: 'accept' | 'decide';
  readonly matched: boolean;
  readonly when: string | null;
  readonly because: AcceptRule['because'];
  readonly basis: BasisRef | null;
}

/** What is decided, and by which rule. No rule: something stood in the way, and a person decides. */
export interface Decided<O> {
  readonly outcome: O;
  readonly rule: string | null;
}

/**
 * The one object that answers "why": for the applicant's reasons, the officer's panel, the auditor's page, the command line and
 * the evidence package. Holds no answer of the applicant, only their digest.
 */
export interface Explanation {
  readonly item: string;
  readonly version: string;
  readonly digest: string;
  readonly today: string;
  readonly inputsDigest: string;
  readonly materials: readonly ExplainedMaterial[];
  readonly missing: readonly ExplainedMissing[];
  readonly rules: readonly ExplainedRule[];
  readonly outcome: { readonly accept: Decided<AcceptOutcome>; readonly decide: Decided<DecideOutcome> };
  /** Yuan, decimal text: when the item pays and the outcome is `grant`. */
  readonly amount: string | null;
  readonly limits: ItemManifest['limits'];
  /** Of the rules that decided, of papers asked for on a condition, then of the item; each once. */
  readonly basis: readonly BasisRef[];
  /** What stood in the way; empty when everything could be told. */
  readonly faults: readonly Fault[];
  /** The release is suspended: a person decides. */
  readonly suspended: boolean;
}
