import type { BasisRef } from '@yichuang/domain/manifest';
import type { Inputs } from './answers.ts';
import type { Conditional, Rulebook } from './compile.ts';
import { withCalendar, type WorkingDaysBetween } from './environment.ts';
import { Evaluation } from './evaluation.ts';
import type { RuleWords } from './shelf.ts';
import type { AcceptOutcome, DecideOutcome, Decided, ExplainedMaterial, ExplainedRule, Explanation } from './explanation.ts';

/** What an evaluation is told beside the case. Everything else that matters is in the manifest. */
export interface Context {
  /** Version and digest of the manifest, as released. */
  readonly version: string;
  readonly digest: string;
  readonly workingDaysBetween: WorkingDaysBetween;
  /** Digest of inputs, for whoever checks later that they are the same. */
  readonly digestOf: (inputs: Inputs) => string;
  /** Nothing is decided by the release: a person decides. */
  readonly suspended?: boolean;
}

interface RuleOf<O> {
  readonly id: string;
  readonly outcome: O;
  readonly basis: BasisRef | null;
}

const AMOUNT = /^(0|[1-9]\d{0,11})\.\d{2}$/;
const MANUAL = { outcome: 'manual', rule: null } as const;

/** Questions that are asked, given the answers so far. */
export function questionsOf(rulebook: Rulebook, inputs: Inputs, { workingDaysBetween }: Pick<Context, 'workingDaysBetween'>): { readonly situations: readonly string[]; readonly form: readonly string[] } {
  return withCalendar(workingDaysBetween, () => new Evaluation(rulebook, inputs).ask(rulebook));
}

/** The list of papers, given the answers so far: for the guide, before anything is applied for. */
export function materialsOf(rulebook: Rulebook, inputs: Inputs, { workingDaysBetween }: Pick<Context, 'workingDaysBetween'>): readonly ExplainedMaterial[] {
  return withCalendar(workingDaysBetween, () => {
    const evaluation = new Evaluation(rulebook, inputs);
    evaluation.ask(rulebook);
    return evaluation.materials(rulebook.materials).materials;
  });
}

/**
 * Applies the rules of an item to a case: papers, what is missing, what follows, and why. The same inputs give the same answer,
 * in any place and at any time. Never throws for what is in the inputs: what cannot be told is a fault, and a person decides.
 * @req #20 #53
 */
export function evaluate(rulebook: Rulebook, inputs: Inputs, context: Context): Explanation {
  return withCalendar(context.workingDaysBetween, () => explain(rulebook, inputs, context));
}

function explain(rulebook: Rulebook, inputs: Inputs, context: Context): Explanation {
  const { manifest } = rulebook;
  const evaluation = new Evaluation(rulebook, inputs);
  evaluation.ask(rulebook);
  const { materials, missing } = evaluation.materials(rulebook.materials);
  const rules: ExplainedRule[] = [];
  const bases: (BasisRef | null)[] = [];
  const suspended = context.suspended === true;
  const { accept, decide, amount } = suspended ? BY_HAND : decided(rulebook, { evaluation, rules, bases });
  for (const { because, basis } of materials) if (because === 'holds') bases.push(basis);
  return {
    item: manifest.item, version: context.version, digest: context.digest, today: inputs.today, inputsDigest: context.digestOf(inputs),
    materials, missing, rules, outcome: { accept, decide }, amount, limits: manifest.limits, basis: distinct([...bases, ...manifest.basis]), faults: evaluation.faults, suspended,
  };
}

interface Outcome {
  readonly accept: Decided<AcceptOutcome>;
  readonly decide: Decided<DecideOutcome>;
  readonly amount: string | null;
}
const BY_HAND: Outcome = { accept: MANUAL, decide: MANUAL, amount: null };

/** By the rules; by hand when anything could not be told, be it of the papers, of a rule or of the amount. */
function decided(rulebook: Rulebook, trail: Trail): Outcome {
  const { faults } = trail.evaluation;
  if (faults.length > 0) return BY_HAND;
  const accept = firstOf(rulebook.accept, trail);
  const decide = firstOf(rulebook.decide, trail);
  const amount = decide.outcome === 'grant' ? amountOf(rulebook, trail.evaluation) : null;
  return faults.length > 0 ? BY_HAND : { accept, decide, amount };
}

interface Trail {
  readonly evaluation: Evaluation;
  readonly rules: ExplainedRule[];
  readonly bases: (BasisRef | null)[];
}

/** The first rule whose condition holds. One that cannot be told ends the search: a later rule must not decide over its head. */
function firstOf<O>(all: readonly Conditional<RuleOf<O>, RuleWords>[], { evaluation, rules, bases }: Trail): Decided<O | 'manual'> {
  for (const { of, when, words } of all) {
    const answer = when === null ? true : evaluation.value(when, of.id);
    if (answer === undefined) return MANUAL;
    const matched = answer === true;
    rules.push(matched ? words.matched : words.unmatched);
    if (!matched) continue;
    bases.push(of.basis);
    return { outcome: of.outcome, rule: of.id };
  }
  return MANUAL;
}

/** Null: the item pays nothing by rule, or the amount cannot be told, which is a fault. */
function amountOf({ amount }: Rulebook, evaluation: Evaluation): string | null {
  if (amount === null) return null;
  const value = evaluation.value(amount, 'amount');
  if (typeof value === 'string' && AMOUNT.test(value)) return value;
  if (value !== undefined) evaluation.fault('not-an-amount', 'amount');
  return null;
}

function distinct(bases: readonly (BasisRef | null)[]): readonly BasisRef[] {
  const found: BasisRef[] = [];
  for (const basis of bases) if (basis !== null && !found.some(one => one.article === basis.article && one.document === basis.document)) found.push(basis);
  return found;
}
