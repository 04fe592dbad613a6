import { addDays, type GuidanceCommand, type NegativeListCommand, type PracticeCommand, type TrainingCommand } from '@yichuang/domain';
import type { SampleData } from '../data.ts';
import { sampleId } from '../ids.ts';
import { at } from '../working-time.ts';
import { speakingVillages, townsOf, type Staff } from './offices.ts';
import type { Step } from './step.ts';
import { delegatingDepartments, FAULTY } from './units.ts';

const CLOCK: Step['actor'] = { id: 'system', unit: 'system', post: 'clock' };
const YEAR = 2023;
const SOURCE = '实施方案二（五）3';
type Form = Extract<TrainingCommand, { type: 'PlanTraining' }>['data']['form'];
interface Session {
  readonly on: string;
  readonly form: Form;
  readonly topic: string;
}
/** What a unit owes in the year and what it holds. */
interface Year {
  readonly stations: boolean;
  readonly required: number | null;
  readonly sessions: readonly Session[];
}

/** One day of each quarter. */
const [MARCH, JUNE, SEPTEMBER, DECEMBER] = ['2023-03-10', '2023-06-09', '2023-09-08', '2023-12-08'] as const;
/** Sessions of units that are named; real ones reach what they owe, the fictional bureau does not. */
const NAMED: Readonly<Record<string, Year>> = {
  'D-SPJ': { stations: false, required: null, sessions: [{ on: MARCH, form: 'lecture', topic: '平台应用和信息公开（示例）' }, { on: SEPTEMBER, form: 'exchange', topic: '效能建设交流（示例）' }] },
  'D-MZJ': {
    stations: false, required: null,
    sessions: [{ on: MARCH, form: 'lecture', topic: '社会救助受理要点（示例）' }, { on: JUNE, form: 'practice', topic: '家庭经济状况核对实训（示例）' }, { on: SEPTEMBER, form: 'shadowing', topic: '窗口跟班学习（示例）' }, { on: DECEMBER, form: 'drill', topic: '养老服务事项练兵（示例）' }],
  },
  'D-RSJ': {
    stations: false, required: null,
    sessions: [{ on: MARCH, form: 'lecture', topic: '就业登记受理（示例）' }, { on: JUNE, form: 'practice', topic: '社保经办实训（示例）' }, { on: SEPTEMBER, form: 'exchange', topic: '异地业务交流（示例）' }, { on: DECEMBER, form: 'drill', topic: '社保业务练兵（示例）' }],
  },
  'D-SJJ': { stations: true, required: 1, sessions: [{ on: JUNE, form: 'lecture', topic: '小餐饮备案受理（示例）' }] },
  [FAULTY.department]: { stations: false, required: null, sessions: [{ on: MARCH, form: 'lecture', topic: '委托事项培训（示范单位）' }] },
};

/** Departments whose own stations stand in the towns, as those of the market supervisors above do. Illustrative. */
const WITH_STATIONS: ReadonlySet<string> = new Set(['D-SFJ', 'D-ZRJ', 'D-GAJ']);
/** One week of each quarter: departments take turns on its days. */
const WEEKS: readonly (readonly [monday: string, form: Form, topic: string])[] = [
  ['2023-03-06', 'lecture', '下沉事项受理要点（示例）'], ['2023-06-05', 'practice', '下沉事项审查实训（示例）'], ['2023-09-04', 'shadowing', '窗口跟班学习（示例）'], ['2023-12-04', 'drill', '下沉事项岗位练兵（示例）'],
];

/** What every other department that delegates owes and holds: four sessions, or one of its own needs where it has stations. */
function ordinary(unit: string, turn: number): Year {
  const stations = WITH_STATIONS.has(unit);
  const sessions = WEEKS.map(([monday, form, topic]): Session => ({ on: addDays(monday, turn % 5), form, topic }));
  return { stations, required: stations ? 1 : null, sessions: stations ? sessions.slice(1, 2) : sessions };
}

const streamOf = (unit: string): string => `training-${unit}-${YEAR}`;

/** One session from plan to count: held on its day, attended by three centres, counted by the bureau two hours later. */
function sessionSteps(unit: string, number: number, { of: { on, form, topic }, towns, staff }: { readonly of: Session; readonly towns: readonly string[]; readonly staff: Staff }): Step[] {
  const owner = staff('dept_catalog_owner', unit);
  const acts: readonly (readonly [string, string, TrainingCommand, Step['actor']?])[] = [
    ['plan', '09:10', { type: 'PlanTraining', data: { form, topic, plannedOn: on, bodies: [...towns], items: [] } }],
    ['hold', '14:00', { type: 'HoldTraining', data: { session: number, on, place: '区政务服务中心', materials: [{ name: '培训讲义（示例）', digest: null }] } }],
    ['attendance', '14:30', { type: 'RecordAttendance', data: { session: number, attendees: towns.map(town => ({ person: staff('centre_manager', town).id, unit: town })) } }],
    ['assess', '15:30', { type: 'AssessTraining', data: { session: number, passed: towns.length, of: towns.length, remark: '现场抽问（示例）' } }],
    ['count', '16:30', { type: 'CountTraining', data: { session: number } }, staff('approval_bureau', 'D-SPJ')],
  ];
  return acts.map(([name, time, command, actor = owner]): Step => ({ name: `training-${unit}-${number}-${name}`, at: at(on, time), actor, stream: streamOf(unit), command }));
}

