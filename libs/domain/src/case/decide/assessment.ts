import { require } from '../../kernel/rejection.ts';
import { type Sealing, toSeal } from '../../kernel/sealed.ts';
import type { AnswersOf, AssessedCase, Assessment, CaseContext } from '../context.ts';
import type { CaseState } from '../state.ts';
import type { Capsule, Gap } from '../values.ts';
import { applicantOf } from './guards.ts';
import { rulesOf } from './papers.ts';

type State = Readonly<CaseState>;
type Papers = AssessedCase['papers'];

/** A case as the pinned rules saw it, and what they said. */
export interface Assessed {
  readonly of: AssessedCase;
  readonly assessment: Assessment;
}

/** What rules see of the papers of a case. */
export function papersOf({ papers }: State): Papers {
  return Object.fromEntries(Object.entries(papers).map(([key, { state }]) => [key, state]));
}

function answersOf({ answers }: State): AnswersOf {
  require(answers, 'before-receipt');
  return { sealed: answers };
}

/** Applies the pinned rules to the case as it stands, or with other papers or answers. @throws {Rejection} `rules-missing` */
export function assess(state: State, context: CaseContext, { papers = papersOf(state), answers = answersOf(state) }: { readonly papers?: Papers; readonly answers?: AnswersOf } = {}): Assessed {
  const applicant = { kind: applicantOf(state).kind, byAgent: state.agent !== null, badCredit: context.badCredit };
  const of = { answers, papers, applicant, today: context.today };
  return { of, assessment: rulesOf(context).assess(of) };
}

/** 决定胶囊: what the rules were given and what they said of a phase. @req #34 */
export function capsuleOf({ of, assessment }: Assessed, phase: 'accept' | 'decide', { state, context }: { readonly state: State; readonly context: CaseContext }): Sealing<Capsule> {
  const rules = rulesOf(context);
  const { outcome, rule } = assessment.outcome[phase];
  return {
    release: rules.release, phase, today: of.today, inputs: toSeal(applicantOf(state).subject, rules.inputsOf(of)), outcome: outcome as Capsule['outcome'], rule,
    rules: assessment.rules.filter(each => each.phase === phase).map(({ id, matched }) => ({ id, matched })),
    missing: assessment.missing.map(({ key }) => key), required: assessment.materials.filter(({ required }) => required).map(({ key }) => key),
    faults: assessment.faults.map(({ code, at }) => `${code}@${at}`.slice(0, 100)), suspended: assessment.suspended,
  };
}

/** Everything that the rules find wanting: papers that are missing or were found invalid, and questions without an answer. */
export function gapsOf({ missing, unanswered }: Assessment, { papers }: State): readonly Gap[] {
  const ofPapers = missing.map(({ key }): Gap => {
    const paper = papers[key];
    return paper?.state === 'invalid' ? { kind: 'invalid', key, reason: paper.reason } : { kind: 'missing', key, reason: '' };
  });
  return [...ofPapers, ...unanswered.map((key): Gap => ({ kind: 'field', key, reason: '' }))];
}
