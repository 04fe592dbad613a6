import fc from 'fast-check';
import { describe, it } from 'vitest';
import { calendarDecider } from '../calendar/index.ts';
import { actor, UNITS } from '../catalog/testing/fixtures.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { DEFAULT_INSPECTION_LIMITS, inspectionDecider, inspectionEvents, type InspectionCommand, type InspectionContext } from './index.ts';

const TOWN = '610702100';
const context = (who: InspectionContext['actor'], today = '2023-03-02'): InspectionContext =>
  ({ now: `${today}T02:00:00.000Z`, today, actor: who, units: UNITS, calendar: calendarDecider.initialState(), known: () => true, servesAt: ({ person, unit }) => unit === TOWN && person === 'head-1' });
const [BUREAU, CLERK] = [context(actor('D-SPJ', 'bureau-1', 'approval_bureau')), context(actor(TOWN, 'clerk-1', 'town_acceptor'))];
const evidence = [{ what: '现场照片', digest: null }];
const command = {
  plan: { type: 'PlanInspection', data: { body: TOWN, topic: '窗口服务', themes: ['regular'], plannedOn: '2023-03-03', inspectors: ['bureau-1'], limits: DEFAULT_INSPECTION_LIMITS } },
  visit: { type: 'CarryOutInspection', data: { on: '2023-03-02', inspectors: ['bureau-1'], record: 'b'.repeat(64) } },
  report: { type: 'CirculateInspectionReport', data: { summary: '两个问题', to: [TOWN] } },
  close: { type: 'CloseInspection', data: { conclusion: '均已整改' } },
} as const satisfies Readonly<Record<string, unknown>>;
const on = (finding: number) => ({
  find: { type: 'RecordFinding', data: { finding, clause: '二（四）2', text: '两次要求补正', gravity: 'ordinary', evidence, owner: 'head-1' } },
  order: { type: 'OrderCorrection', data: { finding, demand: '一次告知', due: null } },
  extend: { type: 'ExtendRectification', data: { finding, due: '2023-04-20', reason: '需要配合' } },
  submit: { type: 'SubmitRectification', data: { finding, done: '已培训', evidence } },
  verify: { type: 'VerifyRectification', data: { finding, note: '已整改' } },
  reject: { type: 'RejectRectification', data: { finding, reason: '没有整改', due: null } },
  criticise: { type: 'CirculateCriticism', data: { findings: [finding], text: '整改不力', to: [TOWN], due: null } },
} as const);
const mutable = (one: object): InspectionCommand => JSON.parse(JSON.stringify(one)) as InspectionCommand;
const act = (one: object, by = BUREAU) => ({ command: mutable(one), context: by });
const { find, order, extend, submit, verify, reject, criticise } = on(1);
const way = [command.plan, command.visit, find, command.report, order, extend].map(each => act(each)).concat([act(submit, CLERK), act(reject), act(criticise), act(submit, CLERK), act(verify), act(command.close)]);
const acts = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...Object.values(command)) },
  { weight: 5, arbitrary: fc.constantFrom(1, 2).chain(finding => fc.constantFrom(...Object.values(on(finding)))) },
).chain(one => fc.constantFrom(BUREAU, CLERK).map(by => act(one, by)));

// @req #69 #70
describe('any history of an inspection', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(inspectionDecider, { acts, way, events: inspectionEvents, reaches: inspectionEvents.map(({ type }) => type).filter(type => type !== 'InspectionStepOverdue') });
  });
});
