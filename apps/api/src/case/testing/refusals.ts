import type { Actor, RejectionCode } from '@yichuang/domain';
import { FOREIGN, LOCAL } from '../../delegation/testing/ground.ts';
import { refusal as no, type Refusal } from '../../testing/refusals.ts';
import { actor, type Given } from '../../testing/sample-commands.ts';
import { ALLROUND, APPLICANT, CLERK, COMPANY, DECIDER, DEPARTMENT, DEPT_DECIDER, DEPT_REVIEWER, HELPER, onCase, PAPERS, receiving, REVIEWER, seen, STRANGER } from './ground.ts';
import { POOR } from './rules.ts';
import { ACCEPT, licence, MANDATES, POWER, SIGNED, type Act } from './stages.ts';

const reason = '经审查符合规定';
const applying = (code: RejectionCode, status: Refusal['status'], parts: object, by: Actor = CLERK): Refusal => no(code, status, receiving(parts, by));
/** An act on the case of a stage. */
const on = (stage: string, [type, data = {}, by = CLERK]: Act, [code, status, edge]: readonly [RejectionCode, Refusal['status'], Refusal['edge']?]): Refusal => no(code, status, onCase(stage, type, { data, by }), edge);
const form = (answers: object) => ({ answers: { situations: { filedBy: 'self' }, form: { ...POOR, ...answers } } });
const withMandate = (mandate: string | null) => ({ agent: { subject: HELPER.id, mandate } });
const file = (source: string, files: readonly object[] = []) => ({ papers: [{ material: 'income', source, files }] });
const accepting = (parts: object): Act => ['AcceptApplication', { ...ACCEPT, ...parts }];
const deferring = (material: string, due: string, signed = true): Act => accepting({ defer: [{ material, due }], signed });
const declining = (cause: string): Act => ['DeclineApplication', { cause, reason, goTo: null }];
const correcting = (parts: object = {}): Act => ['SubmitCorrection', { papers: [seen('form')], answers: null, visit: true, ...parts }];
const signing = (parts: object): Act => ['SignCommitment', { material: 'income', text: SIGNED, signature: 'handwritten', ...parts }];
const stopping = (procedure: string, told: boolean, by: Actor): Act => ['SuspendClock', { procedure, estimateDays: 5, told }, by];
const extending = (told: boolean, by: Actor): Act => ['ApproveExtension', { days: 5, reason, told }, by];
const falsehood = (parts: object, by = DEPT_REVIEWER): Act => ['FindCommitmentFalse', { material: 'income', found: '收入不实', consequence: 'terminate', rectifyBy: null, ...parts }, by];

/** W7: taking in. */
export const RECEIPT_REFUSALS: readonly Refusal[] = [
  applying('unknown-item', 422, { item: '990501999000' }, APPLICANT), applying('not-usable-there', 409, { item: LOCAL.code }, APPLICANT), applying('rules-missing', 409, { item: FOREIGN.code }, APPLICANT),
  applying('questions-changed', 409, { manifest: 'f'.repeat(64) }), applying('unknown-person', 422, { applicant: { subject: 'nobody-0123456789', kind: 'natural_person' } }), applying('applicant-kind', 422, { applicant: { subject: COMPANY, kind: 'natural_person' } }),
  applying('in-person-only', 422, { ...licence, ...withMandate(null) }), applying('agent-without-mandate', 422, withMandate(null)), applying('mandate-expired', 409, withMandate(MANDATES.expired)), applying('mandate-revoked', 409, withMandate(MANDATES.revoked)),
  applying('mandate-scope', 409, withMandate(MANDATES.narrow)), applying('bad-effective-date', 422, { renewsUntil: '2022-03-01' }), applying('bad-id-number', 422, form({ idNumber: '110101199003070000' })), applying('bad-credit-code', 422, form({ employer: '91350100M000100Y44' })),
  applying('answers-invalid', 422, form({ income: '三百元' })), applying('unknown-material', 404, { papers: [seen('nothing')] }), applying('duplicate-code', 409, { papers: [seen('idCard'), seen('idCard')] }), applying('paper-without-file', 422, file('electronic')),
  applying('unknown-file', 422, file('copy', [{ digest: 'a'.repeat(64), name: '收入证明.png' }])), applying('licence-not-held', 409, file('retrieved')),
];

