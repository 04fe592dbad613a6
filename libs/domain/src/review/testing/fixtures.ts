import { actor } from '../../catalog/testing/fixtures.ts';
import { toSeal } from '../../kernel/sealed.ts';
import { specification } from '../../kernel/testing/specification.ts';
import { ReviewCommand, reviewDecider, USUAL_DAYS, type ReviewCommandData, type ReviewContext, type ReviewFact, type ReviewForm } from '../index.ts';

export const TOWN = '610702100';
export const SUBJECT = 'resident-0123456789';
export const FILE = 'f'.repeat(64);
export const SERVICE = { kind: 'case' as const, id: '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2e002' };
/** A Thursday; the Friday is the last working day of its week. */
export const TODAY = '2023-03-02';
export const NOW = '2023-03-02T01:00:00.000Z';
/** Who handled the case, who answers for the centre, another of its clerks, and two of the bureau. */
export const HANDLER = actor(TOWN, 'clerk-1', 'town_acceptor');
export const HEAD = actor(TOWN, 'head-1', 'centre_manager');
export const COLLEAGUE = actor(TOWN, 'clerk-2', 'town_acceptor');
export const BUREAU = actor('D-SPJ', 'bureau-1', 'approval_bureau');
export const OTHER_BUREAU = actor('D-SPJ', 'bureau-2', 'approval_bureau');
export const PROGRAM = actor('system', 'system');

export const FORM: ReviewForm = { version: 1, from: '2023-01-01', reasons: [{ key: 'slow', name: { zh: '办理时间长', en: 'It took too long' } }, { key: 'attitude', name: { zh: '态度不好', en: 'Unfriendly' } }], days: USUAL_DAYS, source: '示例' };
export function by(who: ReviewContext['actor'], parts: Partial<ReviewContext> = {}): ReviewContext {
  return {
    now: NOW, today: TODAY, actor: who, calendar: { years: { 2023: { offDays: [], makeUpDays: [], notice: { title: '节假日安排', number: null } } } }, service: { subject: SUBJECT, item: '990711001000', unit: TOWN, handlers: ['clerk-1', 'clerk-1', 'reviewer-1'], over: true },
    formOn: day => (day >= FORM.from ? FORM : null), form: version => (version === 1 ? FORM : null), file: digest => (digest === FILE ? { bytes: 1000, type: 'image/jpeg' } : null), ...parts,
  };
}
export const on = (today: string): Partial<ReviewContext> => ({ today, now: `${today}T01:00:00.000Z` });
export const { given } = specification(reviewDecider, { commands: ReviewCommand });

export const invite: ReviewCommand = { type: 'InviteReview', data: { service: SERVICE } };
export const submit = (parts: Partial<ReviewCommandData<'SubmitReview'>> = {}): ReviewCommand => ({ type: 'SubmitReview', data: { grade: 'satisfied', reasons: [], comment: null, channel: 'web', enteredBy: null, device: null, ...parts } });
export const bad = submit({ grade: 'dissatisfied', reasons: ['slow'], comment: '等了两个小时' });
export const enter = (parts: Partial<ReviewCommandData<'EnterPaperReview'>> = {}): ReviewCommand => ({ type: 'EnterPaperReview', data: { grade: 'fair', reasons: [], comment: null, scan: { digest: FILE, name: '评价表.jpg' }, ...parts } });
export const followUp: ReviewCommand = { type: 'FollowUpReview', data: { comment: '后来补办了' } };
export const verify = (finding: 'valid' | 'mistaken' | 'malicious' = 'valid'): ReviewCommand => ({ type: 'VerifyBadReview', data: { finding, reason: '已调取叫号记录' } });
export const start = (due = '2023-03-10'): ReviewCommand => ({ type: 'StartRectification', data: { plan: '增设窗口，需协调人员', due } });
export const complete: ReviewCommand = { type: 'CompleteRectification', data: { done: '已增设一个窗口' } };
export const explain: ReviewCommand = { type: 'ExplainBadReview', data: { explanation: '该材料为法定必交' } };
export const feedBack: ReviewCommand = { type: 'FeedBackBadReview', data: { told: '已增设窗口', how: 'phone' } };
export const call = (outcome: 'satisfied' | 'dissatisfied' | 'unreached' = 'satisfied'): ReviewCommand => ({ type: 'MakeReturnCall', data: { outcome, note: null } });
export const close: ReviewCommand = { type: 'CloseBadReview', data: {} };
export const appeal = (evidence = [{ what: '大厅录像', where: '监控室 2023-03-02 09:00' }]): ReviewCommand => ({ type: 'AppealReview', data: { claim: 'mistaken', reason: '评价针对另一窗口', evidence } });
export const decideAppeal = (upheld: boolean): ReviewCommand => ({ type: 'DecideReviewAppeal', data: { upheld, reason: '核对录像' } });

const signed = { by: 'head-1', on: TODAY };
export const invited: Extract<ReviewFact, { type: 'ReviewInvited' }> = { type: 'ReviewInvited', data: { service: SERVICE, subject: SUBJECT, item: '990711001000', unit: TOWN, handlers: ['clerk-1', 'reviewer-1'], form: 1, days: USUAL_DAYS, on: TODAY, defaultOn: '2023-03-09' } };
export const submitted = (grade: 'satisfied' | 'dissatisfied'): ReviewFact => ({ type: 'ReviewSubmitted', data: { grade, channel: 'web', reasons: grade === 'satisfied' ? [] : ['slow'], comment: grade === 'satisfied' ? null : toSeal(SUBJECT, '等了两个小时'), enteredBy: null, device: null, scan: null, on: TODAY, at: NOW } });
export const dispatched: ReviewFact = { type: 'BadReviewDispatched', data: { unit: TOWN, on: TODAY, verifyBy: '2023-03-03' } };
export const verified = (finding: 'valid' | 'mistaken' = 'valid'): ReviewFact => ({ type: 'BadReviewVerified', data: { finding, reason: '已调取叫号记录', ...signed, answerBy: '2023-03-23' } });
export const started: ReviewFact = { type: 'RectificationStarted', data: { plan: '增设窗口，需协调人员', due: '2023-03-10', ...signed } };
export const completed: ReviewFact = { type: 'RectificationCompleted', data: { done: '已增设一个窗口', ...signed, feedbackBy: '2023-03-09' } };
export const explained: ReviewFact = { type: 'ExplanationGiven', data: { explanation: '该材料为法定必交', ...signed, feedbackBy: '2023-03-09' } };
export const fedBack: ReviewFact = { type: 'BadReviewFedBack', data: { told: toSeal(SUBJECT, '已增设窗口'), how: 'phone', ...signed, callBy: '2023-03-09' } };
export const called = (outcome: 'satisfied' | 'dissatisfied' | 'unreached', day = TODAY): ReviewFact => ({ type: 'ReturnCallMade', data: { outcome, note: null, by: 'head-1', on: day } });
export const appealed: ReviewFact = { type: 'ReviewAppealed', data: { claim: 'mistaken', reason: '评价针对另一窗口', evidence: [{ what: '大厅录像', where: '监控室 2023-03-02 09:00' }], ...signed } };
export const BAD = [invited, submitted('dissatisfied'), dispatched] as const;
export const FED_BACK = [...BAD, verified(), completed, fedBack] as const;
