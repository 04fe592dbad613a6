import { describe, expect, it } from 'vitest';
import { calendarDecider } from '../calendar/index.ts';
import { actor, UNITS } from '../catalog/testing/fixtures.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import {
  accountabilityDecider, AccountabilityCommand, accountabilityEvents, DEFAULT_INSPECTION_LIMITS, dueAnswers, dueInspectionSteps, InspectionCommand, inspectionDecider, inspectionEvents,
  type AccountabilityContext, type AccountabilityEvent, type InspectionCommandData, type InspectionContext, type InspectionEvent,
} from './index.ts';

const { given } = specification(inspectionDecider, { commands: InspectionCommand, events: inspectionEvents });
const referrals = specification(accountabilityDecider, { commands: AccountabilityCommand, events: accountabilityEvents });
const [TOWN, VILLAGE, ID] = ['610702100', '610702100201', '4d0c8f4e-9a7e-4c43-8a30-0c8f3bb2a001'];
const TREE = new Map([...UNITS, [VILLAGE, { code: VILLAGE, kind: 'village' as const, parent: TOWN, active: true }]]);
const calendar = calendarDecider.initialState();
const BUREAU = actor('D-SPJ', 'bureau-1', 'approval_bureau');
const [SECOND, HEAD, CLERK, OTHER_TOWN, STATION] = [actor('D-SPJ', 'bureau-2', 'inspector'), actor(TOWN, 'head-1', 'centre_manager'), actor(TOWN, 'clerk-1', 'town_acceptor'), actor('610702001', 'head-2', 'centre_manager'), actor(VILLAGE, 'agent-1', 'village_manager')];
const SERVE: Readonly<Record<string, string>> = { 'head-1': TOWN, 'clerk-1': TOWN, 'agent-1': VILLAGE };
const by = (who: InspectionContext['actor'], today = '2023-03-02', parts: Partial<InspectionContext> = {}): InspectionContext =>
  ({ now: `${today}T02:00:00.000Z`, today, actor: who, units: TREE, calendar, known: person => !person.startsWith('nobody'), servesAt: ({ person, unit }) => SERVE[person] === unit, ...parts });

const record = 'a'.repeat(64);
const evidence = [{ what: '现场照片', digest: record }];
const plan = (parts: Partial<InspectionCommandData<'PlanInspection'>> = {}): InspectionCommand =>
  ({ type: 'PlanInspection', data: { body: TOWN, topic: '首问负责与一次性告知', themes: ['regular'], plannedOn: '2023-03-03', inspectors: ['bureau-1'], limits: DEFAULT_INSPECTION_LIMITS, ...parts } });
const visit = (parts: Partial<InspectionCommandData<'CarryOutInspection'>> = {}): InspectionCommand => ({ type: 'CarryOutInspection', data: { on: '2023-03-02', inspectors: ['bureau-1'], record, ...parts } });
const find = (parts: Partial<InspectionCommandData<'RecordFinding'>> = {}): InspectionCommand => ({ type: 'RecordFinding', data: { finding: 1, clause: '二（四）2', text: '两次要求补正', gravity: 'ordinary', evidence, owner: 'head-1', ...parts } });
const report = (to = [TOWN]): InspectionCommand => ({ type: 'CirculateInspectionReport', data: { summary: '发现一个问题', to } });
const order = (due: string | null = null, finding = 1): InspectionCommand => ({ type: 'OrderCorrection', data: { finding, demand: '一次告知全部补正材料', due } });
const extend = (due: string): InspectionCommand => ({ type: 'ExtendRectification', data: { finding: 1, due, reason: '需要区级部门配合' } });
const submit: InspectionCommand = { type: 'SubmitRectification', data: { finding: 1, done: '已重新培训', evidence } };
const verify: InspectionCommand = { type: 'VerifyRectification', data: { finding: 1, note: '抽查三件均已一次告知' } };
const reject = (due: string | null = null): InspectionCommand => ({ type: 'RejectRectification', data: { finding: 1, reason: '仍有两次告知', due } });
const criticise = (due: string | null = null, findings = [1]): InspectionCommand => ({ type: 'CirculateCriticism', data: { findings, text: '整改不力', to: [TOWN, '610702001'], due } });
const close: InspectionCommand = { type: 'CloseInspection', data: { conclusion: '问题已整改' } };
const wake: InspectionCommand = { type: 'WakeInspection', data: {} };

