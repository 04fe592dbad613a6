import { actor } from '../../../catalog/testing/fixtures.ts';
import { caseDecider, initialCase, type AgentPower, type CaseCommandData, type CaseContext, type PaperChoice } from '../../index.ts';
import {
  acceptAll, ACCEPTED, AGENT, ALL, CITIZEN, CLERK, COMMITTED, COMPANY, DAY, DEFERRED, DELIVERED, done, GRANTED, handed, HEAD, history, INCOMPLETE, NOTIFIED, on, received, RECEIVED, say, SELF, stored, STRANGER, textOf, TOWN,
} from '../fixtures.ts';
import { ITEM, MANIFEST, rules } from '../rules.ts';
import { NOTHING, type Refusal } from './row.ts';

const at = (parts: Partial<CaseContext> = {}) => on(DAY, CLERK, parts);
const item = (parts: Partial<NonNullable<CaseContext['item']>>) => at({ item: { code: ITEM, kind: 'public_service', department: 'D-MZJ', applicant: '自然人', usable: true, ...parts } });
const byAgent = received(['form', 'identity', 'income', 'photo', 'permit'], { agent: { subject: AGENT, mandate: '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a111' } });
const answers = (form: CaseCommandData<'ReceiveApplication'>['answers']['form']) => received(['form'], { answers: { situations: {}, form } });
export const WITHDRAWN = history(done(received(), on(DAY)), done(say('WithdrawApplication', { reason: '' }), on(DAY, SELF)));
const CORRECTED = history(
  done(received(['form', 'identity', 'permit']), on(DAY)), done(say('IssueCorrectionNotice', { also: [] }), on('2023-03-07')),
  done(say('SubmitCorrection', { papers: [handed('income')], answers: null, visit: true }), on('2023-03-09')),
);

export const OF_RECEIPT: readonly Refusal[] = [
  ['already-exists', RECEIVED, received(), at()],
  ['unknown-item', NOTHING, received(), at({ item: null })],
  ['not-usable-there', NOTHING, received(), item({ usable: false })],
  ['not-usable-there', NOTHING, received(), at({ bodies: null })],
  ['notice-unacknowledged', NOTHING, received(), at({ unacknowledgedNotice: 'n-1' })],
  ['notice-unacknowledged', RECEIVED, acceptAll(), at({ unacknowledgedNotice: 'n-1' })],
  ['rules-missing', NOTHING, received(), at({ rules: null })],
  ['questions-changed', NOTHING, received(undefined, { manifest: 'e'.repeat(64) }), at()],
  ['unknown-person', NOTHING, received(undefined, { applicant: { subject: 'citizen-nobody-at-all', kind: 'natural_person' } }), at()],
  ['applicant-kind', NOTHING, received(undefined, { applicant: { subject: COMPANY, kind: 'legal_person' } }), at()],
  ['applicant-kind', NOTHING, received(undefined, { applicant: { subject: COMPANY, kind: 'natural_person' } }), at()],
  ['applicant-kind', NOTHING, received(), item({ applicant: '法人' })],
  ['in-person-only', NOTHING, byAgent, at({ rules: rules({}, { manifest: { ...MANIFEST, inPerson: true } }) })],
  ['unknown-person', NOTHING, received(undefined, { agent: { subject: 'citizen-nobody-at-all', mandate: null } }), at()],
  ['agent-without-mandate', NOTHING, byAgent, at({ mandate: () => 'unknown' })],
  ['agent-without-mandate', NOTHING, received(undefined, { agent: { subject: AGENT, mandate: null } }), at({ mandate: () => 'unknown' })],
  ['mandate-expired', NOTHING, byAgent, at({ mandate: () => 'expired' })],
  ['mandate-revoked', NOTHING, byAgent, at({ mandate: () => 'revoked' })],
  ['mandate-scope', NOTHING, byAgent, at({ mandate: () => 'out_of_scope' })],
  ['bad-effective-date', NOTHING, received(undefined, { renewsUntil: '2023-12-31' }), at()],
  ['bad-effective-date', NOTHING, received(undefined, { renewsUntil: '2023-03-05' }), item({ kind: 'licence' })],
  ['bad-id-number', NOTHING, answers({ purpose: '困难', number: '610702199001010010' }), at()],
  ['bad-credit-code', NOTHING, answers({ purpose: '困难', credit: '91610702MA6YYYYYY1' }), at()],
  ['answers-invalid', NOTHING, received(), at({ rules: rules({ faults: [{ code: 'answer-invalid', at: 'field:purpose' }] }) })],
  ['answers-invalid', NOTHING, received(), at({ rules: rules({ faults: [{ code: 'answer-too-long', at: 'field:purpose' }] }) })],
  ['unknown-material', NOTHING, received(['form', 'diploma']), at()],
  ['duplicate-code', NOTHING, received(['form', 'form']), at()],
  ['paper-without-file', NOTHING, received([], { papers: [handed('form', { source: 'electronic' })] }), at()],
  ['unknown-file', NOTHING, received([], { papers: [handed('form', { source: 'electronic', files: [{ digest: 'e'.repeat(64), name: '申请书.pdf' }] })] }), at()],
  ['licence-not-held', NOTHING, received([], { papers: [handed('income', { source: 'retrieved' })] }), at()],
];

