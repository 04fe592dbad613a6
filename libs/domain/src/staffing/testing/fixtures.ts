import type { Items } from '../../catalog/index.ts';
import { item } from '../../catalog/testing/fixtures.ts';
import { specification } from '../../kernel/testing/specification.ts';
import type { Role } from '../../kernel/role.ts';
import type { UnitFacts, UnitKind } from '../../organisation/index.ts';
import { StaffingCommand, type StaffingContext, staffingDecider, type StaffingEvent, staffingEvents } from '../index.ts';

export const NOW = '2023-03-01T01:00:00.000Z';
export const LATER = '2023-04-01T01:00:00.000Z';
export const EARLIER = '2023-02-28T01:00:00.000Z';
export const [TOWN, OTHER_TOWN, VILLAGE, DEPARTMENT, GOVERNMENT, REFORM, CENTRE] = ['610702101', '610702102', '610702101001', 'D-MZJ', 'D-ZFB', 'D-SGB', 'D-ZWZX'] as const;
export const ELSEWHERE = 'X-SFZ';

const KINDS: readonly (readonly [string, UnitKind, string | null])[] = [
  [TOWN, 'town', null], [OTHER_TOWN, 'subdistrict', null], [VILLAGE, 'village', TOWN], [DEPARTMENT, 'department', null], ['D-SFJ', 'department', null], ['D-SPJ', 'department', null],
  [GOVERNMENT, 'department', null], [REFORM, 'reform_office', null], [CENTRE, 'service_centre', null], [ELSEWHERE, 'other', null],
];
const units = new Map<string, UnitFacts>(KINDS.map(([code, kind, parent]) => [code, { code, kind, parent, active: true }]));
units.set('D-OLD', { code: 'D-OLD', kind: 'department', parent: null, active: false });
const items: Items = new Map([1, 2, 3].map(n => item(n)).map(record => [record.code, record]));
export const ITEM = item(1).code;
export const ITEMS: readonly string[] = [...items.keys()];

const BODIES: Partial<Record<Role, readonly string[]>> = { legality_reviewer: ['D-SFJ'], government_publisher: [GOVERNMENT], reform_officer: [REFORM], operator: [CENTRE], approval_bureau: ['D-SPJ'] };
const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5'];
export const actor = (office: Role, unit: string, id = `${office}@${unit}`) => ({ id, unit, offices: [office] });

/** Who keeps what: the manager of the centre, the operator for managers, the government for offices of the district. */
export const MANAGER = actor('centre_manager', TOWN);
export const OPERATOR = actor('operator', CENTRE);
export const SENDER = actor('dept_catalog_owner', DEPARTMENT);

/** What a decision at the town is given, unless said otherwise. */
export function at(parts: Partial<StaffingContext> = {}): StaffingContext {
  const now = parts.now ?? NOW;
  return { now, today: now.slice(0, 10), actor: MANAGER, unit: TOWN, units, items, bodies: office => BODIES[office] ?? [], known: person => PEOPLE.includes(person), openCases: () => 0, ...parts };
}
export const inVillage = (parts: Partial<StaffingContext> = {}): StaffingContext => at({ unit: VILLAGE, ...parts });

type Data<T extends StaffingEvent['type']> = Extract<StaffingEvent, { type: T }>['data'];
export const TITLE = { zh: '综合受理岗', en: 'General window' };

export function created(parts: Partial<Data<'PostCreated'>> = {}): StaffingEvent {
  return { type: 'PostCreated', data: { unit: TOWN, post: 'A1', office: 'town_acceptor', title: TITLE, duties: ['receive', 'accept'], sendingUnit: null, from: EARLIER, ...parts } };
}
export function assigned(seat: 'A' | 'B', person: string, parts: Partial<Data<'ClerkAssigned'>> = {}): StaffingEvent {
  return { type: seat === 'A' ? 'ClerkAssigned' : 'BackupAssigned', data: { unit: TOWN, post: 'A1', person, from: EARLIER, ...parts } };
}
export function relieved(seat: 'A' | 'B', person: string, parts: Partial<Data<'ClerkRelieved'>> = {}): StaffingEvent {
  return { type: 'ClerkRelieved', data: { unit: TOWN, post: 'A1', person, seat, from: NOW, reason: '调离', ...parts } };
}
export function away(person: string, parts: Partial<Data<'AbsenceStarted'>> = {}): StaffingEvent {
  return { type: 'AbsenceStarted', data: { unit: TOWN, post: 'A1', person, from: EARLIER, until: null, cause: 'leave', ...parts } };
}
export const standingIn = (deputy: string, forPerson: string, since = EARLIER): StaffingEvent => ({ type: 'DeputyActivated', data: { unit: TOWN, post: 'A1', deputy, forPerson, at: since } });

/** A post with A and B. */
export const MANNED: readonly StaffingEvent[] = [created(), assigned('A', 'p1'), assigned('B', 'p2')];
/** A village with its two persons on two posts. */
export const STATION: readonly StaffingEvent[] = [
  created({ unit: VILLAGE, post: 'V1', office: 'village_agent', duties: [] }), created({ unit: VILLAGE, post: 'V2', office: 'village_agent', duties: [] }),
  assigned('A', 'p1', { unit: VILLAGE, post: 'V1' }), assigned('A', 'p2', { unit: VILLAGE, post: 'V2' }),
];

export const { given } = specification(staffingDecider, { events: staffingEvents, commands: StaffingCommand });