const planned: InspectionEvent = { type: 'InspectionPlanned', data: { body: TOWN, by: 'D-SPJ', topic: '首问负责与一次性告知', themes: ['regular'], plannedOn: '2023-03-03', inspectors: ['bureau-1'], limits: DEFAULT_INSPECTION_LIMITS } };
const carried: InspectionEvent = { type: 'InspectionCarriedOut', data: { on: '2023-03-02', inspectors: ['bureau-1'], record, reportDue: '2023-03-09' } };
const found = (gravity: 'ordinary' | 'harm' = 'ordinary', finding = 1): InspectionEvent => ({ type: 'FindingRecorded', data: { finding, clause: '二（四）2', text: '两次要求补正', gravity, evidence, owner: 'head-1', on: '2023-03-02' } });
const reported: InspectionEvent = { type: 'InspectionReportCirculated', data: { summary: '发现一个问题', to: [TOWN], on: '2023-03-02' } };
const ordered: InspectionEvent = { type: 'CorrectionOrdered', data: { finding: 1, demand: '一次告知全部补正材料', due: '2023-03-16' } };
const submitted: InspectionEvent = { type: 'RectificationSubmitted', data: { finding: 1, done: '已重新培训', evidence, by: 'clerk-1', verifyBy: '2023-03-09' } };
const verified: InspectionEvent = { type: 'RectificationVerified', data: { finding: 1, note: '抽查三件均已一次告知', by: 'bureau-1' } };
const rejected: InspectionEvent = { type: 'RectificationRejected', data: { finding: 1, reason: '仍有两次告知', due: '2023-03-16', by: 'bureau-1' } };
const late = (rung: 'correction' | 'criticism', due: string): InspectionEvent => ({ type: 'InspectionStepOverdue', data: { step: 'rectify', finding: 1, rung, due } });
const criticised: InspectionEvent = { type: 'CriticismCirculated', data: { findings: [1], text: '整改不力', to: [TOWN, '610702001'], due: '2023-03-24' } };
const VISITED = [planned, carried, found()];
const TOLD = [...VISITED, reported];

// @req #69
describe('an inspection', () => {
  it('is of another body: the bureau inspects all, a town its villages, nobody where they serve', () => {
    given().when(plan(), by(BUREAU)).records(planned);
    given().when(plan({ body: VILLAGE, inspectors: ['head-1'] }), by(HEAD)).recordsTypes('InspectionPlanned');
    given().when(plan(), by(HEAD)).refuses('inspector-of-the-body');
    given().when(plan(), by(OTHER_TOWN)).refuses('wrong-body');
    given().when(plan({ body: VILLAGE }), by(OTHER_TOWN)).refuses('wrong-body');
    given().when(plan({ inspectors: ['clerk-1'] }), by(BUREAU)).refuses('inspector-of-the-body');
    given().when(plan({ inspectors: ['nobody-1'] }), by(BUREAU)).refuses('unknown-person');
    given().when(plan({ body: '610702199' }), by(BUREAU)).refuses('unknown-unit');
    given().when(plan({ plannedOn: '2023-03-01' }), by(BUREAU)).refuses('deadline-past');
    given(planned).when(plan(), by(BUREAU)).refuses('already-exists');
  });
  // @req #55
  it('may look at how the four regimes of a centre are kept', () => {
    const [event] = given().when(plan({ themes: ['management', 'evaluation', 'openness', 'integrity'] }), by(BUREAU)).recordsTypes('InspectionPlanned');
    expect(event?.data).toMatchObject({ themes: ['management', 'evaluation', 'openness', 'integrity'] });
    expect(() => InspectionCommand.parse(plan({ themes: [] }))).toThrow();
  });
  it('has a record, findings with evidence and somebody of the body who answers for them, and a report that the body gets', () => {
    given(planned).when(visit(), by(BUREAU)).records(carried);
    given(planned).when(visit({ on: '2023-03-03' }), by(BUREAU)).refuses('date-in-future');
    given(planned).when(visit({ inspectors: ['head-1'] }), by(BUREAU)).refuses('inspector-of-the-body');
    given().when(visit(), by(BUREAU)).refuses('does-not-exist');
    given(planned).when(find(), by(BUREAU)).refuses('wrong-step');
    given(planned, carried).when(find(), by(BUREAU)).records(found());
    given(planned, carried).when(find({ owner: 'bureau-1' }), by(BUREAU)).refuses('owner-not-of-the-body');
    given(...VISITED).when(find(), by(BUREAU)).refuses('already-exists');
    given(...VISITED).when(report(), by(BUREAU)).records(reported);
    given(...VISITED).when(report(['610702001']), by(BUREAU)).refuses('body-not-told', { unit: TOWN });
    given(planned).when(report(), by(BUREAU)).refuses('wrong-step');
    expect(() => InspectionCommand.parse(find({ evidence: [] }))).toThrow();
  });
  it('ends when every finding is verified', () => {
    given(...TOLD).when(close, by(BUREAU)).refuses('findings-open', { findings: [1] });
    given(...TOLD, ordered, submitted).when(close, by(BUREAU)).refuses('findings-open');
    given(...TOLD, ordered, submitted, verified).when(close, by(BUREAU)).recordsTypes('InspectionClosed');
    given(...VISITED, ordered, submitted, verified).when(close, by(BUREAU)).refuses('wrong-step');
    given(...TOLD, ordered, submitted, verified).when(close, by(OTHER_TOWN)).refuses('wrong-body');
  });
});

