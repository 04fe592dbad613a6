import type { AgencyLine, NetworkLine, NetworkSums, VenueLine } from '@yichuang/projections';
import { stringify } from 'csv-stringify/sync';
import { neutral } from '../open/csv.ts';

/** Headers, each with where its value stands in a row; what is not there is an empty cell. */
type Columns = readonly (readonly [header: string, key: string])[];

const table = (rows: readonly object[], columns: Columns): string => stringify([...rows], {
  bom: true, record_delimiter: '\r\n', header: true, columns: columns.map(([header, key]) => ({ header, key })), cast: { string: text => neutral(text), boolean: illustrative => (illustrative ? '示例' : '') },
});
const NAMES: Columns = [['name_zh', 'name.zh'], ['name_en', 'name.en']];

/** What everybody may know of halls: where they are, when they are open, whether they meet the standard. @req #7 #8 */
export function venuesCsv(lines: readonly VenueLine[]): string {
  return table(lines, [
    ['code', 'unit'], ...NAMES, ['level', 'level'], ['town', 'parent'], ['address', 'facts.address'], ['hours', 'facts.hours'], ['phone', 'facts.phone'], ['complaint_phone', 'facts.complaintPhone'], ['area_sqm', 'facts.area'],
    ['status', 'status'], ['gaps', 'gaps'], ['illustrative', 'illustrative'],
  ]);
}

const WHOLE = { code: '', zh: '全区', en: 'District' };
const STATUSES: Columns = [['not_surveyed', 'byStatus.none'], ...['surveyed', 'planned', 'installed', 'tested', 'online', 'faulty'].map(status => [status, `byStatus.${status}`] as const)];

/** How far the lines of each town are, in counts: which port is whose is no open data. @req #31 */
export function coverageCsv(sums: readonly NetworkSums[]): string {
  return table(sums.map(({ town, ...rest }) => ({ ...rest, town: town ?? WHOLE })), [['town', 'town.code'], ['name_zh', 'town.zh'], ['name_en', 'town.en'], ['villages', 'villages'], ...STATUSES]);
}

/** One row for each village, for those who work here. @req #31 */
export function networkCsv(lines: readonly NetworkLine[]): string {
  return table(lines, [
    ['village', 'village'], ...NAMES, ['town', 'town'], ['status', 'status'], ['access', 'survey.access'], ['mbps', 'survey.mbps'], ['terminals', 'survey.terminals'], ['gateway', 'plan.gateway'], ['port', 'plan.port'], ['install_by', 'plan.installBy'],
    ['online_since', 'onlineSince'], ['fault_since', 'fault.on'], ['illustrative', 'illustrative'],
  ]);
}

const FIGURES: Columns = [
  ['errands', 'errands'], ['open', 'open'], ['handed_in_time', 'handedInTime'], ['handed_late', 'handedLate'], ['overdue', 'overdue'], ['closed', 'closed'], ['declined', 'declined'], ['priority', 'priority'], ['confirmed_free', 'confirmedFree'],
  ['party_members', 'helpers.party_member'], ['committee_members', 'helpers.committee_member'], ['grid_managers', 'helpers.grid_manager'], ['volunteers', 'helpers.volunteer'], ['social_workers', 'helpers.social_worker'],
];

/** @req #3 #51 #59 #60 */
export function agencyCsv(lines: readonly AgencyLine[]): string {
  return table(lines.map(({ village, ...rest }) => ({ ...rest, village: village ?? { ...WHOLE, zh: '合计', en: 'Total' } })), [['village', 'village.code'], ['name_zh', 'village.zh'], ['name_en', 'village.en'], ['town', 'town'], ...FIGURES]);
}
