import { addWorkingDays } from '../../calendar/index.ts';
import { Rejection, require } from '../../kernel/rejection.ts';
import { same } from '../../kernel/canonical.ts';
import { toSeal } from '../../kernel/sealed.ts';
import type { CaseCommandData } from '../commands.ts';
import type { CaseContext } from '../context.ts';
import { CORRECTION_DAYS } from '../due/terms.ts';
import type { CaseFact } from '../events.ts';
import type { CaseState } from '../state.ts';
import type { Gap } from '../values.ts';
import { assess, gapsOf } from './assessment.ts';
import { papersAtAcceptance } from './deferral.ts';
import { applicantOf, requireBeforeAcceptance, requireOfficer, requireParty } from './guards.ts';
import { answersAnew } from './materials.ts';
import { papersIn, rulesOf } from './papers.ts';

type State = Readonly<CaseState>;
type Facts = readonly CaseFact[];
type Also = CaseCommandData<'IssueCorrectionNotice'>['also'];

/** What a person found invalid: a paper of the list, or an answer of the form; not a proof that a commitment stands for. @throws {Rejection} `material-not-listed`, `commitment-open` */
function found(also: Also, { papers }: State, context: CaseContext): readonly Gap[] {
  const { materials, form } = rulesOf(context).manifest;
  return also.map(({ key, reason }) => {
    const isPaper = materials.some(each => each.key === key);
    require(isPaper || form.some(each => each.key === key), 'material-not-listed', { material: key });
    require(papers[key]?.state !== 'committed', 'commitment-open', { material: key });
    return { kind: isPaper ? 'invalid' : 'field', key, reason };
  });
}

/** The full set: what the pinned rules find wanting, and what a person found beside, each key once. */
function allGaps(also: Also, state: State, context: CaseContext): readonly Gap[] {
  const byHand = found(also, state, context);
  const computed = gapsOf(assess(state, context, { papers: papersAtAcceptance(state, context) }).assessment, state).filter(({ key }) => !byHand.some(gap => gap.key === key));
  return [...computed, ...byHand];
}

/** What a second notice may name: the papers that came with the answer to the first, and what the new answers ask for. @throws {Rejection} `notice-given` */
function inNewPapers(gaps: readonly Gap[], { notices }: State): readonly Gap[] {
  const last = notices.at(-1);
  if (!last) return gaps;
  const named = new Set(notices.flatMap(notice => notice.gaps.map(({ key }) => key)));
  const fresh = gaps.filter(({ key, kind }) => last.resubmitted.includes(key) || (last.answersAnew && (kind === 'field' || !named.has(key))));
  require(fresh.length > 0, 'notice-given', { notice: notices.length, still: gaps.map(({ key }) => key) });
  return fresh;
}

/**
 * 一次性告知: one notice per receipt of papers. Its gaps are computed, whole, by the pinned release; the clerk may add what a person
 * found invalid, and leaves nothing out. @req #45
 */
export function issueNotice({ also }: CaseCommandData<'IssueCorrectionNotice'>, state: State, context: CaseContext): Facts {
  requireBeforeAcceptance(state);
  requireOfficer(context, state, state.town);
  const open = state.status === 'correcting' ? state.notices.at(-1) : undefined;
  if (open) throw new Rejection(found(also, state, context).every(gap => open.gaps.some(named => same(named, gap))) ? 'already-done' : 'notice-given', { notice: state.notices.length });
  const gaps = allGaps(also, state, context);
  require(gaps.length > 0, 'nothing-missing');
  const due = addWorkingDays(context.today, CORRECTION_DAYS, context.calendar).date;
  const data = { notice: state.notices.length + 1, gaps: [...inNewPapers(gaps, state)], issuedOn: context.today, due, release: rulesOf(context).release, officer: context.actor.id };
  return [{ type: 'CorrectionNoticeIssued', data }];
}

/** 补正: the answer to the notice, whole or in part. From here the five days of notice run anew. @throws {Rejection} `correction-not-open`, `nothing-to-change` */
export function submitCorrection({ papers, answers, visit }: CaseCommandData<'SubmitCorrection'>, state: State, context: CaseContext): Facts {
  requireBeforeAcceptance(state);
  requireParty(context, state);
  require(state.status === 'correcting', 'correction-not-open');
  require(papers.length > 0 || answers !== null, 'nothing-to-change');
  const taken = papersIn(papers, applicantOf(state).subject, context);
  return [{ type: 'CorrectionSubmitted', data: { notice: state.notices.length, papers: taken, answers: answersAnew(answers, state, context), submittedOn: context.today, visit } }];
}

/** The applicant complains of the notice, or of a demand that should have stood in it. @throws {Rejection} `does-not-exist`: nobody has asked for anything */
export function complain({ text }: CaseCommandData<'ComplainOfNotice'>, state: State, context: CaseContext): Facts {
  const { subject } = applicantOf(state);
  requireParty(context, state);
  require(state.notices.length > 0 || state.further.length > 0, 'does-not-exist', { of: 'notice' });
  return [{ type: 'NoticeComplaintRaised', data: { text: toSeal(subject, text) } }];
}