const choosing = (material: string, parts: object = {}, without = [material]) => ({ papers: PAPERS.filter(paper => !without.includes(paper.material)), choices: [{ material, way: 'later', text: null, signed: true, ...parts }] });
const pledging = (material: string, text: string | null, signed = true) => choosing(material, { way: 'commit', text, signed });
/** W8 and W9, chosen online with the application. */
export const CHOICE_REFUSALS: readonly Refusal[] = [
  applying('not-deferrable', 422, { ...choosing('letter'), answers: { situations: { filedBy: 'agent' }, form: POOR } }, APPLICANT), applying('core-paper', 422, choosing('form'), APPLICANT), applying('core-paper', 422, pledging('idCard', SIGNED), APPLICANT),
  applying('no-commitment', 422, pledging('account', SIGNED), APPLICANT), applying('unsigned', 422, choosing('account', { signed: false }), APPLICANT), applying('unsigned', 422, pledging('income', SIGNED, false), APPLICANT),
  applying('commitment-text', 409, pledging('income', 'b'.repeat(64)), APPLICANT), applying('commitment-text', 409, pledging('income', null), APPLICANT), applying('nothing-missing', 409, choosing('income', {}, []), APPLICANT), applying('agent-may-not-sign', 403, choosing('income')),
  applying('bad-credit', 409, { ...choosing('income'), applicant: { subject: STRANGER.id, kind: 'natural_person' } }, STRANGER), applying('bad-credit', 409, { ...pledging('income', SIGNED), applicant: { subject: STRANGER.id, kind: 'natural_person' } }, STRANGER),
];

const powered = (power: object, parts: object = {}) => ({ ...withMandate(null), papers: [...PAPERS, seen('letter')], power: { ...POWER, ...power }, ...parts });
/** W11, by a written power that is shown with the application. */
export const POWER_REFUSALS: readonly Refusal[] = [
  applying('agent-without-mandate', 422, powered({ material: 'income' })), applying('agent-without-mandate', 422, powered({}, { agent: null })), applying('paper-without-file', 422, powered({}, { papers: [...PAPERS, { material: 'letter', source: 'electronic', files: [] }] }), HELPER),
  applying('mandate-scope', 409, powered({ scope: ['correct'] })), applying('mandate-expired', 409, powered({ until: '2022-01-16' })), on('powered', accepting({}), ['power-unchecked', 409]),
];

