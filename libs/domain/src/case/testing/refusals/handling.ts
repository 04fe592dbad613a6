import { actor } from '../../../catalog/testing/fixtures.ts';
import type { CaseCommandData, CaseContext } from '../../index.ts';
import {
  ACCEPTED, acceptAll, AGENT, CITIZEN, CLERK, COMMITTED, DAY, DEPARTMENT, done, EXAMINER, FORWARDED, GRANTED, HEAD, history, INCOMPLETE, LEADER, on, received, RECEIVED, REVIEWED, REVIEWER, say, STRANGER, textOf,
} from '../fixtures.ts';
import { rules } from '../rules.ts';
import { WITHDRAWN } from './receipt.ts';
import { NOTHING, type Refusal } from './row.ts';

const at = (parts: Partial<CaseContext> = {}, who: CaseContext['actor'] = CLERK) => on('2023-03-07', who, parts);
const OFFERED = history(done(received(['form', 'identity', 'photo', 'permit']), on(DAY)), done(say('OfferCommitment', { material: 'income' }), on(DAY)));
const BY_AGENT = history(done(received(['form', 'identity', 'photo', 'permit', 'power'], { agent: { subject: AGENT, mandate: null } }), on(DAY)), done(say('OfferCommitment', { material: 'income' }), on(DAY)));
const offer = (material = 'income') => say('OfferCommitment', { material });
const sign = (parts: Partial<CaseCommandData<'SignCommitment'>> = {}) => say('SignCommitment', { material: 'income', text: textOf('income'), signature: 'handwritten', ...parts });
const verify = say('VerifyCommitment', { material: 'income', how: '查询核实' });
const falsehood = (consequence: 'rectify' | 'revoke' | 'terminate', rectifyBy: string | null = null) => say('FindCommitmentFalse', { material: 'income', found: '收入不实', consequence, rectifyBy });

export const OF_COMMITMENTS: readonly Refusal[] = [
  ['before-receipt', NOTHING, offer(), at()],
  ['unknown-material', INCOMPLETE, offer('diploma'), at()],
  ['core-paper', INCOMPLETE, offer('identity'), at()],
  ['no-commitment', INCOMPLETE, offer('photo'), at()],
  ['nothing-missing', RECEIVED, offer(), at()],
  ['bad-credit', INCOMPLETE, offer(), at({ badCredit: true })],
  ['already-done', OFFERED, offer(), at()],
  ['no-commitment', INCOMPLETE, sign(), at()],
  ['commitment-text', OFFERED, sign({ text: 'e'.repeat(64) }), at()],
  ['bad-credit', OFFERED, sign(), at({ badCredit: true })],
  ['agent-may-not-sign', OFFERED, sign({ signature: 'electronic' }), at()],
  ['agent-may-not-sign', BY_AGENT, sign(), at({ mandate: () => 'out_of_scope' }, actor('public', AGENT))],
  ['not-yours', OFFERED, sign(), at({}, STRANGER)],
  ['already-done', COMMITTED, sign(), at()],
  ['wrong-step', GRANTED, sign(), at()],
  ['no-commitment', RECEIVED, say('WithdrawCommitment', { material: 'income' }), at()],
  ['no-commitment', RECEIVED, verify, at()],
  ['commitment-not-signed', OFFERED, verify, at()],
  ['own-case', COMMITTED, verify, at({}, actor(DEPARTMENT, CITIZEN))],
  ['commitment-not-signed', OFFERED, falsehood('terminate'), at()],
  ['due-too-soon', COMMITTED, falsehood('rectify'), at()],
  ['due-too-soon', COMMITTED, falsehood('rectify', '2023-03-07'), at()],
  ['before-decision', COMMITTED, falsehood('revoke'), at()],
  ['before-receipt', NOTHING, falsehood('revoke'), at()],
  ['case-over', WITHDRAWN, falsehood('terminate'), at()],
];

