import type { LetterCommand } from '@yichuang/domain';
import type { ItemRow, SampleData } from '../data.ts';
import { at, during } from '../working-time.ts';
import { paperId } from './documents.ts';
import { recordOf } from './items.ts';
import type { Staff } from './offices.ts';
import type { Step } from './step.ts';
import { FAULTY, townsOf } from './units.ts';

type Draft = Extract<LetterCommand, { type: 'DraftDelegation' }>['data'];
/** Letters are drafted, signed by both sides and announced before the list that rests on them; they count from the announcement. */
const DAYS = { drafted: '2023-01-16', department: '2023-01-17', town: '2023-01-18', announced: '2023-01-30' } as const;
/** One department entrusts for a year, so that its letters fall due for renewal in January 2024; the others for two. Illustrative. */
const ONE_YEAR = 'D-JTYS';
const DUTIES = '受委托镇（街道）以委托部门名义，在委托范围内受理、审查、决定，不得再委托；委托部门负责指导、监督，并对办理行为的后果承担法律责任（示例）';
const MEDIUM = '区政府门户网站、镇（街道）便民服务中心公开栏（示例）';

/** The kept licences of each department: a town acts on a licence under a letter only (行政许可法24). */
function licences(data: SampleData): ReadonlyMap<string, readonly ItemRow[]> {
  return Map.groupBy(data.items.filter(row => !row.withdrawn && row.kind === '行政许可'), row => row.department_code);
}

/** `区司法局` → `司法`, as it stands in the number of a letter. */
function shortName(data: SampleData, department: string): string {
  const row = data.organisations.find(each => each.code === department);
  return (row?.short_name_zh ?? row?.name_zh ?? department).replace(/^区/, '').replace(/局$/, '');
}

interface Pair {
  readonly department: string;
  readonly town: string;
  readonly letter: string;
  readonly items: Draft['items'];
}

function pairs(data: SampleData): Pair[] {
  return [...licences(data)].flatMap(([department, rows]) => townsOf(data).map((town, index): Pair => ({
    department, town, letter: `汉区${shortName(data, department)}委〔2023〕${index + 1}号`,
    items: rows.map(row => ({ code: row.code, scope: recordOf(row, DAYS.drafted).delegation.steps })),
  })));
}

const streamOf = ({ department, town }: Pick<Pair, 'department' | 'town'>): string => `delegation-${department}-${town}`;

function draft({ department, town, letter, items }: Pair): LetterCommand {
  const to = department === ONE_YEAR ? '2024-01-29' : '2025-01-29';
  return { type: 'DraftDelegation', data: { letter, department, town, items, duties: DUTIES, from: DAYS.announced, to, instrument: paperId('plan2023'), renews: null, illustrative: true } };
}

/** A letter of each department with licences to each of the 15 towns. @see domain.md W2 */
export function letterSteps(data: SampleData, staff: Staff): Step[] {
  const times = { draft: during(DAYS.drafted, '09:10', 60), department: during(DAYS.department, '09:10', 60), town: during(DAYS.town, '09:10', 60), announce: during(DAYS.announced, '09:05', 60) };
  return pairs(data).flatMap((pair): Step[] => {
    const { department, town, letter } = pair;
    const [forDepartment, forTown] = [staff('dept_decider', department), staff('town_decider', town)];
    const step = (act: keyof typeof times, by: Step['actor'], command: LetterCommand): Step => ({ name: `letter-${department}-${town}-${act}`, at: times[act].next().value, actor: by, stream: streamOf(pair), command });
    return [
      step('draft', forDepartment, draft(pair)),
      step('department', forDepartment, { type: 'SignDelegationForDepartment', data: { letter, signedOn: DAYS.department } }),
      step('town', forTown, { type: 'SignDelegationForTown', data: { letter, signedOn: DAYS.town } }),
      step('announce', forDepartment, { type: 'AnnounceDelegation', data: { letter, announcedOn: DAYS.announced, medium: MEDIUM } }),
    ];
  });
}

const FICTION = { department: FAULTY.department, town: FAULTY.town } as const;
const EXPIRED = '示范委〔2023〕1号';
const CLOCK: Step['actor'] = { id: 'system', unit: 'system', post: 'clock' };

/** A planted letter that ran out in June 2023 and was not renewed, between the two fictional organs. */
export function expiredLetter(data: SampleData, staff: Staff): Step[] {
  const item = data.items.find(row => !row.withdrawn && row.kind === '行政许可' && row.delegated_steps === 'accept+review+decide');
  if (!item) throw new Error('no licence is handed down to its decision');
  const [bureau, town] = [staff('dept_catalog_owner', FAULTY.department), staff('centre_manager', FAULTY.town)];
  const step = (name: string, rest: Pick<Step, 'at' | 'actor'>, command: LetterCommand): Step => ({ name: `letter-expired-${name}`, ...rest, stream: streamOf(FICTION), command });
  const notice = (day: string, kind: 'renewal_warned' | 'expired', on: string): Step => ({ ...step(kind, { at: at(day, '10:05'), actor: CLOCK }, { type: 'RecordDelegationNotice', data: { letter: EXPIRED, notice: kind, on } }), notice: true });
  return [
    step('draft', { at: at('2023-01-30', '14:00'), actor: bureau }, {
      type: 'DraftDelegation',
      data: { ...FICTION, letter: EXPIRED, items: [{ code: item.code, scope: ['accept', 'review', 'decide'] }], duties: DUTIES, from: '2023-02-01', to: '2023-06-30', instrument: paperId('plan2023'), renews: null, illustrative: true },
    }),
    step('department', { at: at('2023-01-30', '14:10'), actor: bureau }, { type: 'SignDelegationForDepartment', data: { letter: EXPIRED, signedOn: '2023-01-30' } }),
    step('town', { at: at('2023-01-31', '09:30'), actor: town }, { type: 'SignDelegationForTown', data: { letter: EXPIRED, signedOn: '2023-01-31' } }),
    step('announce', { at: at('2023-02-01', '09:30'), actor: bureau }, { type: 'AnnounceDelegation', data: { letter: EXPIRED, announcedOn: '2023-02-01', medium: MEDIUM } }),
    notice('2023-06-15', 'renewal_warned', '2023-06-15'),
    notice('2023-07-03', 'expired', '2023-07-01'),
  ];
}
