import { UnitKind, type OrganisationCommand } from '@yichuang/domain';
import type { HolidayYear, OrganisationRow, SampleData } from '../data.ts';
import { at, during } from '../working-time.ts';
import type { Staff } from './offices.ts';
import type { Step } from './step.ts';
import { genesisOf } from './units.ts';

export const DISTRICT = '610702';
const OPENING = '2022-01-04';

/** Three fictional units for planted faults. Of kind `other`, so that they are never among the 15 towns, 222 villages and 27 departments. */
const FICTIONAL: readonly (readonly [code: string, zh: string, en: string, parent: string, level: number])[] = [
  ['X-SFZ', '示范镇', 'Demonstration Town', DISTRICT, 4],
  ['X-SFC', '示范村', 'Demonstration Village', 'X-SFZ', 5],
  ['X-SFJ', '示范局', 'Demonstration Bureau', DISTRICT, 3],
];

const KINDS: Readonly<Record<string, UnitKind>> = { coordinating_body: 'reform_office', institution: 'service_centre' };

function kindOf(row: OrganisationRow): UnitKind {
  return KINDS[row.type] ?? UnitKind.parse(row.type);
}

/** Names under which the documents speak of a unit, beside its full name. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'D-SPJ': ['区行政审批局', '区行政审批服务局'],
  'D-SGB': ['区审改办'],
  'D-XZJ': ['区扶贫办'],
};

function aliasesOf(row: OrganisationRow): string[] {
  const names = [row.source_name_zh, ...(ALIASES[row.code] ?? [])].filter(name => name !== '' && name !== row.name_zh && name !== row.short_name_zh);
  return [...new Set(names)];
}

function establish(row: OrganisationRow): OrganisationCommand {
  return {
    type: 'EstablishUnit',
    data: {
      code: row.code, name: { zh: row.name_zh, en: row.name_en }, shortName: row.short_name_zh, kind: kindOf(row), parent: row.parent_code, level: row.level,
      aliases: aliasesOf(row), servicePoint: row.service_point_zh, effectiveFrom: OPENING, source: row.source, illustrative: row.illustrative,
    },
  };
}

function establishFictional([code, zh, en, parent, level]: (typeof FICTIONAL)[number]): OrganisationCommand {
  return {
    type: 'EstablishUnit',
    data: { code, name: { zh, en }, shortName: null, kind: 'other', parent, level, aliases: [], servicePoint: null, effectiveFrom: OPENING, source: '示例：虚构单位，不计入镇（街道）、村（社区）和部门数', illustrative: true },
  };
}

/** Opens the log: the district, the sample mode and the first offices; then every unit from the top down. Who holds what else comes by the staff of each unit. */
export function openingSteps(data: SampleData, staff: Staff): Step[] {
  const operator = staff('operator', 'D-ZWZX');
  const genesis: Step = {
    name: 'open-log', at: at(OPENING, '09:00'), actor: operator, stream: `log-${DISTRICT}`,
    command: { type: 'OpenLog', data: { district: DISTRICT, name: { zh: '汉台区（示例）', en: 'Hantai District (sample)' }, sample: true, offices: genesisOf() } },
  };
  const unitTimes = during(OPENING, '09:30', 15);
  const units = [...data.organisations.map(establish), ...FICTIONAL.map(establishFictional)].flatMap(command => (command.type === 'EstablishUnit' ? [command] : []));
  return [
    genesis,
    calendarStep(data, { year: 2022, day: OPENING, time: '09:10' }, operator),
    ...units.map((command): Step => ({ name: `unit-${command.data.code}`, at: unitTimes.next().value, actor: operator, stream: `unit-${command.data.code}`, command })),
  ];
}

/** Enters the holiday notice of a year. */
export function calendarStep(data: SampleData, when: { year: number; day: string; time: string }, actor: Step['actor']): Step {
  const holidays: HolidayYear | undefined = data.holidays.get(when.year);
  if (!holidays) throw new Error(`no holiday notice for ${when.year}`);
  const { title, number, date } = holidays.notice;
  return {
    name: `calendar-${when.year}`, at: at(when.day, when.time), actor, stream: 'calendar-cn',
    command: { type: 'PublishCalendarYear', data: { year: when.year, notice: { title, number, issuer: '国务院办公厅', publishedOn: date }, offDays: [...holidays.off_days], makeUpDays: [...holidays.make_up_days] } },
  };
}