const CHOOSING = ['form', 'identity', 'permit'] as const;
const choose = (material: string, parts: Partial<PaperChoice> = {}, more: Parameters<typeof received>[1] = {}) => received(CHOOSING, { choices: [{ material, way: 'later', text: null, signed: true, ...parts }], ...more });
const pledge = (material: string, text: string | null = null) => choose(material, { way: 'commit', text });
const self = (parts: Partial<CaseContext> = {}) => on(DAY, SELF, parts);
/** W8 and W9, chosen by applicants with the application. */
export const OF_CHOICES: readonly Refusal[] = [
  ['agent-may-not-sign', NOTHING, choose('income'), at()],
  ['agent-may-not-sign', NOTHING, choose('income', {}, { agent: { subject: AGENT, mandate: null }, papers: [...CHOOSING, 'power'].map(key => handed(key)) }), on(DAY, actor('public', AGENT), { mandate: () => 'unknown' })],
  ['bad-credit', NOTHING, choose('income'), self({ badCredit: true })],
  ['bad-credit', NOTHING, pledge('income', textOf('income')), self({ badCredit: true })],
  ['unknown-material', NOTHING, choose('diploma'), self()],
  ['duplicate-code', NOTHING, received(CHOOSING, { choices: (['later', 'commit'] as const).map(way => ({ material: 'income', way, text: null, signed: true })) }), self()],
  ['nothing-missing', NOTHING, choose('form'), self()],
  ['nothing-missing', NOTHING, choose('lease'), self()],
  ['unsigned', NOTHING, choose('income', { signed: false }), self()],
  ['unsigned', NOTHING, choose('income', { way: 'commit', text: textOf('income'), signed: false }), self()],
  ['core-paper', NOTHING, received(['identity'], { choices: [{ material: 'form', way: 'later', text: null, signed: true }] }), self()],
  ['core-paper', NOTHING, received(['form'], { choices: [{ material: 'identity', way: 'commit', text: textOf('identity'), signed: true }] }), self()],
  ['not-deferrable', NOTHING, received(['form'], { choices: [{ material: 'permit', way: 'later', text: null, signed: true }] }), self()],
  ['no-commitment', NOTHING, pledge('photo', textOf('income')), self()],
  ['commitment-text', NOTHING, pledge('income'), self()],
  ['commitment-text', NOTHING, pledge('income', textOf('identity')), self()],
  ['still-incomplete', stored(caseDecider.decide(choose('income'), initialCase(), self())), acceptAll(), at()],
];

const POWER: AgentPower = { material: 'power', capacity: 'attorney', scope: ['submit', 'correct'], until: null };
const forAnother = (parts: Partial<AgentPower> = {}, more: Parameters<typeof received>[1] = {}) => received([...ALL, 'power'], { agent: { subject: AGENT, mandate: null }, power: { ...POWER, ...parts }, ...more });
const agent = (parts: Partial<CaseContext> = {}) => on(DAY, actor('public', AGENT), { mandate: () => 'unknown', ...parts });
const SHOWN = history(done(forAnother(), agent()));
const checked = (good: boolean) => done(say('CheckMaterial', { material: 'power', good, reason: '没有签名' }), at());
/** W11, by a written power. */
export const OF_POWERS: readonly Refusal[] = [
  ['agent-without-mandate', NOTHING, forAnother({}, { agent: null }), agent()],
  ['agent-without-mandate', NOTHING, forAnother({ material: 'photo' }), agent()],
  ['agent-without-mandate', NOTHING, forAnother({}, { agent: { subject: CITIZEN, mandate: null } }), agent()],
  ['agent-without-mandate', NOTHING, forAnother({}, { papers: ALL.map(key => handed(key)) }), agent()],
  ['paper-without-file', NOTHING, forAnother({}, { papers: [handed('power', { source: 'electronic' })] }), agent()],
  ['mandate-scope', NOTHING, forAnother({ scope: ['correct'] }), agent()],
  ['mandate-expired', NOTHING, forAnother({ until: '2023-03-05' }), agent()],
  ['power-unchecked', SHOWN, acceptAll(), at()],
  ['power-unchecked', [...SHOWN, ...history(done(forAnother(), agent()), checked(false)).slice(SHOWN.length)], acceptAll(), at()],
  ['mandate-expired', history(done(forAnother({ until: DAY }), agent()), checked(true)), acceptAll(), on('2023-03-07')],
];

