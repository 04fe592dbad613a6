import { STEPS, type ResponsibilityCommand, type ResponsibilityListCommand, type Step as CaseStep } from '@yichuang/domain';
import type { ItemRow, SampleData } from '../data.ts';
import { sampleId } from '../ids.ts';
import { at, during } from '../working-time.ts';
import { paperId } from './documents.ts';
import { chunks } from './items.ts';
import type { Staff } from './offices.ts';
import { DISTRICT } from './opening.ts';
import type { Step } from './step.ts';
import { townsOf } from './units.ts';

type RawRow = Extract<ResponsibilityCommand, { type: 'ProposeResponsibilityRows' }>['data']['rows'][number];
const ROWS_PER_COMMAND = 100;
const CLOCK: Step['actor'] = { id: 'system', unit: 'system', post: 'clock' };
/** The second officer of the reform office: who proposes neither reviews nor schedules. */
const reviewerOf = (staff: Staff): Step['actor'] => staff('reform_officer', 'D-SGB', 1);

const TAKEN = { accept: ['consult', 'receive', 'notify', 'accept', 'deliver'], review: ['on_site_check', 'public_notice', 'review'], decide: ['decide', 'issue', 'archive'] } as const;
const REACH: Readonly<Record<string, readonly (keyof typeof TAKEN)[]>> = { 'accept': ['accept'], 'accept+review': ['accept', 'review'], 'accept+review+decide': ['accept', 'review', 'decide'] };

/** Who answers for each of the twelve steps, derived from the steps handed down: delivery is the accepting town's, the archive the decider's, supervision always the department's. */
function cellsOf(delegated: string): RawRow['cells'] {
  const town: readonly CaseStep[] = (REACH[delegated] ?? REACH.accept ?? []).flatMap(group => TAKEN[group]);
  return STEPS.map(step => ({ step, body: town.includes(step) ? 'town' : 'department' }));
}

/** A change of the list as a calendar: each entry is the day on which the body in question acted. */
interface ChangePlan {
  readonly version: string;
  readonly base: string | null;
  readonly title: string;
  readonly reason: string;
  readonly rows: readonly RawRow[];
  /** Everyone asked, and those that let the day pass. */
  readonly parties: readonly string[];
  readonly silent: readonly string[];
  readonly conditions: ReadonlyMap<string, string>;
  readonly days: { readonly proposed: string; readonly opened: string; readonly due: string; readonly answered: string; readonly closed: string; readonly reviewed: string; readonly scheduled: string; readonly effective: string; readonly noticed: string };
  readonly minutes: string;
}

export const changeId = (version: string): string => sampleId(`responsibility/${version}`);

/** Words of a party in its own name; most agree. */
function opinionOf(unit: string, { conditions }: ChangePlan): ResponsibilityCommand {
  const text = conditions.get(unit);
  return { type: 'RecordConsultationOpinion', data: { unit, opinion: text === undefined ? 'agree' : 'agree_with_conditions', text: text ?? '' } };
}

function speaker(unit: string, staff: Staff): Step['actor'] {
  return unit.startsWith('D-') ? staff('dept_decider', unit) : staff('town_decider', unit);
}

function changeSteps(plan: ChangePlan, staff: Staff): Step[] {
  const { version, base, title, reason, days } = plan;
  const id = changeId(version);
  const author = staff('reform_officer', 'D-SGB');
  const step = (name: string, rest: Pick<Step, 'at' | 'actor'>, command: ResponsibilityCommand): Step => ({ name: `responsibility-${version}-${name}`, ...rest, stream: `responsibility-${id}`, command });
  const [writing, answering] = [during(days.proposed, '10:00', 300), during(days.answered, '09:30', 300)];
  const answered = plan.parties.filter(unit => !plan.silent.includes(unit));
  return [
    step('propose', { at: at(days.proposed, '09:40'), actor: author }, { type: 'ProposeResponsibilityChange', data: { changeId: id, title, base, instrument: paperId('plan2023'), reason } }),
    ...chunks(plan.rows, ROWS_PER_COMMAND).map((rows, index) => step(`rows-${index}`, { at: writing.next().value, actor: author }, { type: 'ProposeResponsibilityRows', data: { rows } })),
    step('open', { at: at(days.opened, '09:10'), actor: author }, { type: 'OpenConsultation', data: { due: days.due } }),
    ...answered.map(unit => step(`opinion-${unit}`, { at: answering.next().value, actor: speaker(unit, staff) }, opinionOf(unit, plan))),
    ...plan.silent.map((unit, index) => step(`silence-${unit}`, { at: at(days.closed, `11:0${index}`), actor: author }, { type: 'RecordConsultationOpinion', data: { unit, opinion: 'no_answer', text: '' } })),
    step('close', { at: at(days.closed, '11:30'), actor: author }, { type: 'CloseConsultation', data: { minutes: plan.minutes } }),
    step('review', { at: at(days.reviewed, '14:30'), actor: reviewerOf(staff) }, { type: 'ReviewResponsibilityChange', data: { opinion: '责任到环节、到单位，无空白、无重复，同意统一实施' } }),
  ];
}

