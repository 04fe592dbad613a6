import { actor } from '../../../catalog/testing/fixtures.ts';
import type { CaseContext } from '../../index.ts';
import { ACCEPTED, acceptAll, ARCHIVED, CITIZEN, CLERK, CLOSED, DAY, DEFERRED, DELIVERED, DEPARTMENT, done, EXAMINED, EXAMINER, FORWARDED, GRANTED, HEAD, history, ISSUED, LEADER, on, received, RECEIVED, REVIEWED, REVIEWER, say, SELF, STRANGER, textOf } from '../fixtures.ts';
import { rules } from '../rules.ts';
import { NOTICED, SCHEDULED, SUSPENDED } from './handling.ts';
import { WITHDRAWN } from './receipt.ts';
import { NOTHING, type Refusal } from './row.ts';

const at = (parts: Partial<CaseContext> = {}, who: CaseContext['actor'] = HEAD) => on('2023-03-13', who, parts);
const grant = say('GrantCase', { reason: '符合条件' });
const refuse = say('RefuseCase', { reason: '不符合条件' });
const TOWN_DECIDES = { bodies: { review: 'town', decide: 'town' } } as const;
/** Through review and examination, whatever else is going on. */
const examined = (past: typeof ACCEPTED): typeof ACCEPTED => [
  ...past,
  { type: 'TownReviewCompleted', data: { opinion: 'agree', reason: '属实', on: '2023-03-08', officer: REVIEWER.id } }, { type: 'CaseForwardedToDepartment', data: { department: DEPARTMENT, papers: [], on: '2023-03-08', officer: REVIEWER.id } },
  { type: 'DepartmentReviewCompleted', data: { opinion: 'agree', reason: '属实', on: '2023-03-10', officer: EXAMINER.id } },
];
const FAILED = [...SCHEDULED, { type: 'OnSiteCheckCompleted' as const, data: { inspectors: ['p-1', 'p-2'], on: '2023-03-10', passed: false, findings: '场所不符' } }];

export const OF_DECISIONS: readonly Refusal[] = [
  ['before-receipt', NOTHING, grant, at()],
  ['before-acceptance', RECEIVED, grant, at()],
  ['case-over', WITHDRAWN, grant, at()],
  ['already-done', GRANTED, grant, at()],
  ['wrong-step', ISSUED, grant, at()],
  ['wrong-body', EXAMINED, grant, at({}, LEADER)],
  ['wrong-body', EXAMINED, grant, at(TOWN_DECIDES)],
  ['own-case', EXAMINED, grant, at({}, actor(DEPARTMENT, CITIZEN, 'dept_decider'))],
  ['recused', [...EXAMINED, { type: 'OfficerRecused', data: { person: HEAD.id, reason: '亲属' } }], grant, at()],
  ['acceptor-decides', EXAMINED, grant, at({}, actor(DEPARTMENT, CLERK.id, 'dept_decider'))],
  ['not-forwarded', REVIEWED, grant, at()],
  ['before-review', FORWARDED, grant, at()],
  ['before-review', ACCEPTED, grant, at(TOWN_DECIDES, LEADER)],
  ['clock-stopped', examined(SUSPENDED), grant, at()],
  ['notice-running', examined(NOTICED), refuse, at()],
  ['check-open', examined(SCHEDULED), grant, at()],
  ['check-open', examined(FAILED), grant, at()],
  ['rules-say-otherwise', EXAMINED, grant, at({ rules: rules({ decide: 'refuse' }) })],
  ['rules-say-otherwise', EXAMINED, refuse, at({ rules: rules({ decide: 'grant' }) })],
  ['paper-missing', examined(DEFERRED), grant, at()],
  ['paper-missing', examined(DEFERRED), grant, at({ rules: rules({ decide: 'grant', lenient: true }) })],
  ['paper-missing', [...EXAMINED, { type: 'MaterialChecked', data: { material: 'form', good: false, reason: '涂改', officer: 'p' } }], grant, at()],
  ['before-acceptance', RECEIVED, refuse, at()],
  ['wrong-body', EXAMINED, refuse, at({}, LEADER)],
];