// @req #70
describe('the ladder', () => {
  it('begins with an order to put right by a day that can still be kept', () => {
    given(...TOLD).when(order(), by(BUREAU)).records(ordered);
    given(...TOLD).when(order('2023-03-01'), by(BUREAU)).refuses('deadline-past');
    given(...TOLD).when(order(null, 2), by(BUREAU)).refuses('unknown-finding');
    given(...TOLD, ordered).when(extend('2023-03-20'), by(BUREAU)).recordsTypes('RectificationExtended');
    given(...TOLD, ordered).when(extend('2023-03-10'), by(BUREAU)).refuses('due-too-soon');
    given(...TOLD, ordered).when(extend('2023-03-01'), by(BUREAU)).refuses('deadline-past');
    given(...TOLD, ordered, { type: 'RectificationExtended', data: { finding: 1, due: '2023-03-20', reason: '需要配合' } }).when(extend('2023-03-30'), by(BUREAU)).refuses('extended-once');
    given(...TOLD).when(extend('2023-03-20'), by(BUREAU)).refuses('wrong-step');
  });
  it('has what was put right told by the body and verified by another person', () => {
    given(...TOLD, ordered).when(submit, by(CLERK)).records(submitted);
    given(...TOLD, ordered).when(submit, by(BUREAU)).refuses('wrong-body');
    given(...TOLD).when(submit, by(CLERK)).refuses('wrong-step');
    given(...TOLD, ordered, submitted).when(verify, by(BUREAU)).records(verified);
    given(...TOLD, ordered, submitted).when(verify, by(CLERK)).refuses('same-person');
    given(...TOLD, ordered, submitted).when(verify, by(HEAD)).refuses('same-person');
    given(...TOLD, ordered, submitted).when(verify, by(actor('D-SPJ', 'clerk-1', 'approval_bureau'))).refuses('same-person');
    given(...TOLD, ordered, submitted).when(reject(), by(HEAD)).refuses('same-person');
    given(...TOLD, ordered).when(verify, by(BUREAU)).refuses('wrong-step');
    given(...TOLD, ordered, submitted).when(reject(), by(BUREAU)).records(rejected);
    given(...TOLD, ordered, submitted).when(reject('2023-03-01'), by(BUREAU)).refuses('deadline-past');
  });
  it('goes on to criticism only where the order was not kept', () => {
    given(...TOLD, ordered).when(criticise(), by(BUREAU)).refuses('ladder-out-of-order', { findings: [1] });
    given(...TOLD).when(criticise(), by(BUREAU)).refuses('ladder-out-of-order');
    given(...TOLD, ordered, submitted, rejected).when(criticise(), by(BUREAU)).recordsTypes('CriticismCirculated');
    given(...TOLD, ordered, late('correction', '2023-03-16')).when(criticise(), by(BUREAU, '2023-03-17')).records(criticised);
    given(...TOLD, ordered, late('correction', '2023-03-16')).when(criticise('2023-03-01'), by(BUREAU, '2023-03-17')).refuses('deadline-past');
    given(...VISITED, ordered, late('correction', '2023-03-16')).when(criticise(), by(BUREAU, '2023-03-17')).refuses('wrong-step');
  });
  it('has a clock on each step, which speaks once', () => {
    const overdue = (events: readonly InspectionEvent[], day: string) => dueInspectionSteps(stateAfter(inspectionDecider, events), `${day}T16:00:00.000Z`).map(({ event }) => event);
    expect(overdue([planned], '2023-03-02')).toEqual([]);
    expect(overdue([planned], '2023-03-03')).toEqual([{ type: 'InspectionStepOverdue', data: { step: 'carry_out', finding: null, rung: null, due: '2023-03-03' } }]);
    expect(overdue(VISITED, '2023-03-09')).toMatchObject([{ data: { step: 'report', due: '2023-03-09' } }]);
    expect(overdue([...TOLD, ordered], '2023-03-16')).toEqual([late('correction', '2023-03-16')]);
    expect(overdue([...TOLD, ordered, late('correction', '2023-03-16')], '2023-04-16')).toEqual([]);
    expect(overdue([...TOLD, ordered, submitted], '2023-03-20')).toMatchObject([{ data: { step: 'verify', due: '2023-03-09' } }]);
    expect(overdue([...TOLD, ordered, late('correction', '2023-03-16'), criticised], '2023-03-24')).toEqual([late('criticism', '2023-03-24')]);
    expect(overdue([...TOLD, ordered, submitted, verified], '2024-03-24')).toEqual([]);
    given(planned).when(wake, by(SECOND)).changesNothing();
  });
});