const schedule = (inspectors: string[], day = '2023-03-10') => say('ScheduleOnSiteCheck', { inspectors, on: day });
const complete = (day: string, inspectors = ['p-1', 'p-2']) => say('CompleteOnSiteCheck', { inspectors, on: day, passed: true, findings: '符合条件' });
export const SCHEDULED = [...ACCEPTED, ...history(done(received(), on(DAY)), done(acceptAll(), on(DAY)), done(schedule(['p-1', 'p-2']), on('2023-03-07', REVIEWER))).slice(2)];
export const NOTICED = history(done(received(), on(DAY)), done(acceptAll(), on(DAY)), done(say('StartPublicNotice', { until: '2023-03-14' }), on('2023-03-07', REVIEWER)));
export const OF_CHECKS: readonly Refusal[] = [
  ['before-acceptance', RECEIVED, schedule(['p-1', 'p-2']), at({}, REVIEWER)],
  ['two-inspectors', ACCEPTED, schedule(['p-1', 'p-1']), at({}, REVIEWER)],
  ['two-inspectors', ACCEPTED, schedule(['p-1']), at({}, REVIEWER)],
  ['back-dated', ACCEPTED, schedule(['p-1', 'p-2'], DAY), at({}, REVIEWER)],
  ['wrong-body', ACCEPTED, schedule(['p-1', 'p-2']), at({ bodies: { review: 'department', decide: 'department' } }, REVIEWER)],
  ['check-open', SCHEDULED, schedule(['p-3', 'p-4']), at({}, REVIEWER)],
  ['check-not-open', ACCEPTED, complete('2023-03-07'), at({}, REVIEWER)],
  ['two-inspectors', SCHEDULED, complete('2023-03-07', ['p-1']), at({}, REVIEWER)],
  ['date-in-future', SCHEDULED, complete('2023-03-08'), at({}, REVIEWER)],
  ['back-dated', SCHEDULED, complete('2023-03-05'), at({}, REVIEWER)],
  ['notice-period', ACCEPTED, say('StartPublicNotice', { until: '2023-03-07' }), at({}, REVIEWER)],
  ['notice-running', NOTICED, say('StartPublicNotice', { until: '2023-03-20' }), at({}, REVIEWER)],
  ['notice-period', ACCEPTED, say('EndPublicNotice', {}), at({}, REVIEWER)],
  ['not-due-yet', NOTICED, say('EndPublicNotice', {}), on('2023-03-14', REVIEWER)],
  ['notice-period', ACCEPTED, say('RaiseObjection', { text: '不符合' }), at({}, STRANGER)],
  ['notice-period', NOTICED, say('RaiseObjection', { text: '不符合' }), on('2023-03-15', STRANGER)],
];

const words = { opinion: 'agree' as const, reason: '材料属实' };
export const OF_REVIEW: readonly Refusal[] = [
  ['before-acceptance', RECEIVED, say('CompleteTownReview', words), at({}, REVIEWER)],
  ['wrong-step', FORWARDED, say('CompleteTownReview', words), at({}, REVIEWER)],
  ['wrong-body', ACCEPTED, say('CompleteTownReview', words), at({ bodies: { review: 'department', decide: 'department' } }, REVIEWER)],
  ['wrong-body', ACCEPTED, say('CompleteTownReview', words), at({ bodies: null }, REVIEWER)],
  ['wrong-body', ACCEPTED, say('CompleteTownReview', words), at({}, EXAMINER)],
  ['same-person', ACCEPTED, say('CompleteTownReview', words), at()],
  ['before-review', ACCEPTED, say('ForwardCase', {}), at({}, REVIEWER)],
  ['wrong-step', REVIEWED, say('ForwardCase', {}), at({ bodies: { review: 'town', decide: 'town' } }, REVIEWER)],
  ['wrong-body', REVIEWED, say('ForwardCase', {}), at({}, EXAMINER)],
  ['file-incomplete', [...REVIEWED, { type: 'MaterialChecked', data: { material: 'form', good: false, reason: '涂改', officer: 'p' } }], say('ForwardCase', {}), at({}, REVIEWER)],
  ['not-forwarded', REVIEWED, say('ReturnCaseToTown', { gap: '缺核查表' }), at({}, EXAMINER)],
  ['wrong-body', FORWARDED, say('ReturnCaseToTown', { gap: '缺核查表' }), at({}, REVIEWER)],
  ['not-forwarded', REVIEWED, say('CompleteDepartmentReview', words), at({}, EXAMINER)],
  ['wrong-body', FORWARDED, say('CompleteDepartmentReview', words), at({}, REVIEWER)],
  ['same-person', FORWARDED, say('CompleteDepartmentReview', words), at({}, actor(DEPARTMENT, CLERK.id, 'dept_reviewer'))],
];