const submit = (material: string) => say('SubmitMaterial', { paper: handed(material), visit: true });
export const OF_PAPERS: readonly Refusal[] = [
  ['before-receipt', NOTHING, submit('income'), at()],
  ['case-over', WITHDRAWN, submit('income'), at()],
  ['correction-open', NOTIFIED, submit('income'), at()],
  ['wrong-step', GRANTED, submit('income'), at()],
  ['not-yours', INCOMPLETE, submit('income'), on(DAY, STRANGER)],
  ['unknown-material', INCOMPLETE, submit('diploma'), at()],
  ['not-promised', ACCEPTED, say('SupplyDeferredPaper', { paper: handed('income'), visit: true }), at()],
  ['already-done', history(...[done(received(['form', 'identity', 'photo', 'permit']), on(DAY)), done(acceptAll({ defer: [{ material: 'income', due: '2023-03-13' }], signed: true }), on(DAY)), done(say('SupplyDeferredPaper', { paper: handed('income'), visit: true }), on('2023-03-08'))]), say('SupplyDeferredPaper', { paper: handed('income'), visit: true }), on('2023-03-08')],
  ['case-over', WITHDRAWN, say('SupplyDeferredPaper', { paper: handed('income'), visit: true }), at()],
  ['licence-not-held', INCOMPLETE, say('RetrieveLicence', { material: 'income' }), at()],
  ['licence-not-held', history(done(received(['form']), on(DAY))), say('RetrieveLicence', { material: 'permit' }), at({ licenceHeld: () => false })],
  ['wrong-step', DELIVERED, say('RetrieveLicence', { material: 'permit' }), at()],
  ['paper-missing', INCOMPLETE, say('CheckMaterial', { material: 'income', good: true, reason: '' }), at()],
  ['reasons-untold', INCOMPLETE, say('CheckMaterial', { material: 'form', good: false, reason: '' }), at()],
  ['own-case', INCOMPLETE, say('CheckMaterial', { material: 'form', good: true, reason: '' }), on(DAY, actor(TOWN, CITIZEN, 'town_acceptor'))],
  ['correction-open', NOTIFIED, say('CorrectOnTheSpot', { papers: [handed('income')], answers: null }), at()],
  ['nothing-to-change', INCOMPLETE, say('CorrectOnTheSpot', { papers: [], answers: null }), at()],
  ['bad-id-number', INCOMPLETE, say('CorrectOnTheSpot', { papers: [], answers: { situations: {}, form: { number: '1' } } }), at()],
];

const COMMITMENT = [done(received(['form', 'identity', 'permit']), on(DAY)), done(say('OfferCommitment', { material: 'income' }), on(DAY)), done(say('SignCommitment', { material: 'income', text: textOf('income'), signature: 'handwritten' as const }), on(DAY))];
const notice = say('IssueCorrectionNotice', { also: [] });
const also = (key: string) => say('IssueCorrectionNotice', { also: [{ key, reason: '看不清' }] });
const correct = (papers: readonly string[]) => say('SubmitCorrection', { papers: papers.map(key => handed(key)), answers: null, visit: true });
const ask = (materials: string[], newFact: string | null = null) => say('AskForFurtherPapers', { materials, reason: '需要核实', newFact });
export const OF_NOTICES: readonly Refusal[] = [
  ['before-receipt', NOTHING, notice, at()],
  ['wrong-step', ACCEPTED, notice, at()],
  ['nothing-missing', RECEIVED, notice, at()],
  ['wrong-body', INCOMPLETE, notice, on(DAY, HEAD)],
  ['recused', [...INCOMPLETE, { type: 'OfficerRecused', data: { person: CLERK.id, reason: '亲属' } }], notice, at()],
  ['already-done', NOTIFIED, notice, at()],
  ['notice-given', NOTIFIED, also('form'), at()],
  ['notice-given', CORRECTED, notice, on('2023-03-09')],
  ['material-not-listed', INCOMPLETE, also('diploma'), at()],
  ['commitment-open', history(...COMMITMENT), also('income'), at()],
  ['commitment-open', COMMITTED, ask(['income'], '出现新情况'), at()],
  ['correction-not-open', RECEIVED, correct(['income']), at()],
  ['nothing-to-change', NOTIFIED, correct([]), at()],
  ['not-yours', NOTIFIED, correct(['income']), on('2023-03-08', STRANGER)],
  ['wrong-step', RECEIVED, ask(['lease']), at()],
  ['wrong-step', GRANTED, ask(['lease']), at()],
  ['material-not-listed', ACCEPTED, ask(['diploma']), at()],
  ['already-done', [...ACCEPTED, { type: 'OneTimeNoticeBreached', data: { notice: 0, gaps: [{ kind: 'missing', key: 'lease', reason: '需要' }], officer: 'p' } }], ask(['lease']), at()],
  ['does-not-exist', RECEIVED, say('ComplainOfNotice', { text: '不合理' }), on(DAY, SELF)],
  ['not-yours', NOTIFIED, say('ComplainOfNotice', { text: '不合理' }), on(DAY, STRANGER)],
];