// @req #48
describe('a referral to the organ in charge', () => {
  const state = (...events: readonly InspectionEvent[]) => stateAfter(inspectionDecider, events);
  const to = (parts: Partial<AccountabilityContext> = {}): AccountabilityContext => ({ now: '2023-03-27T02:00:00.000Z', today: '2023-03-27', actor: BUREAU, calendar, number: 90, inspection: state(...TOLD, ordered, late('correction', '2023-03-16'), criticised, late('criticism', '2023-03-24')), ...parts });
  const refer = (findings = [1], cites = [88, 90]): AccountabilityCommand => ({ type: 'ReferAccountability', data: { inspection: ID, findings, cites, to: '区纪委监委', reason: '通报批评后仍未整改', answerDays: 30 } });
  const referred: AccountabilityEvent = { type: 'AccountabilityReferred', data: { inspection: ID, body: TOWN, findings: [1], cites: [88, 90], to: '区纪委监委', reason: '通报批评后仍未整改', answerBy: '2023-05-08' } };
  const outcome: AccountabilityCommand = { type: 'RecordAccountabilityOutcome', data: { outcome: 'handled', document: '区纪函〔2023〕9号', on: '2023-03-27', summary: '已约谈负责人' } };

  it('rests on findings that have climbed the ladder, and on events of the log', () => {
    referrals.given().when(refer(), to()).records(referred);
    referrals.given().when(refer([]), to()).refuses('accountability-without-findings');
    referrals.given().when(refer([1, 2]), to()).refuses('accountability-without-findings');
    referrals.given().when(refer([1], [91]), to()).refuses('evidence-missing', { beyond: [91] });
    referrals.given().when(refer([1], []), to()).refuses('evidence-missing');
    referrals.given().when(refer(), to({ inspection: state(...TOLD, ordered, late('correction', '2023-03-16'), criticised) })).refuses('ladder-out-of-order', { findings: [1] });
    referrals.given().when(refer(), to({ inspection: state(planned, carried, found('harm')) })).recordsTypes('AccountabilityReferred');
    referrals.given().when(refer(), to({ inspection: null })).refuses('does-not-exist');
    referrals.given().when(refer(), to({ actor: STATION })).refuses('wrong-office');
    referrals.given().when(refer(), to({ actor: actor(TOWN, 'x', 'inspector') })).refuses('inspector-of-the-body');
    referrals.given(referred).when(refer(), to()).refuses('already-exists');
  });
  it('keeps what the organ answered, once, and says when it has not', () => {
    referrals.given(referred).when(outcome, to()).recordsTypes('AccountabilityOutcomeRecorded');
    referrals.given().when(outcome, to()).refuses('does-not-exist');
    referrals.given(referred).when({ ...outcome, data: { ...outcome.data, on: '2023-03-28' } } as AccountabilityCommand, to()).refuses('date-in-future');
    referrals.given(referred).when(outcome, to({ actor: HEAD })).refuses('wrong-office');
    const waiting = stateAfter(accountabilityDecider, [referred]);
    expect(dueAnswers(waiting, '2023-05-08T15:59:59.999Z')).toEqual([]);
    expect(dueAnswers(waiting, '2023-05-08T16:00:00.000Z')).toMatchObject([{ event: { type: 'AccountabilityAnswerOverdue', data: { due: '2023-05-08' } } }]);
    expect(dueAnswers(stateAfter(accountabilityDecider, [referred, { type: 'AccountabilityAnswerOverdue', data: { due: '2023-05-08' } }]), '2023-06-08T16:00:00.000Z')).toEqual([]);
  });
});
