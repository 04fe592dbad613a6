import type { StaffingCommand, SubjectCommand } from '@yichuang/domain';
import type { SampleData } from '../data.ts';
import { at, during } from '../working-time.ts';
import type { Staff } from './offices.ts';
import { fictionalPerson } from './persons.ts';
import { everybody, peopleOf, personOf, rostersOf, type Roster, type RosterLine } from './posts.ts';
import type { Step } from './step.ts';
import { townsOf, villagesOf } from './units.ts';

const OPENING = '2022-01-04';
const MANAGERS: readonly RosterLine['office'][] = ['dept_catalog_owner', 'centre_manager'];
const isManager = ({ office }: RosterLine): boolean => MANAGERS.includes(office);

type By = Pick<Step, 'at' | 'actor'>;

/** Enters a person under the number that the person has among all of the sample. */
export function registerPerson(id: string, index: number, when: By): Step {
  const { name, idNumber } = fictionalPerson(id, index);
  const command: SubjectCommand = { type: 'RegisterSubject', data: { subject: id, kind: 'officer', name, idNumber, phone: null, illustrative: true } };
  return { name: `subject-${id}`, ...when, stream: `subject-${id}`, command };
}

/** A command to the staff of a unit. */
export function staffStep(unit: string, name: string, rest: By & { readonly command: StaffingCommand }): Step {
  return { name: `staff-${unit}-${name}`, ...rest, stream: `staff-${unit}` };
}

function enter({ unit, posts, helpers }: Roster, name: string, when: By): Step {
  return staffStep(unit, name, { ...when, command: { type: 'EnterRoster', data: { posts: [...posts], helpers: [...helpers], from: null } } });
}

/** One roster in two hands: the operator enters the managers, the managers their people. */
function inTwoHands(rosters: readonly Roster[], staff: Staff, times: { readonly operator: Generator<string, never>; readonly own: Generator<string, never> }): Step[] {
  const operator = staff('operator', 'D-ZWZX');
  const managers = rosters.map(roster => enter({ ...roster, posts: roster.posts.filter(isManager) }, 'managers', { at: times.operator.next().value, actor: operator }));
  const people = rosters.map(roster => ({ ...roster, posts: roster.posts.filter(post => !isManager(post)) })).filter(roster => roster.posts.length > 0);
  return [...managers, ...people.map(roster => enter(roster, 'people', { at: times.own.next().value, actor: managerOf(roster.unit, staff) }))];
}

const managerOf = (unit: string, staff: Staff): Step['actor'] => staff(unit.startsWith('D-') ? 'dept_catalog_owner' : 'centre_manager', unit);

/** Leader in charge and head of each centre, on the word of the district. */
function leaders(data: SampleData, staff: Staff): Step[] {
  const times = during(OPENING, '13:50', 15);
  const operator = staff('operator', 'D-ZWZX');
  return townsOf(data).flatMap(town => ([['leader', 2], ['head', 1]] as const).map(([position, n]) =>
    staffStep(town, position, { at: times.next().value, actor: operator, command: { type: 'AppointLeader', data: { position, person: personOf(town, n), from: null } } })));
}

/** Everybody is entered, then takes a post: departments, centres, the fictional units, stations. All on the first day, before any work on the catalogue. @req #41 #50 #57 #58 #60 */
export function staffingSteps(data: SampleData, staff: Staff): Step[] {
  const { district, departments, centres, stations, faulty } = rostersOf(data);
  const operator = staff('operator', 'D-ZWZX');
  const [firstComers, villagers] = [during(OPENING, '10:45', 15), during(OPENING, '14:20', 4)];
  const ofVillages = new Set(stations.flatMap(peopleOf));
  const people = everybody(data).map((id, index) => registerPerson(id, index, { at: (ofVillages.has(id) ? villagers : firstComers).next().value, actor: operator }));
  const byOperator = during(OPENING, '13:30', 20);
  const parents = new Map(villagesOf(data).map(row => [row.code, row.parent_code ?? '']));
  const stationTimes = during(OPENING, '15:00', 10);
  return [
    ...people,
    ...district.map(roster => enter(roster, 'people', { at: at(OPENING, '13:20'), actor: staff('government_publisher', 'D-ZFB') })),
    ...inTwoHands(departments, staff, { operator: byOperator, own: during(OPENING, '14:00', 15) }),
    ...inTwoHands(centres, staff, { operator: byOperator, own: during(OPENING, '14:10', 30) }),
    ...faulty.map(roster => enter(roster, 'people', { at: byOperator.next().value, actor: operator })),
    ...leaders(data, staff),
    ...stations.map(roster => enter(roster, 'people', { at: stationTimes.next().value, actor: staff('centre_manager', parents.get(roster.unit) ?? '') })),
  ];
}

const itemsOf = (data: SampleData, keep: (row: SampleData['items'][number]) => boolean): string[] => data.items.filter(keep).map(row => row.code);

/** In February 2022, when there is a catalogue: any item for the general window, the sender's items for those that are sent. @req #61 #67 */
export function competencySteps(data: SampleData, staff: Staff): Step[] {
  const times = during('2022-02-08', '09:30', 60);
  const bureau = staff('approval_bureau', 'D-SPJ');
  const by = (sender: string) => ({ actor: staff('dept_catalog_owner', sender), items: itemsOf(data, row => row.department_code === sender) });
  return townsOf(data).flatMap(town => [[5, null], [6, null], [6, 'D-RSJ'], [7, 'D-RSJ'], [7, 'D-MZJ']].map(([n, sender]): Step => {
    const { actor, items } = typeof sender === 'string' ? by(sender) : { actor: bureau, items: [] };
    const person = personOf(town, Number(n));
    return staffStep(town, `competency-${String(n)}-${actor.unit}`, { at: times.next().value, actor, command: { type: 'CertifyCompetency', data: { person, items, until: null } } });
  }));
}

/** The last town to name its handlers, on the day before the plan's day; illustrative. */
const LAST_TOWN = '610702106';
/** Step by which the last centre named its handlers. */
export const LAST_HANDLERS = `staff-${LAST_TOWN}-handlers-5`;

/** The plan's "确定具体经办人员": each of the 366 items has somebody at each centre. @req #41 */
export function handlerSteps(data: SampleData, staff: Staff): Step[] {
  const shares: readonly (readonly [n: number, keep: (department: string) => boolean])[] = [
    [6, department => department === 'D-RSJ'], [7, department => department === 'D-MZJ'], [5, department => department !== 'D-RSJ' && department !== 'D-MZJ'],
  ];
  const [first, last] = [during('2023-01-13', '14:00', 60), during('2023-01-30', '10:00', 60)];
  return townsOf(data).flatMap(town => shares.map(([n, keep]) => {
    const items = itemsOf(data, row => !row.withdrawn && keep(row.department_code));
    return staffStep(town, `handlers-${n}`, { at: (town === LAST_TOWN ? last : first).next().value, actor: staff('centre_manager', town), command: { type: 'NameHandlers', data: { person: personOf(town, n), items, from: null } } });
  }));
}

/** How many persons there are on the first day: the next one has this number. */
export const firstDayCount = (data: SampleData): number => everybody(data).length;