const decline = (cause: CaseCommandData<'DeclineApplication'>['cause'], goTo: string | null = null) => say('DeclineApplication', { cause, reason: '理由如下', goTo });
const defer = (material: string, due: string, signed = true) => acceptAll({ defer: [{ material, due }], signed });
export const OF_ACCEPTANCE: readonly Refusal[] = [
  ['before-receipt', NOTHING, acceptAll(), at()],
  ['already-done', ACCEPTED, acceptAll(), at()],
  ['case-over', WITHDRAWN, acceptAll(), at()],
  ['correction-open', NOTIFIED, acceptAll(), at()],
  ['wrong-body', RECEIVED, acceptAll(), on(DAY, HEAD)],
  ['own-case', RECEIVED, acceptAll(), on(DAY, actor(TOWN, CITIZEN, 'town_acceptor'))],
  ['before-receipt', RECEIVED, acceptAll({ acceptedOn: '2023-03-03' }), at()],
  ['date-in-future', RECEIVED, acceptAll({ acceptedOn: '2023-03-07' }), at()],
  ['back-dated', RECEIVED, acceptAll({ acceptedOn: DAY }), on('2023-03-07')],
  ['still-incomplete', INCOMPLETE, acceptAll(), at()],
  ['still-incomplete', history(done(received(['form']), on(DAY))), acceptAll(), at()],
  ['still-incomplete', history(done(received(undefined, { answers: { situations: {}, form: {} } }), on(DAY))), acceptAll({ opinion: '同意' }), at({ rules: rules({ suspended: true }) })],
  ['rules-say-otherwise', RECEIVED, acceptAll(), at({ rules: rules({ accept: 'not_accept' }) })],
  ['reasons-untold', RECEIVED, acceptAll(), at({ rules: rules({ suspended: true }) })],
  ['reasons-untold', RECEIVED, acceptAll(), at({ rules: rules({ faults: [{ code: 'unanswered', at: 'R-ACCEPT-01' }] }) })],
  ['rules-missing', RECEIVED, acceptAll(), at({ rules: null })],
  ['core-paper', INCOMPLETE, defer('form', '2023-03-13'), at()],
  ['not-deferrable', INCOMPLETE, defer('permit', '2023-03-13'), at()],
  ['nothing-missing', RECEIVED, defer('income', '2023-03-13'), at()],
  ['due-too-soon', INCOMPLETE, defer('income', DAY), at()],
  ['due-too-late', INCOMPLETE, defer('income', '2023-03-14'), at()],
  ['due-too-late', INCOMPLETE, defer('photo', '2023-03-17'), at()],
  ['unsigned', INCOMPLETE, acceptAll({ defer: [{ material: 'income', due: '2023-03-13' }, { material: 'photo', due: '2023-03-13' }] }), at()],
  ['bad-credit', INCOMPLETE, defer('income', '2023-03-13'), at({ badCredit: true })],
  ['deferred-once', INCOMPLETE, acceptAll({ defer: [{ material: 'income', due: '2023-03-13' }, { material: 'income', due: '2023-03-10' }], signed: true }), at()],
  ['unknown-material', INCOMPLETE, defer('diploma', '2023-03-13'), at()],
  ['complete-must-be-accepted', RECEIVED, decline('not_eligible'), at()],
  ['complete-must-be-accepted', CORRECTED, decline('not_eligible'), on('2023-03-09')],
  ['complete-must-be-accepted', history(done(received(['form', 'identity', 'permit']), on(DAY)), done(notice, on(DAY)), done(correct(['income', 'photo']), on(DAY))), decline('not_corrected'), at()],
  ['wrong-step', INCOMPLETE, decline('not_corrected'), at()],
  ['correction-open', NOTIFIED, decline('not_corrected'), at()],
  ['reasons-untold', RECEIVED, decline('not_our_power', ' '), at()],
  ['wrong-step', DEFERRED, decline('not_our_power', '区民政局'), at()],
  ['already-done', [...RECEIVED, { type: 'ApplicationNotAccepted', data: { cause: 'not_our_power', reason: '理由', goTo: '区民政局', on: DAY, officer: 'p' } }], decline('not_our_power', '区民政局'), at()],
];
