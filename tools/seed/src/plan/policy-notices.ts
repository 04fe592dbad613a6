import type { PolicyNoticeCommand } from '@yichuang/domain';
import type { SampleData } from '../data.ts';
import { sampleId } from '../ids.ts';
import { at, during } from '../working-time.ts';
import { townsOf, type Staff } from './offices.ts';
import type { Step } from './step.ts';
import { FAULTY } from './units.ts';

type Send = Extract<PolicyNoticeCommand, { type: 'SendPolicyNotice' }>['data'];
const CLOCK: Step['actor'] = { id: 'system', unit: 'system', post: 'clock' };
const NOTHING_ELSE: Pick<Send, 'medium' | 'documentNumber' | 'attachments' | 'penalties' | 'acknowledgeDays' | 'blocksIntake'> = { medium: 'net', documentNumber: null, attachments: [], penalties: [], acknowledgeDays: 1, blocksIntake: false };

/** Items of a department that go on after 2023, the first of them. */
const firstItems = (data: SampleData, department: string, count: number): string[] => data.items.filter(row => row.department_code === department && !row.withdrawn).slice(0, count).map(({ code }) => code);

interface Days {
  readonly sent: string;
  /** The day on which towns acknowledge, and the one on which they report. */
  readonly known: string;
  readonly applied: string | null;
}

/** A notice with the answers of all real towns, each in time. No real unit is shown to be late. */
function notice(key: string, data: Omit<Send, 'by'>, { sent, known, applied, towns, staff, department }: Days & { readonly towns: readonly string[]; readonly staff: Staff; readonly department: string }): Step[] {
  const stream = streamOf(key);
  const step = (name: string, rest: Pick<Step, 'at' | 'actor'> & { readonly command: PolicyNoticeCommand }): Step => ({ name: `notice-${key}-${name}`, stream, ...rest });
  const [knowing, applying] = [during(known, '10:00', 120), during(applied ?? known, '14:00', 120)];
  return [
    step('send', { at: at(sent, '09:40'), actor: staff('dept_catalog_owner', department), command: { type: 'SendPolicyNotice', data: { by: department, ...data } } }),
    ...towns.map(town => step(`known-${town}`, { at: knowing.next().value, actor: staff('centre_manager', town), command: { type: 'AcknowledgePolicyNotice', data: { town } } })),
    ...(applied === null ? [] : towns.map(town => step(`applied-${town}`, {
      at: applying.next().value, actor: staff('centre_manager', town), command: { type: 'ImplementPolicyAdjustment', data: { town, on: applied, answer: { kind: 'practice_alone', reference: null }, note: '已更新办事指南和一次性告知单（示例）' } },
    }))),
  ];
}

const streamOf = (key: string): string => `policynotice-${sampleId(`policy-notice/${key}`)}`;

/** What departments told the towns in 2023: one followed by all, one of penalties, and one that the fictional town has left without an answer. @req #24 #25 */
export function policyNoticeSteps(data: SampleData, staff: Staff): Step[] {
  const [towns, all] = [townsOf(data), [...townsOf(data), FAULTY.town]];
  const [owner, late] = [staff('dept_catalog_owner', 'D-MZJ'), staff('centre_manager', FAULTY.town)];
  const living: Omit<Send, 'by'> = {
    ...NOTHING_ELSE, kind: 'law_change', title: '最低生活保障金标准调整（示例）', content: '自2023年4月1日起提高最低生活保障标准，窗口受理时按新标准告知和测算（示例）。', items: firstItems(data, 'D-MZJ', 3), effectiveFrom: '2023-04-01', implementBy: '2023-03-31',
  };
  const penalty: Omit<Send, 'by'> = {
    ...NOTHING_ELSE, kind: 'penalty', title: '小餐饮经营处罚情况通报（示例）', content: '近期检查处罚情况通报如下，受理时请提示申请人（示例）。', items: firstItems(data, 'D-SJJ', 1), effectiveFrom: null, implementBy: null, medium: 'paper', documentNumber: '示例〔2023〕9号',
    penalties: [{ number: '示例罚决〔2023〕第001号', on: '2023-08-30', item: null, penalty: 'warning' }],
  };
  const jobs: Omit<Send, 'by'> = {
    ...NOTHING_ELSE, kind: 'work_requirement', title: '就业困难人员认定改为信息核验（示例）', content: '自2024年1月2日起不再收取纸质证明，改为系统核验；窗口不得再要求提交（示例）。', items: firstItems(data, 'D-RSJ', 2), effectiveFrom: '2024-01-02', implementBy: '2023-12-29', blocksIntake: true,
  };
  const act = (key: string, name: string, rest: Pick<Step, 'at' | 'actor'> & { readonly command: PolicyNoticeCommand; readonly notice?: true }): Step => ({ name: `notice-${key}-${name}`, stream: streamOf(key), ...rest });
  const wake = (key: string, day: string): Step => act(key, `wake-${day}`, { at: at(day, '09:05'), actor: CLOCK, command: { type: 'WakePolicyNotice', data: {} }, notice: true });
  return [
    ...notice('living', living, { sent: '2023-03-20', known: '2023-03-20', applied: '2023-03-28', towns: all, staff, department: 'D-MZJ' }),
    act('living', 'close', { at: at('2023-04-03', '15:00'), actor: owner, command: { type: 'ClosePolicyNotice', data: { note: '各镇街均已执行新标准（示例）' } } }),
    // Planted: the fictional town acknowledges a day late.
    ...notice('penalty', penalty, { sent: '2023-09-04', known: '2023-09-05', applied: null, towns, staff, department: 'D-SJJ' }), wake('penalty', '2023-09-06'),
    act('penalty', `known-${FAULTY.town}`, { at: at('2023-09-07', '11:00'), actor: late, command: { type: 'AcknowledgePolicyNotice', data: { town: FAULTY.town } } }),
    act('penalty', 'close', { at: at('2023-09-08', '10:00'), actor: staff('dept_catalog_owner', 'D-SJJ'), command: { type: 'ClosePolicyNotice', data: { note: '各镇街均已知悉（示例）' } } }),
    // Planted: the fictional town has not answered, and takes in no cases of these items.
    ...notice('jobs', jobs, { sent: '2023-12-18', known: '2023-12-19', applied: '2023-12-26', towns, staff, department: 'D-RSJ' }), wake('jobs', '2023-12-20'), wake('jobs', '2024-01-02'),
  ];
}