const issue = say('IssueResult', { document: '汉民〔2023〕1号', validUntil: null });
const deliver = say('DeliverResult', { how: 'counter', visit: true });
const terminate = (cause: 'applicant_gone' | 'commitment_false') => say('TerminateCase', { cause, reason: '情况说明' });
const revoke = (cause: 'unlawful' | 'commitment_false') => say('RevokeDecision', { cause, reason: '情况说明' });
const UNVERIFIED = [
  ...examined(history(done(received(['form', 'identity', 'photo', 'permit']), on(DAY)), done(say('OfferCommitment', { material: 'income' }), on(DAY)), done(say('SignCommitment', { material: 'income', text: textOf('income'), signature: 'handwritten' }), on(DAY)), done(acceptAll(), on(DAY)))),
  ...CLOSED.slice(CLOSED.findIndex(({ type }) => type === 'CaseGranted')),
];

export const OF_OUTCOMES: readonly Refusal[] = [
  ['before-receipt', NOTHING, issue, at()],
  ['before-decision', ACCEPTED, issue, at()],
  ['case-over', WITHDRAWN, issue, at()],
  ['already-done', ISSUED, issue, at()],
  ['wrong-body', GRANTED, issue, at({}, LEADER)],
  ['end-before-start', GRANTED, say('IssueResult', { document: '1', validUntil: '2023-03-13' }), at()],
  ['before-issue', GRANTED, deliver, at({}, CLERK)],
  ['already-done', DELIVERED, deliver, at({}, CLERK)],
  ['wrong-body', ISSUED, deliver, at()],
  ['before-decision', ACCEPTED, deliver, at({}, CLERK)],
  ['before-decision', ACCEPTED, say('DiscloseResult', {}), at()],
  ['before-issue', GRANTED, say('DiscloseResult', {}), at()],
  ['already-done', [...ISSUED, { type: 'ResultDisclosed', data: { on: '2023-03-14', officer: 'p' } }], say('DiscloseResult', {}), at()],
  ['no-change-allowed', GRANTED, say('WithdrawApplication', { reason: '' }), at({}, SELF)],
  ['case-over', CLOSED, say('WithdrawApplication', { reason: '' }), at({}, SELF)],
  ['not-yours', RECEIVED, say('WithdrawApplication', { reason: '' }), at({}, STRANGER)],
  ['no-change-allowed', GRANTED, terminate('applicant_gone'), at()],
  ['case-over', WITHDRAWN, terminate('applicant_gone'), at()],
  ['no-commitment', ACCEPTED, terminate('commitment_false'), at({}, CLERK)],
  ['wrong-body', FORWARDED, terminate('applicant_gone'), at({}, CLERK)],
  ['before-decision', ACCEPTED, say('CloseCase', {}), at()],
  ['before-issue', ISSUED, say('CloseCase', {}), at()],
  ['already-done', ARCHIVED, say('CloseCase', {}), at()],
  ['wrong-step', DELIVERED, say('ArchiveCase', { retainYears: 10 }), at()],
  ['commitment-open', UNVERIFIED, say('ArchiveCase', { retainYears: 10 }), at()],
  ['before-decision', ACCEPTED, revoke('unlawful'), at()],
  ['no-commitment', CLOSED, revoke('commitment_false'), at()],
  ['wrong-body', CLOSED, revoke('unlawful'), at({}, LEADER)],
  ['before-decision', ACCEPTED, say('CancelLicence', { reason: '期满' }), at()],
  ['before-issue', GRANTED, say('CancelLicence', { reason: '期满' }), at()],
  ['wrong-body', CLOSED, say('CancelLicence', { reason: '期满' }), at({}, LEADER)],
];
