import type { Actor } from '@yichuang/domain';
import { inspectionIdOf } from '../../apps/api/src/application/natural-ids.ts';
import { COMMANDS, type CommandEntry } from '../../apps/api/src/application/registry.ts';
import { DISTRICT, DOCUMENT, INSTRUMENT } from '../../apps/api/src/testing/sample-commands.ts';
import { QUERIES } from '../../apps/api/src/policy/queries.ts';
import { CITIZEN, STANDING, stateOf } from './testing/things.ts';
import { DEPARTMENT, OFFICERS, OTHER_DEPARTMENT, OTHER_ITEM, OTHER_TOWN, OWN_ITEM, TARGETS, TOWN, VILLAGE } from './district.ts';
import type { Tried } from './rules.ts';

/** A thing that an act is tried on: as the stream's id and the data of a command, or as the parameters of a route. */
interface Thing {
  readonly id: string;
  readonly data: object;
  /** Units and departments that it is of. */
  readonly units: readonly string[];
  readonly departments: readonly string[];
  /** Whom it is about; nobody, for most. */
  readonly person?: string | null;
  /** The stream as it is folded. */
  readonly state?: unknown;
}
/** Who tries: an officer; `citizen` for one who is signed in and holds nothing; null for a stranger. */
export type Who = Actor | 'citizen' | null;
export interface Cell {
  readonly tried: Tried;
  readonly who: Who;
  readonly thing: Thing;
  readonly command: CommandEntry | null;
}

/** An inspection that somebody plans: its id follows from body, day and topic. */
const PLAN = { body: TOWN, topic: '窗口服务', themes: ['regular'], plannedOn: '2022-03-02', inspectors: ['somebody-0123456789'] };
const nothing = (id: string): Thing => ({ id, data: {}, units: [], departments: [] });
const PAIRS = [DEPARTMENT, OTHER_DEPARTMENT].flatMap(department => [TOWN, OTHER_TOWN].map(town => ({ department, town })));
const letterOf = ({ department, town }: (typeof PAIRS)[number]): object => ({
  letter: '试〔2022〕1号', department, town, items: [{ code: OWN_ITEM, scope: ['accept'] }], duties: '依法办理', from: '2022-03-02', to: '2022-12-31', instrument: INSTRUMENT, renews: null, illustrative: true,
});

const units = TARGETS.map((code): Thing => ({ id: code, data: {}, units: [code], departments: [] }));
const pairs = PAIRS.map((pair): Thing => ({ id: `${pair.department}-${pair.town}`, data: letterOf(pair), units: [pair.town], departments: [pair.department] }));
const items = ([[OWN_ITEM, DEPARTMENT], [OTHER_ITEM, OTHER_DEPARTMENT], ['990501999000', null]] as const).map(([code, department]): Thing => ({ id: DISTRICT, data: { code }, units: [], departments: department === null ? [] : [department] }));
const opinions = [[TOWN], [OTHER_TOWN], [TOWN, OTHER_TOWN], [VILLAGE]].map((towns): Thing => ({ id: '0b3e0a43-6a3b-5d4b-8a54-0a8f8f5b7c11', data: { opinions: towns.map(town => ({ town, opinion: 'can', note: '' })) }, units: towns, departments: [] }));

/** Departments whose rules are written. */
const rulebooks = [DEPARTMENT, OTHER_DEPARTMENT].map((code): Thing => ({ id: code, data: {}, units: [], departments: [code] }));

/** Spot checks of departments. */
const checks = [DEPARTMENT, OTHER_DEPARTMENT].map((code): Thing => ({ id: `${code}-2022`, data: { department: code, period: '2022', size: 3, reason: '年度抽查' }, units: [], departments: [code] }));

/** Cases and whatever else is about a person, as they stand in the log. */
const standing = (category: string): readonly Thing[] => STANDING.filter(thing => thing.category === category).map(thing => ({ ...thing, state: stateOf(thing) }));

