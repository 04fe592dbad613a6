import type { MilestoneCommand } from '@yichuang/domain';
import type { SampleData } from '../data.ts';
import { at, during } from '../working-time.ts';
import { paperId } from './documents.ts';
import { townsOf, type Staff } from './offices.ts';
import { LAST_HANDLERS } from './staff.ts';
import type { Known, Step } from './step.ts';
import { delegatingDepartments } from './units.ts';

type Obligation = Omit<Extract<MilestoneCommand, { type: 'SetMilestone' }>['data'], 'responsible'> & {
  /** Codes of units; `towns` and `departments` stand for all of them. */
  readonly bodies: readonly string[];
};
const JANUARY = '2023-01-31';
const JUNE = '2023-06-30';
const STREAM = `milestone-${paperId('plan2023')}`;
const CLOCK: Step['actor'] = { id: 'system', unit: 'system', post: 'clock' };

const row = (key: string, [clause, zh, en]: readonly [string, string, string], rest: { readonly due: string | null; readonly bodies: Obligation['bodies'] }): Obligation => ({ key, clause, obligation: { zh, en }, ...rest });

/** What the plan obliges whom to do, clause by clause. */
const OBLIGATIONS: readonly Obligation[] = [
  row('2.1', ['二（一）', '规范便民服务场所', 'Bring the service venues up to standard'], { due: JANUARY, bodies: ['towns'] }),
  row('2.2.1', ['二（二）1', '厘清366项延伸下沉事项，实行动态管理', 'Settle the 366 delegated items and manage them dynamically'], { due: JANUARY, bodies: ['D-SGB', 'D-SFJ', 'departments', 'towns'] }),
  row('2.2.2', ['二（二）2', '逐项制作材料清单，明确权责清单', 'Make the lists of materials and of responsibilities, item by item'], { due: JANUARY, bodies: ['D-SGB', 'departments', 'towns'] }),
  row('2.2.3', ['二（二）3', '现有事项集中进驻便民服务中心', 'Bring the existing items into the service centres'], { due: JANUARY, bodies: ['towns'] }),
  row('2.2.4', ['二（二）4', '现有事项公开', 'Disclose the existing items'], { due: JANUARY, bodies: ['towns'] }),
  row('2.3.1', ['二（三）1', '222个村（社区）政务服务专网布设', 'Connect 222 villages to the service network'], { due: JANUARY, bodies: ['D-SPJ', 'D-ZFB', 'towns'] }),
  row('2.3.2', ['二（三）2', '事项网上办理', 'Handle the items online'], { due: JANUARY, bodies: ['D-SPJ', 'towns'] }),
  row('2.3.3', ['二（三）3', '“镇街村社联审联办”', 'Joint handling by towns and villages'], { due: JUNE, bodies: ['D-SGB', 'towns'] }),
  row('2.4.1', ['二（四）1', '落实工作责任，确定具体经办人员', 'Settle responsibilities and name who handles what'], { due: JANUARY, bodies: ['D-SPJ', 'towns'] }),
  row('2.4.2', ['二（四）2', '健全制度机制', 'Rules and mechanisms'], { due: null, bodies: ['D-SPJ', 'towns'] }),
  row('2.5.1', ['二（五）1', '优化人员配置', 'Staffing'], { due: null, bodies: ['towns'] }),
  row('2.5.2', ['二（五）2', '严格人员管理', 'Management of staff'], { due: null, bodies: ['towns'] }),
  row('2.5.3', ['二（五）3', '加强业务培训，每年不少于2次和4次', 'Training, at least two and four times a year'], { due: null, bodies: ['D-SPJ', 'departments'] }),
];

/** Planted: two obligations of fictional units, one missed for good and one met late. No real unit is shown to be late. */
const FICTIONAL: readonly Obligation[] = [
  row('9.1', ['示例1', '示范镇便民服务中心设备配齐（示范单位）', 'Equip the centre of the demonstration town (fictional)'], { due: JANUARY, bodies: ['X-SFZ'] }),
  row('9.2', ['示例2', '示范局公布委托事项目录（示范单位）', 'Publish the list of the demonstration bureau (fictional)'], { due: JANUARY, bodies: ['X-SFJ'] }),
];
const MISSED: readonly (readonly [key: string, due: string])[] = [['9.1', JANUARY], ['9.2', JANUARY]];

interface Met {
  readonly key: string;
  readonly on: string;
  readonly time: string;
  /** Steps whose last events show it. */
  readonly shownBy: readonly string[];
  readonly note: string;
}

function meets(data: SampleData): readonly Met[] {
  const [firstVillageItem] = data.villageItems;
  return [
    { key: '2.2.1', on: '2023-01-13', time: '15:00', shownBy: ['publish-2023'], note: '调整目录（366项）已公布并生效' },
    { key: '2.2.3', on: '2023-01-18', time: '16:30', shownBy: townsOf(data).map(town => `hall-${town}-publish`), note: '15个中心的进驻事项目录均已公布' },
    { key: '2.2.4', on: JANUARY, time: '17:20', shownBy: ['publish-2023', `village-${firstVillageItem?.code ?? ''}-publish`], note: '目录和村（社区）办事指南已向社会公开' },
    { key: '2.4.1', on: JANUARY, time: '17:25', shownBy: [LAST_HANDLERS], note: '15个中心均已确定经办人员' },
    ...(['2.1', '2.2.2', '2.3.1', '2.3.2'] as const).map((key, at): Met => ({ key, on: JANUARY, time: `16:${40 + at}`, shownBy: ['instrument-january2023'], note: '据1月底前任务完成情况报告（示例）' })),
    { key: '2.3.3', on: JUNE, time: '17:00', shownBy: ['instrument-june2023'], note: '据联审联办工作完成情况报告（示例）' },
    { key: '9.2', on: '2023-02-06', time: '15:00', shownBy: ['instrument-january2023'], note: '逾期完成（示范单位）' },
  ];
}

const milestoneStep = (name: string, rest: Pick<Step, 'at' | 'actor'> & { readonly command: MilestoneCommand | ((known: Known) => MilestoneCommand) }): Step => ({ name: `milestone-${name}`, ...rest, stream: STREAM });

/** The plan as a board of obligations: set when it was issued, met by what the log shows, missed by the clock. */
export function milestoneSteps(data: SampleData, staff: Staff): Step[] {
  const groups: Readonly<Record<string, readonly string[]>> = { towns: townsOf(data), departments: delegatingDepartments(data).filter(code => code !== 'D-SFJ') };
  const [publisher, bureau] = [staff('government_publisher', 'D-ZFB'), staff('approval_bureau', 'D-SPJ')];
  const [setting, saying] = [during('2023-01-13', '10:00', 60), during('2023-02-01', '10:00', 10)];
  return [
    ...[...OBLIGATIONS, ...FICTIONAL].map(({ bodies, ...rest }) => milestoneStep(`set-${rest.key}`, { at: setting.next().value, actor: publisher, command: { type: 'SetMilestone', data: { ...rest, responsible: bodies.flatMap(body => groups[body] ?? [body]) } } })),
    ...meets(data).map(({ key, on, time, shownBy, note }) => milestoneStep(`meet-${key}`, { at: at(on, time), actor: bureau, command: known => ({ type: 'MeetMilestone', data: { key, on, evidence: shownBy.map(known.numberOf), note } }) })),
    ...MISSED.map(([key, due]): Step => ({ ...milestoneStep(`missed-${key}`, { at: saying.next().value, actor: CLOCK, command: { type: 'RecordMilestoneMissed', data: { key, due } } }), notice: true })),
  ];
}