/** W7: notice, acceptance, review. */
export const HANDLING_REFUSALS: readonly Refusal[] = [
  on('received', accepting({ acceptedOn: '2022-01-14' }), ['before-receipt', 409]), on('received', accepting({ acceptedOn: '2022-01-17' }), ['back-dated', 422]), on('received', accepting({ acceptedOn: '2022-01-20' }), ['date-in-future', 422]),
  on('accepted', accepting({}), ['already-done', 409]), on('correcting', accepting({}), ['correction-open', 409]), on('received', correcting(), ['correction-not-open', 409]), on('correcting', correcting({ papers: [] }), ['nothing-to-change', 422]),
  on('noCore', accepting({}), ['still-incomplete', 409]), on('received', declining('not_eligible'), ['complete-must-be-accepted', 409]), on('received', declining('not_our_power'), ['reasons-untold', 422]), on('received', declining('not_corrected'), ['wrong-step', 409]),
  on('received', ['IssueCorrectionNotice', { also: [] }], ['nothing-missing', 409]), on('correcting', ['IssueCorrectionNotice', { also: [{ key: 'income', reason: '看不清' }] }], ['notice-given', 409]), on('noted', ['IssueCorrectionNotice', { also: [] }], ['notice-given', 409]),
  on('noCore', ['IssueCorrectionNotice', { also: [{ key: 'nothing', reason: '还要这个' }] }], ['material-not-listed', 422]), on('received', ['ComplainOfNotice', { text: '多次跑腿' }, APPLICANT], ['does-not-exist', 404]), on('withdrawn', ['SubmitMaterial', { paper: seen('income'), visit: true }], ['case-over', 409]),
  on('received', ['SubmitMaterial', { paper: seen('income'), visit: false }, STRANGER], ['not-yours', 403, 'not-found']), on('own', accepting({}), ['own-case', 403]), on('recused', accepting({}), ['recused', 403]), on('recused', ['RecuseOfficer', { reason: '再说一次' }], ['already-done', 409]),
  on('incomplete', ['CheckMaterial', { material: 'income', good: true, reason: '' }], ['paper-missing', 409]), on('received', ['RetrieveLicence', { material: 'idCard' }], ['licence-not-held', 409]), on('received', ['CompleteTownReview', { opinion: 'agree', reason }, REVIEWER], ['before-acceptance', 409]),
  on('alone', ['CompleteTownReview', { opinion: 'agree', reason }, ALLROUND], ['same-person', 403]), on('accepted', ['ForwardCase', {}, REVIEWER], ['before-review', 409]), on('found', ['ForwardCase', {}, REVIEWER], ['file-incomplete', 409]),
  on('reviewed', ['CompleteDepartmentReview', { opinion: 'agree', reason }, DEPT_REVIEWER], ['not-forwarded', 409]), on('received', ['TransferPost', { to: { person: STRANGER.id, post: 'A1' }, reason }, actor('centre_manager')], ['handler-not-on-post', 422]),
];

/** W7: clocks, checks, notices, decision and after. */
export const DECISION_REFUSALS: readonly Refusal[] = [
  on('stopped', stopping('expert_review', true, DEPT_REVIEWER), ['clock-stopped', 409]), on('forwarded', ['ResumeClock', { procedure: 'hearing' }, DEPT_REVIEWER], ['clock-not-stopped', 409]), on('licensed', stopping('expert_review', true, DECIDER), ['not-listed-procedure', 422]),
  on('forwarded', stopping('hearing', false, DEPT_REVIEWER), ['reasons-untold', 422]), on('extended', extending(true, DEPT_DECIDER), ['extended-once', 409]), on('forwarded', extending(true, DEPT_REVIEWER), ['not-the-head', 403]),
  on('accepted', ['ScheduleOnSiteCheck', { inspectors: [REVIEWER.id, REVIEWER.id], on: '2022-01-19' }, REVIEWER], ['two-inspectors', 422]), on('checking', ['ScheduleOnSiteCheck', { inspectors: [REVIEWER.id, CLERK.id], on: '2022-01-19' }, REVIEWER], ['check-open', 409]),
  on('accepted', ['CompleteOnSiteCheck', { inspectors: [REVIEWER.id, CLERK.id], on: '2022-01-18', passed: true, findings: '属实' }, REVIEWER], ['check-not-open', 409]), on('accepted', ['StartPublicNotice', { until: '2022-01-18' }, REVIEWER], ['notice-period', 422]),
  on('announced', ['StartPublicNotice', { until: '2022-01-27' }, REVIEWER], ['notice-running', 409]), on('announced', ['EndPublicNotice', {}, REVIEWER], ['not-due-yet', 409]), on('aloneReviewed', ['GrantCase', { reason }, ALLROUND], ['acceptor-decides', 403]),
  on('reviewedAbove', ['RefuseCase', { reason }, DEPT_DECIDER], ['rules-say-otherwise', 409]), on('licensed', ['GrantCase', { reason }, CLERK], ['wrong-body', 403, 'not-delegated']), on('licenceGranted', ['RevokeDecision', { cause: 'unlawful', reason }, DECIDER], ['wrong-body', 403]),
  on('accepted', ['IssueResult', { document: '试1号', validUntil: null }, DEPT_DECIDER], ['before-decision', 409]), on('granted', ['IssueResult', { document: '试1号', validUntil: '2022-01-01' }, DEPT_DECIDER], ['end-before-start', 422]),
  on('granted', ['DeliverResult', { how: 'counter', visit: true }], ['before-issue', 409]), on('granted', ['WithdrawApplication', { reason: '' }, APPLICANT], ['no-change-allowed', 409]),
];

