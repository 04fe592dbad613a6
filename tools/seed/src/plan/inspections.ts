import type { InspectionCommand } from '@yichuang/domain';
import { naturalIdFor } from '@yichuang/event-store';
import type { SampleData } from '../data.ts';
import { at } from '../working-time.ts';
import type { Staff } from './offices.ts';
import type { Known, Step } from './step.ts';
import { FAULTY, speakingVillages } from './units.ts';

type Plan = Extract<InspectionCommand, { type: 'PlanInspection' }>['data'];
const CLOCK: Step['actor'] = { id: 'system', unit: 'system', post: 'clock' };
const LIMITS: Plan['limits'] = { reportDays: 5, rectifyDays: 10, verifyDays: 5, criticismDays: 5 };
const [INSPECTED, PLANNED] = ['610702101', '610702104'];
const RECORD = 'd'.repeat(64);
const photo = (what: string) => [{ what, digest: null }];

interface Inspection {
  /** Begins the names of its steps. */
  readonly name: string;
  readonly plan: Pick<Plan, 'body' | 'topic' | 'themes' | 'plannedOn'>;
  readonly planned: string;
  readonly by: Step['actor'];
}
type Act = readonly [step: string, when: string, command: InspectionCommand | ((known: Known) => InspectionCommand), actor?: Step['actor']];

const idOf = ({ body, plannedOn, topic }: Inspection['plan']): string => naturalIdFor('inspection', [body, plannedOn, topic]);

/** An inspection from its plan on; acts without an actor are the inspector's. */
function inspected({ name, plan, planned, by }: Inspection, acts: readonly Act[]): Step[] {
  const stream = `inspection-${idOf(plan)}`;
  const first: Step = { name: `${name}-plan`, at: planned, actor: by, stream, command: { type: 'PlanInspection', data: { ...plan, inspectors: [by.id], limits: LIMITS } } };
  return [first, ...acts.map(([step, when, command, actor = by]): Step => ({ name: `${name}-${step}`, at: when, actor, stream, command }))];
}

const visit = (on: string, by: Step['actor']): InspectionCommand => ({ type: 'CarryOutInspection', data: { on, inspectors: [by.id], record: RECORD } });
const report = (summary: string, ...to: readonly string[]): InspectionCommand => ({ type: 'CirculateInspectionReport', data: { summary, to: [...to] } });
const closed = (conclusion: string): InspectionCommand => ({ type: 'CloseInspection', data: { conclusion } });
const woken = (steps: readonly Step[]): Step[] => steps.map(step => (step.actor === CLOCK ? { ...step, notice: true } : step));
const WAKE: InspectionCommand = { type: 'WakeInspection', data: {} };

/** Planted, in the fictional town: what was ordered is not done, nor after criticism, and the organ in charge is asked. @req #48 #70 */
function upTheLadder(staff: Staff): Step[] {
  const [by, head] = [staff('approval_bureau', 'D-SPJ'), staff('centre_manager', FAULTY.town)];
  const plan = { body: FAULTY.town, topic: '一次性告知和窗口在岗情况', themes: ['regular'] as Plan['themes'], plannedOn: '2023-04-17' };
  const found = (finding: number, clause: string, text: string): InspectionCommand => ({ type: 'RecordFinding', data: { finding, clause, text, gravity: 'ordinary', evidence: photo('现场照片和办件记录（示例）'), owner: head.id } });
  const order = (finding: number, demand: string): InspectionCommand => ({ type: 'OrderCorrection', data: { finding, demand, due: null } });
  const put = (finding: number, done: string): InspectionCommand => ({ type: 'SubmitRectification', data: { finding, done, evidence: photo('整改照片（示例）') } });
  const good = (finding: number, note: string): InspectionCommand => ({ type: 'VerifyRectification', data: { finding, note } });
  const name = 'inspection-ladder';
  const inspection = `accountability-${idOf(plan)}`;
  const steps = inspected({ name, plan, planned: at('2023-04-10', '10:00'), by }, [
    ['visit', at('2023-04-17', '10:00'), visit('2023-04-17', by)],
    ['find-1', at('2023-04-17', '11:00'), found(1, '二（四）2', '补正材料分两次告知，申请人多跑一趟（示例）')],
    ['find-2', at('2023-04-17', '11:10'), found(2, '二（二）4', '公开专栏没有更新人员去向（示例）')],
    ['report', at('2023-04-19', '15:00'), report('发现两个问题，已责令限期整改（示例）', FAULTY.town)],
    ['order-1', at('2023-04-19', '15:10'), order(1, '一次告知全部补正材料，并逐件自查（示例）')],
    ['order-2', at('2023-04-19', '15:15'), order(2, '更新公开专栏（示例）')],
    ['put-2', at('2023-04-24', '10:00'), put(2, '专栏已更新（示例）'), head],
    ['good-2', at('2023-04-25', '10:00'), good(2, '现场核对无误（示例）')],
    ['late-1', at('2023-05-08', '09:30'), WAKE, CLOCK],
    ['criticise', at('2023-05-08', '10:30'), { type: 'CirculateCriticism', data: { findings: [1], text: '整改逾期，予以通报批评，限期五个工作日（示例）', to: [FAULTY.town], due: null } }],
    ['late-again', at('2023-05-16', '09:30'), WAKE, CLOCK],
    ['put-1', at('2023-06-05', '10:00'), put(1, '已逐件自查并培训窗口人员（示例）'), head],
    ['good-1', at('2023-06-07', '10:00'), good(1, '抽查五件，均已一次告知（示例）')],
    ['close', at('2023-06-13', '10:00'), closed('两个问题均已整改到位（示例）')],
  ]);
  const referral: Step[] = [
    {
      name: `${name}-refer`, at: at('2023-05-17', '10:00'), actor: by, stream: inspection,
      command: known => ({
        type: 'ReferAccountability',
        data: { inspection: idOf(plan), findings: [1], cites: ['find-1', 'order-1', 'late-1', 'criticise', 'late-again'].map(step => known.numberOf(`${name}-${step}`)), to: '有权机关（示例）', reason: '通报批评后仍未整改，移送处理（示例）', answerDays: 30 },
      }),
    },
    { name: `${name}-answer`, at: at('2023-06-12', '15:00'), actor: by, stream: inspection, command: { type: 'RecordAccountabilityOutcome', data: { outcome: 'handled', document: '示函〔2023〕1号', on: '2023-06-12', summary: '已约谈单位负责人（示例）' } } },
  ];
  return [...woken(steps), ...referral];
}

