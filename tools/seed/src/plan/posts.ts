import type { Role, StaffingCommand } from '@yichuang/domain';
import type { SampleData } from '../data.ts';
import { delegatingDepartments, FAULTY, genesisOf, townsOf, villagesOf } from './units.ts';

export type RosterLine = Extract<StaffingCommand, { type: 'EnterRoster' }>['data']['posts'][number];
export type HelperLine = Extract<StaffingCommand, { type: 'EnterRoster' }>['data']['helpers'][number];

/** The posts of a unit as first entered, its helpers, and whether the body above enters a line. */
export interface Roster {
  readonly unit: string;
  readonly posts: readonly RosterLine[];
  readonly helpers: readonly HelperLine[];
}

type Form = Pick<RosterLine, 'office' | 'title' | 'duties'>;
const form = (office: Role, [zh, en]: readonly [string, string], duties: RosterLine['duties']): Form => ({ office, title: { zh, en }, duties });
const FORMS = {
  reform: form('reform_officer', ['审核岗', 'Reform officer'], []),
  owner: form('dept_catalog_owner', ['目录管理岗', 'Catalogue owner'], []),
  review: form('dept_reviewer', ['审查岗', 'Reviewer'], ['on_site_check', 'public_notice', 'review']),
  decide: form('dept_decider', ['决定岗', 'Decider'], ['decide', 'issue', 'archive', 'post_supervise']),
  manager: form('centre_manager', ['便民服务中心主任', 'Head of the service centre'], []),
  disclosure: form('disclosure_officer', ['信息公开岗', 'Disclosure'], []),
  window: form('town_acceptor', ['综合受理岗', 'General window'], ['consult', 'receive', 'notify', 'accept', 'deliver']),
  townReview: form('town_reviewer', ['审查岗', 'Reviewer'], ['on_site_check', 'public_notice', 'review']),
  townDecide: form('town_decider', ['决定岗（分管领导）', 'Decider (leader in charge)'], ['decide', 'issue', 'archive']),
  villageManager: form('village_manager', ['便民服务站负责人', 'Head of the station'], []),
  agent: form('village_agent', ['帮办代办岗', 'Helper’s post'], ['consult']),
} as const;

/** Reference of the n-th person of a unit. */
export function personOf(unit: string, n: number): string {
  const kind = unit.length === 12 ? 'village' : /^\d/.test(unit) ? 'town' : 'dept';
  return `officer-${kind}-${unit.replace(/^D-/, '').toLowerCase()}-${String(n).padStart(2, '0')}`;
}

type Seats = readonly [clerk: number | null, backup: number | null];
function line(unit: string, post: string, { as, seats: [clerk, backup], sendingUnit = null }: { as: Form; seats: Seats; sendingUnit?: string | null }): RosterLine {
  const at = (n: number | null): string | null => (n === null ? null : personOf(unit, n));
  return { post, ...as, duties: [...as.duties], sendingUnit, clerk: at(clerk), backup: at(backup) };
}

/** Owner, reviewer and decider, each with the fourth person behind them. */
const department = (unit: string): Roster => ({
  unit, helpers: [], posts: [line(unit, 'G1', { as: FORMS.owner, seats: [1, 4] }), line(unit, 'S1', { as: FORMS.review, seats: [2, 4] }), line(unit, 'J1', { as: FORMS.decide, seats: [3, 4] })],
});

/** 1 head · 2 leader in charge · 3 deputy head · 4 reviewer · 5 to 7 at the windows, two of them sent by departments. */
const centre = (unit: string): Roster => ({
  unit, helpers: [], posts: [
    line(unit, 'M1', { as: FORMS.manager, seats: [1, 3] }),
    line(unit, 'A1', { as: FORMS.window, seats: [5, 6] }), line(unit, 'A2', { as: FORMS.window, seats: [6, 7], sendingUnit: 'D-RSJ' }), line(unit, 'A3', { as: FORMS.window, seats: [7, 5], sendingUnit: 'D-MZJ' }),
    line(unit, 'B1', { as: FORMS.townReview, seats: [4, 3] }), line(unit, 'C1', { as: FORMS.townDecide, seats: [2, 3] }),
    line(unit, 'P1', { as: FORMS.disclosure, seats: [4, 3] }),
  ],
});

