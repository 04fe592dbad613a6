import type { AcceptRule, BasisRef, DecideRule } from '@yichuang/domain/manifest';

/** A rule that was looked at, with its words from the release that the case is bound to. */
export interface SaidRule {
  readonly id: string;
  readonly matched: boolean;
  readonly because: AcceptRule['because'] | null;
  readonly basis: BasisRef | null;
}

/** What the rules said at one step of a case, as it was recorded then. `said` null: a person decided, without them. */
export interface CaseExplanation {
  /** Number of the event that holds it. */
  readonly event: number;
  readonly type: string;
  /** What the officer wrote beside it. */
  readonly reason: string;
  readonly said: {
    readonly phase: 'accept' | 'decide';
    /** The legal day that the rules were applied on. */
    readonly today: string;
    readonly outcome: AcceptRule['outcome'] | DecideRule['outcome'];
    readonly rule: string | null;
    readonly rules: readonly SaidRule[];
    readonly missing: readonly string[];
    readonly faults: readonly string[];
    readonly suspended: boolean;
  } | null;
}

/** Acts that rest on rules, or on somebody who decided without them. */
export const EXPLAINED: readonly string[] = ['ApplicationAccepted', 'CaseGranted', 'CaseRefused'];
