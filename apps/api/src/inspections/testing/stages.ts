import type { Actor } from '@yichuang/domain';
import { inspectionIdOf } from '../../application/natural-ids.ts';
import { BACKUP, caseIdOf, CENTRE, DEPARTMENT, DEPT_REVIEWER, TOWN } from '../../case/testing/ground.ts';
import { openStages } from '../../case/testing/stages.ts';
import { BUREAU } from '../../delegation/testing/ground.ts';
import type { Scene } from '../../testing/given-when-then.ts';
import type { Given } from '../../testing/sample-commands.ts';

export { BACKUP, BUREAU, CENTRE, DEPARTMENT, DEPT_REVIEWER, TOWN };
export const CASE = caseIdOf('licenceGranted');
const limits = { reportDays: 5, rectifyDays: 10, verifyDays: 5, criticismDays: 5 };
export const EVIDENCE = [{ what: '现场照片', digest: null }];
/** The plan of an inspection, known by its topic. */
export const planOf = (topic: string, parts: object = {}) => ({ body: TOWN, topic: `检查${topic}`, themes: ['regular'], plannedOn: '2022-01-18', inspectors: [BUREAU.id], limits, ...parts });
export const plan = (topic: string, parts: object = {}, by: Actor = BUREAU): Given => ({ type: 'PlanInspection', stream: `inspection-${inspectionIdOf(planOf(topic, parts))}`, data: planOf(topic, parts), by });
export const idOfInspection = (topic: string): string => inspectionIdOf(planOf(topic));
export const on = (topic: string) => (type: string, data: object = {}, by: Actor = BUREAU): Given => ({ type, stream: `inspection-${idOfInspection(topic)}`, data, by });
export const VISIT = { on: '2022-01-18', inspectors: [BUREAU.id], record: 'a'.repeat(64) };
export const FINDING = { finding: 1, clause: '二（四）2', text: '两次要求补正', gravity: 'ordinary', evidence: EVIDENCE, owner: CENTRE.id };
export const refer = (topic: string, parts: object = {}, by: Actor = BUREAU): Given =>
  ({ type: 'ReferAccountability', stream: `accountability-${idOfInspection(topic)}`, data: { inspection: idOfInspection(topic), findings: [1], cites: [0], to: '区纪委监委', reason: '整改不力', answerDays: 30, ...parts }, by });

const ordered = (topic: string, gravity = 'ordinary'): Given[] => [
  plan(topic), on(topic)('CarryOutInspection', VISIT), on(topic)('RecordFinding', { ...FINDING, gravity }), on(topic)('CirculateInspectionReport', { summary: '发现一个问题', to: [TOWN] }), on(topic)('OrderCorrection', { finding: 1, demand: '一次告知', due: null }),
];
const submitted = (topic: string): Given[] => [...ordered(topic), on(topic)('SubmitRectification', { finding: 1, done: '已培训', evidence: EVIDENCE }, CENTRE)];

const check = (period: string) => (type: string, data: object = {}, by: Actor = DEPT_REVIEWER): Given => ({ type, stream: `spotcheck-${DEPARTMENT}-${period}`, data, by });
export const onCheck = check;
export const orderCheck = (period: string, parts: object = {}, by: Actor = DEPT_REVIEWER): Given => {
  const data = { department: DEPARTMENT, period, size: 3, reason: '季度抽查', correctionDays: 10, ...parts };
  return { type: 'OrderSpotCheck', stream: `spotcheck-${data.department}-${period}`, data, by };
};

export const onAppraisal = (period: string) => (type: string, data: object = {}, by: Actor = BUREAU): Given => ({ type, stream: `appraisal-${period}`, data, by });
export const WEIGHTS = [{ measure: 'on_time', weight: 100 }, { measure: 'service', weight: 40 }, { measure: 'professional', weight: 60 }];
export const openPeriod = (period: string, parts: object = {}): Given => onAppraisal(period)('OpenAppraisalPeriod', { period, version: '2022-1', weights: WEIGHTS, objectionDays: 3, ...parts });
export const mark = (parts: object = {}, by: Actor = CENTRE): Given => onAppraisal('2022Q1')('GiveAppraisalMark', { unit: TOWN, person: BACKUP.id, measure: 'service', mark: 80, reason: '季度评定', ...parts }, by);
const published = (period: string): Given[] => [openPeriod(period), ...['FreezeAppraisalData', 'ScoreAppraisal', 'PublishAppraisal'].map(type => onAppraisal(period)(type))];
export const OBJECTION = { objection: 1, unit: TOWN, person: null, measure: 'on_time', reason: '统计有误' };

/** A clerk whom the department sends to the town: both judge them. */
const SENT: readonly Given[] = [
  { type: 'CreatePost', stream: `staff-${TOWN}`, data: { post: 'A9', office: 'town_acceptor', title: { zh: '民政窗口', en: 'Civil affairs' }, duties: ['consult'], sendingUnit: DEPARTMENT, from: null }, by: CENTRE },
  { type: 'AssignClerk', stream: `staff-${TOWN}`, data: { post: 'A9', person: BACKUP.id, from: null }, by: CENTRE },
];

/** A district in which a town has decided a licence in the department's name; inspections, checks and appraisals in every condition. */
export async function openSupervision(): Promise<Scene> {
  const scene = await openStages(['licenceGranted']);
  await scene.given([
    ...SENT, plan('planned'), plan('visited'), on('visited')('CarryOutInspection', VISIT), ...ordered('ordered'), ...ordered('extended'), on('extended')('ExtendRectification', { finding: 1, due: '2022-05-10', reason: '需要部门配合' }),
    ...submitted('submitted'), ...submitted('verified'), on('verified')('VerifyRectification', { finding: 1, note: '已整改' }), ...ordered('harm', 'harm'), refer('harm'), ...ordered('serious', 'harm'),
    orderCheck('2022Q1'), plan('afterwards'), check('2022Q1')('DrawSpotCheck'),
  ]);
  scene.clock.set('2022-04-08T01:00:00.000Z');
  await scene.given([
    ...['2021Q1', '2021Q2', '2021Q3'].flatMap(published), onAppraisal('2021Q3')('RaiseAppraisalObjection', OBJECTION, CENTRE), openPeriod('2022Q2'), openPeriod('2022Q1'), onAppraisal('2022Q1')('FreezeAppraisalData'), mark(),
  ]);
  scene.clock.set('2022-04-18T01:00:00.000Z');
  await scene.given([onAppraisal('2021Q1')('FinaliseAppraisal'), orderCheck('2022')]);
  await scene.newEvents();
  return scene;
}