const suspend = (parts: Partial<CaseCommandData<'SuspendClock'>> = {}) => say('SuspendClock', { procedure: 'expert_review', estimateDays: 5, told: true, ...parts });
const extend = (told = true) => say('ApproveExtension', { days: 10, reason: '案情复杂', told });
export const SUSPENDED = [...ACCEPTED, ...history(done(received(), on(DAY)), done(acceptAll(), on(DAY)), done(suspend(), on('2023-03-07', HEAD))).slice(2)];
const EXTENDED = [...ACCEPTED, ...history(done(received(), on(DAY)), done(acceptAll(), on(DAY)), done(extend(), on('2023-03-07', HEAD))).slice(2)];
export const OF_CLOCKS: readonly Refusal[] = [
  ['before-acceptance', RECEIVED, suspend(), at({}, HEAD)],
  ['wrong-step', GRANTED, suspend(), at({}, HEAD)],
  ['wrong-body', ACCEPTED, suspend(), at({}, LEADER)],
  ['clock-stopped', SUSPENDED, suspend({ procedure: 'hearing' }), at({}, HEAD)],
  ['not-listed-procedure', ACCEPTED, suspend(), at({ rules: rules({}, { manifest: { ...rules().manifest, limits: { ...rules().manifest.limits, specialProcedures: [] } } }) }, HEAD)],
  ['reasons-untold', ACCEPTED, suspend({ told: false }), at({}, HEAD)],
  ['clock-not-stopped', ACCEPTED, say('ResumeClock', { procedure: 'hearing' }), at({}, HEAD)],
  ['clock-not-stopped', SUSPENDED, say('ResumeClock', { procedure: 'hearing' }), at({}, HEAD)],
  ['extended-once', EXTENDED, extend(), at({}, HEAD)],
  ['wrong-body', ACCEPTED, extend(), at({}, LEADER)],
  ['not-the-head', ACCEPTED, extend(), at({}, EXAMINER)],
  ['reasons-untold', ACCEPTED, extend(false), at({}, HEAD)],
  ['extension-after-expiry', ACCEPTED, extend(), on('2023-04-04', HEAD)],
  ['own-case', ACCEPTED, extend(), at({}, actor(DEPARTMENT, CITIZEN, 'dept_decider'))],
];

export const OF_PEOPLE: readonly Refusal[] = [
  ['handler-not-on-post', ACCEPTED, say('TransferPost', { to: { person: 'p-b', post: 'post-9' }, reason: '请假' }), at()],
  ['recused', [...ACCEPTED, { type: 'OfficerRecused', data: { person: 'p-b', reason: '亲属' } }], say('TransferPost', { to: { person: 'p-b', post: 'post-1' }, reason: '请假' }), at()],
  ['own-case', ACCEPTED, say('TransferPost', { to: { person: CITIZEN, post: 'post-1' }, reason: '请假' }), at()],
  ['case-over', WITHDRAWN, say('RecuseOfficer', { reason: '亲属' }), at()],
  ['before-receipt', NOTHING, say('NoteCase', { note: '已联系' }), at()],
  ['before-receipt', NOTHING, say('WakeCase', {}), at()],
];