/** Planted, in the fictional village: what was put right was not enough, and the next day has gone by. */
function stillOpen(staff: Staff): Step[] {
  const [by, owner] = [staff('approval_bureau', 'D-SPJ'), staff('village_agent', FAULTY.village)];
  const plan = { body: FAULTY.village, topic: '便民服务站值守情况', themes: ['convenient'] as Plan['themes'], plannedOn: '2023-11-20' };
  return woken(inspected({ name: 'inspection-open', plan, planned: at('2023-11-13', '10:00'), by }, [
    ['visit', at('2023-11-20', '10:00'), visit('2023-11-20', by)],
    ['find', at('2023-11-20', '10:40'), { type: 'RecordFinding', data: { finding: 1, clause: '二（五）1', text: '服务站只有一名代办员，工作时间无人值守（示例）', gravity: 'ordinary', evidence: photo('现场照片（示例）'), owner: owner.id } }],
    ['report', at('2023-11-21', '15:00'), report('发现一个问题（示例）', FAULTY.village, FAULTY.town)],
    ['order', at('2023-11-21', '15:10'), { type: 'OrderCorrection', data: { finding: 1, demand: '配齐两名代办员并公示值守安排（示例）', due: '2024-01-05' } }],
    ['late', at('2024-01-08', '09:30'), WAKE, CLOCK],
  ]));
}

/** A town and a village in which nothing was found wrong, and one still to come. */
function inOrder(data: SampleData, staff: Staff): Step[] {
  const [bureau, town] = [staff('approval_bureau', 'D-SPJ'), staff('centre_manager', INSPECTED)];
  const [village = ''] = speakingVillages(data).filter(code => code.startsWith(INSPECTED));
  return [
    ...inspected({ name: 'inspection-town', plan: { body: INSPECTED, topic: '便民服务中心规范运行', themes: ['standardised', 'management', 'evaluation', 'integrity'], plannedOn: '2023-09-12' }, planned: at('2023-09-04', '10:00'), by: bureau }, [
      ['visit', at('2023-09-12', '10:00'), visit('2023-09-12', bureau)], ['report', at('2023-09-14', '15:00'), report('运行规范，未发现问题', INSPECTED)], ['close', at('2023-09-14', '15:30'), closed('未发现问题')],
    ]),
    ...inspected({ name: 'inspection-village', plan: { body: village, topic: '村级代办服务', themes: ['convenient'], plannedOn: '2023-10-17' }, planned: at('2023-10-10', '10:00'), by: town }, [
      ['visit', at('2023-10-17', '10:00'), visit('2023-10-17', town)], ['report', at('2023-10-18', '15:00'), report('台账齐全，未发现问题', village)], ['close', at('2023-10-18', '15:30'), closed('未发现问题')],
    ]),
    ...inspected({ name: 'inspection-next', plan: { body: PLANNED, topic: '节前窗口值守和安全', themes: ['safe'], plannedOn: '2024-01-23' }, planned: at('2024-01-10', '10:00'), by: bureau }, []),
  ];
}

/** Inspections of 2023: one that climbs the ladder to its end, one that is overdue, two without findings, one planned. @req #69 #70 #48 */
export const inspectionSteps = (data: SampleData, staff: Staff): Step[] => [...upTheLadder(staff), ...stillOpen(staff), ...inOrder(data, staff)];
