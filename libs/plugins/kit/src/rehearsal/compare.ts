import type { Explanation, Fault } from '../evaluator/index.ts';
import { fenOfText } from '../evaluator/money.ts';

/** What a candidate does to a decision for the applicant. `error`: it cannot say. */
export type Verdict = 'same' | 'looser' | 'stricter' | 'error';
export type Phase = 'accept' | 'decide';

/** What the rules said when it was decided: of the decision capsule, everything that is readable without a key. */
export interface Said {
  readonly phase: Phase;
  readonly outcome: string;
  readonly rule: string | null;
  /** Keys of the papers that were asked for. */
  readonly required: readonly string[];
  /** Yuan, decimal text; null where nothing was paid by rule. */
  readonly amount: string | null;
}

/** One side of a comparison, as people look at it. */
export interface Side {
  readonly outcome: string;
  readonly rule: string | null;
  readonly amount: string | null;
}
export interface Compared {
  readonly verdict: Verdict;
  readonly before: Side;
  readonly after: Side;
  /** Papers that are asked for now and were not, and the other way round. */
  readonly added: readonly string[];
  readonly saved: readonly string[];
  /** What stood in the way, by code and place; never a value. */
  readonly faults: readonly Fault[];
}

/** How well an outcome serves the applicant; a person who decides stands between yes and no. */
const RANKS: Readonly<Record<Phase, Readonly<Record<string, number>>>> = {
  accept: { not_accept: 0, request_correction: 1, manual: 2, accept_deferred: 3, accept: 4 },
  decide: { refuse: 0, manual: 1, grant: 2 },
};

/** Better (above zero) or worse (below) for the applicant. */
function outcomeTurn(phase: Phase, before: string, after: string): number {
  return (RANKS[phase][after] ?? 0) - (RANKS[phase][before] ?? 0);
}

function amountTurn(before: string | null, after: string | null): number {
  const [was, is] = [before === null ? 0n : fenOfText(before), after === null ? 0n : fenOfText(after)];
  return is === was ? 0 : is > was ? 1 : -1;
}

function turnsOf({ phase, outcome, amount }: Said, after: Side, papers: Pick<Compared, 'added' | 'saved'>): readonly number[] {
  const turn = outcomeTurn(phase, outcome, after.outcome);
  // What is paid is compared where both grant: a refusal has said it all.
  return [turn, turn === 0 && after.outcome === 'grant' ? amountTurn(amount, after.amount) : 0, -papers.added.length, papers.saved.length];
}

/** Worse in one thing and better in another is stricter: somebody has to look. */
function verdictOf(turns: readonly number[]): Verdict {
  if (turns.some(turn => turn < 0)) return 'stricter';
  return turns.some(turn => turn > 0) ? 'looser' : 'same';
}

/** Holds what a candidate says of the very inputs of a decision against what was said then. */
export function compare(said: Said, { outcome, amount, materials, faults }: Pick<Explanation, 'outcome' | 'amount' | 'materials' | 'faults'>): Compared {
  const required = materials.filter(one => one.required).map(({ key }) => key);
  const decided = outcome[said.phase];
  const after = { outcome: decided.outcome, rule: decided.rule, amount: said.phase === 'decide' ? amount : null };
  const papers = { added: required.filter(key => !said.required.includes(key)), saved: said.required.filter(key => !required.includes(key)) };
  return { verdict: faults.length > 0 ? 'error' : verdictOf(turnsOf(said, after, papers)), before: { outcome: said.outcome, rule: said.rule, amount: said.amount }, after, ...papers, faults };
}