const BY_CATEGORY: Readonly<Record<string, readonly Thing[]>> = { ...Object.fromEntries(['case', 'agency', 'slots', 'queue', 'contact', 'review', 'joint', 'complaint', 'majorproblem'].map(category => [category, standing(category)])), unit: units, staff: units, permissions: units, halldirectory: units, hotline: units, kiosk: units, venue: units, network: units, exemption: units, publicity: units, presence: units.map(thing => ({ ...thing, id: `${thing.id}-2022-03-01` })), delegation: pairs, rulebook: rulebooks, spotcheck: checks };
const BY_COMMAND: Readonly<Record<string, readonly Thing[]>> = {
  AmendItem: items, RenameItem: items, SuspendItem: items, ResumeItem: items, CorrectItem: items, RecordCapacityOpinions: opinions,
  RegisterInstrument: [{ ...nothing(INSTRUMENT), data: DOCUMENT }],
  IssueBulletin: [{ ...nothing('2022Q1'), data: { period: '2022Q1', position: null, remarks: '一季度总体平稳' } }],
  PlanInspection: [{ ...nothing(inspectionIdOf(PLAN)), data: PLAN }],
  EstablishUnit: units.map(thing => ({ ...thing, data: { code: thing.id } })),
};
const CREATED: Readonly<Record<string, object>> = {
  OpenAppraisalPeriod: { period: '2022' }, ReferAccountability: { inspection: '0b3e0a43-6a3b-5d4b-8a54-0a8f8f5b7c14' }, DraftAdjustment: { adjustmentId: '0b3e0a43-6a3b-5d4b-8a54-0a8f8f5b7c12' }, ProposeVillageItem: { item: { code: 'V001' } }, ListJointMatter: { code: 'J001' }, RegisterSubject: { subject: 'somebody-0123456789' }, ProposeResponsibilityChange: { changeId: '0b3e0a43-6a3b-5d4b-8a54-0a8f8f5b7c13' },
};
const thingsFor = ({ type, category }: CommandEntry): readonly Thing[] => BY_COMMAND[type] ?? BY_CATEGORY[category] ?? [{ ...nothing('x1'), data: CREATED[type] ?? {} }];

/** Streams that are read: one of each kind, and the staff of every unit. */
const STREAMS: readonly (Thing & { readonly kind: string })[] = [
  ...['unit-D-MZJ', 'catalog-610702', 'delegation-D-MZJ-610702101', 'permissions-610702102', 'nonsense-1'].map(id => ({ ...nothing(id), kind: 'public' })),
  ...['access-x', 'subject-x', 'account-x', 'signingkey-x', 'case-x', 'contact-x', 'joint-x', 'credit-x', 'agency-x', 'review-x', 'complaint-x', 'slots-x', 'queue-x'].map(id => ({ ...nothing(id), kind: id.slice(0, id.indexOf('-')) })),
  ...units.map(thing => ({ ...thing, id: `staff-${thing.id}`, kind: 'staff' })), ...units.flatMap(thing => [{ ...thing, id: `training-${thing.id}-2022`, kind: 'training' }, { ...thing, id: `guidance-${thing.id}`, kind: 'guidance' }]), ...['inspection', 'accountability', 'appraisal', 'majorproblem'].map(kind => ({ ...nothing(`${kind}-x`), kind })), ...checks.map(thing => ({ ...thing, id: `spotcheck-${thing.id}`, kind: 'spotcheck' })), { ...nothing('gateway-x'), kind: 'gateway' }, { ...nothing('disclosure-x'), kind: 'disclosure' }, ...units.map(thing => ({ ...thing, id: `presence-${thing.id}-2022-03-01`, kind: 'presence' })), ...units.map(thing => ({ ...thing, id: `network-${thing.id}`, kind: 'network' })),
];

const WHO: readonly Who[] = [...OFFICERS, 'citizen', null];
const officeOf = (who: Who): string | null => (who === null ? null : who === 'citizen' ? 'applicant' : who.post);

type Relation = (home: string, unit: string) => string;

/** How the unit stands to all units of the thing, when it stands to all of them alike. */
function alike(home: string, units: readonly string[], relation: Relation): readonly string[] {
  const found = new Set(units.map(unit => relation(home, unit)));
  return found.size === 1 ? [...found] : [];
}

function relationsOf({ units: own, departments, person }: Thing, who: Who, relation: Relation): readonly string[] {
  if (who === null || who === 'citizen') return who === 'citizen' && person === CITIZEN ? ['self'] : [];
  const [toUnits, toDepartments] = [alike(who.unit, own, relation), alike(who.unit, departments, relation)];
  const isLetter = departments.length > 0;
  return [...toUnits, ...(isLetter && toUnits.includes('own') ? ['town'] : []), ...(toDepartments.includes('own') ? ['department'] : [])];
}

/** Every act by everybody on every thing that it may be tried on. */
export function allCells(relation: Relation): readonly Cell[] {
  const cell = (act: string, { thing, who, kind, command }: { thing: Thing; who: Who; kind: string; command: CommandEntry | null }): Cell => ({ tried: { act, kind, office: officeOf(who), relations: relationsOf(thing, who, relation) }, who, thing, command });
  const commands = COMMANDS.flatMap(command => thingsFor(command).flatMap(thing => WHO.map(who => cell(command.type, { thing, who, kind: command.category, command }))));
  const routes = Object.keys(QUERIES).filter(name => !name.startsWith('GET /streams/'));
  const reads = routes.flatMap(name => WHO.map(who => cell(name, { thing: nothing('x1'), who, kind: '', command: null })));
  const streams = STREAMS.flatMap(thing => WHO.map(who => cell(`GET /streams/${thing.kind}`, { thing, who, kind: thing.kind, command: null })));
  return [...commands, ...reads, ...streams];
}