/** Planted: the fictional bureau is warned twice, falls short, and stands on the negative list. */
function shortfall(): Step[] {
  const wake = (day: string): Step => ({ name: `training-wake-${day}`, at: at(day, '09:05'), actor: CLOCK, stream: streamOf(FAULTY.department), command: { type: 'WakeTraining', data: {} }, notice: true });
  const raise: NegativeListCommand = { type: 'RaiseNegativeListEntry', data: { unit: FAULTY.department, cause: 'training_shortfall', required: 4, counted: 1, on: `${YEAR}-12-31` } };
  return [...['2023-07-03', '2023-10-09', '2024-01-02'].map(wake), { name: 'negative-list-training', at: at('2024-01-02', '09:10'), actor: CLOCK, stream: `negativelist-${YEAR}`, command: raise, notice: true }];
}

/** Centres at their stations. @req #42 */
function guidanceSteps(data: SampleData, staff: Staff): Step[] {
  const guide = (village: string, town: string, day: string): Step[] => {
    const commands: readonly (readonly [string, string, GuidanceCommand])[] = [
      ['visit', '10:00', { type: 'LogGuidanceVisit', data: { on: day, topics: ['agency', 'disclosure'], seen: '代办台账齐全，公开栏已更新（示例）', advice: '节假日前张贴错时服务安排（示例）' } }],
      ['answer', '10:30', { type: 'AnswerQuestion', data: { item: null, asked: '老人不会用手机，怎样办理资格认证（示例）', answer: '由站点工作人员协助视频认证，也可到镇街窗口办理（示例）' } }],
    ];
    return commands.map(([name, time, command]): Step => ({ name: `guidance-${village}-${name}`, at: at(day, time), actor: staff('centre_manager', town), stream: `guidance-${village}`, command }));
  };
  const towns = townsOf(data);
  return [...speakingVillages(data).slice(0, 5).flatMap((village, index) => guide(village, towns[index] ?? '', `2023-05-1${index + 5}`)), ...guide(FAULTY.village, FAULTY.town, '2023-05-22')];
}

function practiceSteps(data: SampleData, staff: Staff): Step[] {
  const [first = '', second = ''] = townsOf(data);
  const told: readonly (readonly [string, Extract<PracticeCommand, { type: 'PublishPractice' }>['data']])[] = [
    ['market', { unit: first, title: { zh: '赶集日流动窗口（示例）', en: 'A window on market days (sample)' }, summary: { zh: '逢集日把窗口搬到集市，当场收件、当场答复。', en: 'On market days the window goes to the market: papers are taken in and questions answered there.' }, body: '每逢集日上午，中心安排两名窗口人员在集市设流动窗口。\n能当场办结的当场办结，需要转交的开具收件凭证，下一个集日前告知结果。', items: [] }],
    ['evening', { unit: second, title: { zh: '晚间错时服务（示例）', en: 'Evening hours (sample)' }, summary: { zh: '每周二延长两小时，方便上班群众。', en: 'Two more hours every Tuesday, for those who work by day.' }, body: '每周二延时两小时，由AB岗轮值。\n提前一天在公开栏和线上公布当晚可办事项。', items: [] }],
  ];
  return told.map(([key, data]): Step => ({ name: `practice-${key}`, at: at('2023-11-15', key === 'market' ? '10:00' : '10:10'), actor: staff('approval_bureau', 'D-SPJ'), stream: `practice-${sampleId(`practice/${key}`)}`, command: { type: 'PublishPractice', data } }));
}

/** Training of 2023 against what is owed, guidance of stations, good practice. @req #42 #64 #65 #66 #71 */
export function trainingSteps(data: SampleData, staff: Staff): Step[] {
  const [bureau, towns] = [staff('approval_bureau', 'D-SPJ'), townsOf(data)];
  const others = delegatingDepartments(data).filter(unit => !(unit in NAMED)).map((unit, turn) => [unit, ordinary(unit, turn)] as const);
  const units = [...Object.entries(NAMED), ...others];
  // Each unit asks three towns, others for each.
  const asked = (index: number): readonly string[] => [0, 1, 2].map(nth => towns[(index * 3 + nth) % towns.length] ?? '');
  return [
    ...units.map(([unit, { stations, required }]): Step => ({ name: `training-${unit}-duty`, at: at('2023-02-06', '10:10'), actor: bureau, stream: streamOf(unit), command: { type: 'SetTrainingDuty', data: { stations, required, settleOn: null, source: SOURCE } } })),
    ...units.flatMap(([unit, { sessions }], index) => sessions.flatMap((of, nth) => sessionSteps(unit, nth + 1, { of, towns: asked(index), staff }))),
    ...shortfall(), ...guidanceSteps(data, staff), ...practiceSteps(data, staff),
  ];
}