/** W8. */
export const DEFERRAL_REFUSALS: readonly Refusal[] = [
  on('noCore', deferring('form', '2022-01-20'), ['core-paper', 422]), on('withAgent', deferring('letter', '2022-01-20'), ['not-deferrable', 422]), on('incomplete', accepting({ defer: [{ material: 'income', due: '2022-01-20' }, { material: 'income', due: '2022-01-20' }], signed: true }), ['deferred-once', 409]),
  on('incomplete', deferring('income', '2022-01-18'), ['due-too-soon', 422]), on('incomplete', deferring('income', '2022-01-28'), ['due-too-late', 422]), on('incomplete', deferring('income', '2022-01-20', false), ['unsigned', 422]), on('badCredit', deferring('income', '2022-01-20'), ['bad-credit', 409]),
  on('accepted', ['SupplyDeferredPaper', { paper: seen('income'), visit: true }], ['not-promised', 409]), on('promised', ['GrantCase', { reason }, DEPT_DECIDER], ['paper-missing', 409]),
];

/** W9. */
export const COMMITMENT_REFUSALS: readonly Refusal[] = [
  on('received', ['OfferCommitment', { material: 'account' }], ['no-commitment', 422]), on('received', ['OfferCommitment', { material: 'idCard' }], ['core-paper', 422]), on('badCredit', ['OfferCommitment', { material: 'income' }], ['bad-credit', 409]), on('offered', ['OfferCommitment', { material: 'income' }], ['already-done', 409]),
  on('offered', signing({ text: 'b'.repeat(64) }), ['commitment-text', 409]), on('offered', signing({ signature: 'electronic' }), ['agent-may-not-sign', 403]), on('offered', ['VerifyCommitment', { material: 'income', how: '入户核查' }, REVIEWER], ['commitment-not-signed', 409]),
  on('committed', falsehood({ consequence: 'rectify', rectifyBy: '2022-01-18' }), ['due-too-soon', 422]), on('committed', ['ArchiveCase', { retainYears: 10 }, DEPT_DECIDER], ['commitment-open', 409]), on('committed', falsehood({}), ['wrong-step', 409]),
];

const credit = (type: string, data: object, by: Actor): Given => ({ type, stream: `credit-${STRANGER.id}`, data, by });
const KEEPER = actor('dept_catalog_owner', DEPARTMENT);
/** The record of broken promises. @param kept the case on record */
export const creditRefusals = (kept: string): readonly Refusal[] => [
  no('does-not-exist', 404, credit('RepairCredit', { case: '0b3e0a43-6a3b-5d4b-8a54-0a8f8f5b7c11', on: '2022-01-18', reason: '已补交' }, KEEPER)), no('wrong-body', 403, credit('RepairCredit', { case: kept, on: '2022-01-18', reason: '已补交' }, actor('dept_catalog_owner', 'D-SPJ'))),
  no('end-before-start', 422, credit('RepairCredit', { case: kept, on: '2022-01-04', reason: '已补交' }, KEEPER)), no('date-in-future', 422, credit('RepairCredit', { case: kept, on: '2022-01-20', reason: '已补交' }, KEEPER)),
];

/** Refusals that no request can provoke, and why. */
export const NOT_OVER_HTTP: readonly { readonly code: RejectionCode; readonly why: string }[] = [
  { code: 'already-exists', why: 'the id of a case follows from the key of its command: the same key is answered again' },
  { code: 'extension-after-expiry', why: 'asked on a later day, below' },
  { code: 'notice-unacknowledged', why: 'asked where a notice is open, in policynotices.spec' },
];