const SOURCES: readonly HelperLine['source'][] = ['party_member', 'committee_member', 'grid_manager', 'volunteer', 'social_worker'];
const HELPER_IN_EVERY = 3;

/** Two persons who stand behind each other, one of them a helper too; every third village has a helper from outside. */
function station(unit: string, index: number): Roster {
  const source = (n: number): HelperLine['source'] => SOURCES[(index + n) % SOURCES.length] ?? 'volunteer';
  const outside = index % HELPER_IN_EVERY === 0 ? [{ person: personOf(unit, 3), source: source(2) }] : [];
  return {
    unit, posts: [line(unit, 'V1', { as: FORMS.villageManager, seats: [1, 2] }), line(unit, 'V2', { as: FORMS.agent, seats: [2, 1] })],
    helpers: [{ person: personOf(unit, 2), source: source(0) }, ...outside],
  };
}

/** Planted faults, in the fictional units alone: a village with one person, a town whose people leave, a department nobody stands in for. */
const faulty: readonly Roster[] = [
  { unit: FAULTY.village, helpers: [], posts: [line(FAULTY.village, 'V1', { as: FORMS.agent, seats: [1, null] })] },
  { unit: FAULTY.town, helpers: [], posts: [line(FAULTY.town, 'A1', { as: FORMS.window, seats: [1, 2] }), line(FAULTY.town, 'B1', { as: FORMS.townReview, seats: [3, 2] }), line(FAULTY.town, 'C1', { as: FORMS.townDecide, seats: [4, null] }), line(FAULTY.town, 'M1', { as: FORMS.manager, seats: [5, null] })] },
  { unit: FAULTY.department, helpers: [], posts: [line(FAULTY.department, 'S1', { as: FORMS.review, seats: [1, null] }), line(FAULTY.department, 'J1', { as: FORMS.decide, seats: [2, null] }), line(FAULTY.department, 'G1', { as: FORMS.owner, seats: [3, null] })] },
];

export interface Rosters {
  /** Posts of the bodies of the district, beside the first offices. */
  readonly district: readonly Roster[];
  readonly departments: readonly Roster[];
  readonly centres: readonly Roster[];
  readonly stations: readonly Roster[];
  readonly faulty: readonly Roster[];
}

/** Everybody on a post on the first day, unit by unit. */
export function rostersOf(data: SampleData): Rosters {
  const bureau: Roster = { unit: 'D-SPJ', helpers: [], posts: [line('D-SPJ', 'G1', { as: FORMS.owner, seats: [1, 2] })] };
  // A second officer of the reform office: who reviews is another person than who drafts.
  const reform: Roster = { unit: 'D-SGB', helpers: [], posts: [line('D-SGB', 'R1', { as: FORMS.reform, seats: [2, 3] })] };
  return { district: [reform], departments: [bureau, ...delegatingDepartments(data).map(department)], centres: townsOf(data).map(centre), stations: villagesOf(data).map((village, index) => station(village.code, index)), faulty };
}

/** References of the persons of a roster, each once. */
export function peopleOf({ posts, helpers }: Roster): readonly string[] {
  const seated = posts.flatMap(post => [post.clerk, post.backup]).filter(person => person !== null);
  return [...new Set([...seated, ...helpers.map(helper => helper.person)])].sort();
}

/** Everybody of the first day: the holders of the first offices, then unit by unit. */
export function everybody(data: SampleData): readonly string[] {
  const { district, departments, centres, faulty: planted, stations } = rostersOf(data);
  return [...genesisOf().map(({ holder }) => holder), ...[...district, ...departments, ...centres, ...planted, ...stations].flatMap(peopleOf)];
}