/** The commit of a version, and the notice of its first day. */
function versionSteps({ version, days }: ChangePlan, staff: Staff): Step[] {
  const stream = `responsibilitylist-${DISTRICT}`;
  const took: ResponsibilityListCommand = { type: 'RecordResponsibilityTookEffect', data: { version, on: days.effective } };
  return [
    {
      name: `responsibility-${version}-schedule`, at: at(days.scheduled, '16:00'), actor: reviewerOf(staff), stream,
      command: known => ({ type: 'ScheduleResponsibilityVersion', data: { version, changeId: changeId(version), rowsDigest: known.rowsDigestOf(changeId(version)), effectiveFrom: days.effective } }),
    },
    { name: `responsibility-${version}-effect`, at: at(days.noticed, '10:10'), actor: CLOCK, stream, command: took, notice: true },
  ];
}

const departmentsOf = (rows: readonly ItemRow[]): string[] => [...new Set(rows.map(row => row.department_code))].sort();

/** The list of January 2023: every kept item, every town, every step; in effect on the plan's last day. @see domain.md W3 */
function first(data: SampleData): ChangePlan {
  const kept = data.items.filter(row => !row.withdrawn);
  return {
    version: '2023', base: null, title: '汉台区镇（街道）审批服务事项权责清单（366项）', reason: '落实实施方案二（二）2，明确每个事项、每个环节的责任单位',
    rows: kept.map(row => ({ item: row.code, towns: 'all_towns', cells: cellsOf(row.delegated_steps) })),
    parties: [...townsOf(data), ...departmentsOf(kept)], silent: ['610702107', 'D-HBJ', 'D-SWJ'],
    conditions: new Map([['610702106', '同意；请安排审核人员跟班学习后再承接全部审核环节（示例）'], ['D-RSJ', '同意；系统权限开通后实施（示例）']]),
    days: { proposed: '2023-01-16', opened: '2023-01-17', due: '2023-01-29', answered: '2023-01-19', closed: '2023-01-30', reviewed: '2023-01-30', scheduled: '2023-01-30', effective: '2023-01-31', noticed: '2023-01-31' },
    minutes: '会商部门和镇（街道），逐项确认责任环节；三家单位逾期未答复，已登记（示例）',
  };
}

/** Two items whose review goes back from two towns to the departments for lack of reviewers. Illustrative. */
const RECALLED = { items: ['992014005000', '992011002000'], towns: ['610702106', '610702107'] } as const;

function second(data: SampleData): ChangePlan {
  const rows = data.items.filter(row => RECALLED.items.some(code => code === row.code));
  const others = townsOf(data).filter(town => !RECALLED.towns.some(code => code === town));
  return {
    version: '2023.1', base: '2023', title: '两项事项审核环节调整', reason: '两个镇审核人员变动，审核环节收回主管部门（示例）',
    rows: rows.flatMap((row): RawRow[] => [{ item: row.code, towns: others, cells: cellsOf(row.delegated_steps) }, { item: row.code, towns: [...RECALLED.towns], cells: cellsOf('accept') }]),
    parties: [...townsOf(data), ...departmentsOf(rows)], silent: ['610702005'], conditions: new Map(),
    days: { proposed: '2023-06-12', opened: '2023-06-13', due: '2023-06-16', answered: '2023-06-14', closed: '2023-06-19', reviewed: '2023-06-20', scheduled: '2023-06-21', effective: '2023-07-01', noticed: '2023-07-03' },
    minutes: '会商一致；一家单位逾期未答复，已登记（示例）',
  };
}

export function responsibilitySteps(data: SampleData, staff: Staff): Step[] {
  return [first(data), second(data)].flatMap(plan => [...changeSteps(plan, staff), ...versionSteps(plan, staff)]);
}
