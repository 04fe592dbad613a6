import type { RejectionCode } from '@yichuang/domain';
import { refusal as row, type Refusal } from '../../testing/refusals.ts';
import { actor, idOf, type Given } from '../../testing/sample-commands.ts';
import { BUREAU, CASE, CENTRE, EVIDENCE, FINDING, mark, OBJECTION, on, onAppraisal, onCheck, openPeriod, orderCheck, plan, refer, TOWN, VISIT, WEIGHTS } from './stages.ts';

const OWNER = actor('dept_catalog_owner', 'D-SPJ');
const NOBODY = 'nobody-0123456789';
const fix = { finding: 1, done: '已培训', evidence: EVIDENCE };
const checked = onCheck('2022Q1');
const cite = (parts: object = {}): Given => onAppraisal('2021Q1')('CiteAppraisalForAward', { unit: TOWN, person: null, award: '先进中心', digest: '0'.repeat(64), ...parts });

// @req #48 #69 #70
export const INSPECTION_REFUSALS: readonly Refusal[] = [
  row('already-exists', 409, plan('planned')),
  row('unknown-unit', 422, plan('new', { body: '610702999' })),
  row('inspector-of-the-body', 403, plan('new', { body: 'D-SPJ' })),
  row('inspector-of-the-body', 403, plan('new', { inspectors: [CENTRE.id] })),
  row('wrong-body', 403, plan('new', { body: '610702102' }, CENTRE)),
  row('unknown-person', 422, plan('new', { inspectors: [NOBODY] })),
  row('deadline-past', 422, plan('new', { plannedOn: '2022-01-04' })),
  row('does-not-exist', 404, on('unheard of')('CarryOutInspection', VISIT)),
  row('date-in-future', 422, on('planned')('CarryOutInspection', { ...VISIT, on: '2022-12-01' })),
  row('wrong-step', 409, on('planned')('RecordFinding', FINDING)),
  row('owner-not-of-the-body', 422, on('visited')('RecordFinding', { ...FINDING, owner: BUREAU.id })),
  row('body-not-told', 422, on('visited')('CirculateInspectionReport', { summary: '无问题', to: ['610702102'] })),
  row('unknown-finding', 404, on('visited')('OrderCorrection', { finding: 9, demand: '一次告知', due: null })),
  row('deadline-past', 422, on('extended')('ExtendRectification', { finding: 1, due: '2022-01-04', reason: '再延' })),
  row('due-too-soon', 422, on('extended')('ExtendRectification', { finding: 1, due: '2022-05-09', reason: '再延' })),
  row('extended-once', 409, on('extended')('ExtendRectification', { finding: 1, due: '2022-06-01', reason: '再延' })),
  row('wrong-body', 403, on('ordered')('SubmitRectification', fix, OWNER)),
  row('already-done', 409, on('submitted')('SubmitRectification', fix, CENTRE)),
  row('same-person', 403, on('submitted')('VerifyRectification', { finding: 1, note: '已整改' }, CENTRE)),
  row('wrong-office', 403, on('submitted')('VerifyRectification', { finding: 1, note: '已整改' }, OWNER), 'not-delegated'),
  row('ladder-out-of-order', 409, on('extended')('CirculateCriticism', { findings: [1], text: '整改不力', to: [TOWN], due: null })),
  row('findings-open', 409, on('submitted')('CloseInspection', { conclusion: '已整改' })),
  row('accountability-without-findings', 422, refer('extended', { findings: [] })),
  row('ladder-out-of-order', 409, refer('extended')),
  row('evidence-missing', 422, refer('serious', { cites: [999_999] })),
  row('wrong-office', 403, refer('extended', {}, CENTRE), 'not-delegated'),
];

// @req #23
export const CHECK_REFUSALS: readonly Refusal[] = [
  row('already-exists', 409, orderCheck('2022Q1')),
  row('nothing-to-sample', 409, orderCheck('2022Q2')),
  row('nothing-to-sample', 409, orderCheck('2022Q1', { department: 'D-SPJ' }, OWNER)),
  row('date-in-future', 422, orderCheck('2022Q4')),
  row('wrong-body', 403, orderCheck('2022Q1', { department: 'D-SPJ' }), 'not-found'),
  row('does-not-exist', 404, onCheck('2021')('DrawSpotCheck')),
  row('already-done', 409, checked('DrawSpotCheck')),
  row('not-in-the-sample', 422, checked('RecordSpotCheckResult', { case: idOf('another'), verdict: 'faulty', reason: '缺签字' })),
  row('wrong-step', 409, checked('OrderSpotCheckCorrection', { case: CASE, demand: '补签', due: null })),
  row('wrong-body', 403, checked('ReportSpotCheckCorrection', { case: CASE, done: '已补' }, { ...CENTRE, id: 'officer-other-town', unit: '610702102' })),
  row('cases-unchecked', 409, checked('CloseSpotCheck', { conclusion: '规范' })),
];

// @req #56 #61 #62
export const APPRAISAL_REFUSALS: readonly Refusal[] = [
  row('already-exists', 409, openPeriod('2022Q1')),
  row('weights-not-whole', 422, openPeriod('2020', { weights: WEIGHTS.slice(1) })),
  row('one-side-missing', 422, openPeriod('2020', { weights: [{ measure: 'on_time', weight: 100 }, { measure: 'service', weight: 100 }] })),
  row('date-in-future', 422, openPeriod('2023')),
  row('wrong-office', 403, { ...openPeriod('2020'), by: CENTRE }, 'not-delegated'),
  row('does-not-exist', 404, onAppraisal('2020')('FreezeAppraisalData')),
  row('not-due-yet', 409, onAppraisal('2022Q2')('FreezeAppraisalData')),
  row('already-done', 409, mark()),
  row('measure-from-events', 409, mark({ measure: 'on_time' })),
  row('not-in-the-formula', 422, mark({ measure: 'conduct' })),
  row('not-appraised', 404, mark({ person: NOBODY })),
  row('not-the-sending-unit', 403, mark({ measure: 'professional' })),
  row('not-the-centre', 403, mark({}, BUREAU)),
  row('marks-missing', 409, onAppraisal('2022Q1')('ScoreAppraisal')),
  row('wrong-step', 409, onAppraisal('2022Q1')('PublishAppraisal')),
  row('not-the-appraised', 403, onAppraisal('2021Q3')('RaiseAppraisalObjection', { ...OBJECTION, objection: 2 }, { ...CENTRE, id: 'officer-other-town', unit: '610702102' })),
  row('objections-over', 409, onAppraisal('2021Q2')('RaiseAppraisalObjection', OBJECTION, CENTRE)),
  row('objections-open', 409, onAppraisal('2021Q3')('FinaliseAppraisal')),
  row('digest-differs', 409, cite()),
];

/** Refusals that no request can provoke here, and why. */
export const NOT_OVER_HTTP: readonly { readonly code: RejectionCode; readonly why: string }[] = [
  { code: 'frame-differs', why: 'the log keeps what it said when the check was ordered' },
  { code: 'nothing-to-change', why: 'a district without any town has nobody who appraises' },
];
