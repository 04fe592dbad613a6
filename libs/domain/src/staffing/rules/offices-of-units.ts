import type { Role } from '../../kernel/role.ts';
import type { UnitFacts, UnitKind } from '../../organisation/index.ts';

/** A body of another kind (as of a development zone) may carry the posts of any level below the district. */
const TOWNS: readonly UnitKind[] = ['town', 'subdistrict', 'other'];
const VILLAGES: readonly UnitKind[] = ['village', 'community', 'other'];
const DEPARTMENTS: readonly UnitKind[] = ['department', 'vertical_branch', 'mass_organisation', 'other'];
const BODIES: readonly UnitKind[] = ['government', 'reform_office', 'service_centre', ...DEPARTMENTS];
const NOWHERE: readonly UnitKind[] = [];

/** Kinds of units at which a post may carry an office (domain.md §3): no village decides, no department sits in a town's window. @req #40 #61 */
export const KINDS_OF: Readonly<Record<Role, readonly UnitKind[]>> = {
  applicant: NOWHERE, public: NOWHERE,
  village_agent: VILLAGES, village_manager: VILLAGES,
  town_acceptor: TOWNS, town_reviewer: TOWNS, town_decider: TOWNS, centre_manager: TOWNS,
  dept_reviewer: DEPARTMENTS, dept_decider: DEPARTMENTS, dept_catalog_owner: DEPARTMENTS,
  reform_officer: ['reform_office', 'department'], legality_reviewer: ['department'], government_publisher: ['government', 'department'], approval_bureau: ['department'],
  auditor: ['department'], operator: ['service_centre', 'department'],
  inspector: ['department', 'town', 'subdistrict'], disclosure_officer: [...BODIES, ...TOWNS, ...VILLAGES], privacy_officer: BODIES, records_officer: BODIES,
};

/** Offices of the district: each stands at the body at which the genesis names it. */
export const DISTRICT_OFFICES: readonly Role[] = ['reform_officer', 'legality_reviewer', 'government_publisher', 'approval_bureau', 'auditor', 'operator'];

const STATION_OFFICES: readonly Role[] = ['village_agent', 'village_manager'];
/** Whether a post makes its unit a service station of a village (便民服务站). */
export const isStationOffice = (office: Role): boolean => STATION_OFFICES.includes(office);

/** Service centres and stations: they have a leader in charge and a head, and stations have helpers. */
export const hasLeaders = (kind: UnitKind): boolean => TOWNS.includes(kind) || VILLAGES.includes(kind);
export const hasHelpers = (kind: UnitKind): boolean => VILLAGES.includes(kind);

/** Who keeps the posts of a unit: an office at a unit. */
export interface Keeper {
  readonly office: Role;
  /** Null: wherever the office stands. */
  readonly unit: string | null;
}

const OPERATOR: Keeper = { office: 'operator', unit: null };
const GOVERNMENT: Keeper = { office: 'government_publisher', unit: null };

/** Keepers of the ordinary posts of a unit: its own manager answers for conduct (作风纪律、服务质量、考核考评, plan 二(五)2). */
function keepersOfStaff({ code, kind, parent }: UnitFacts): readonly Keeper[] {
  if (kind === 'other') return [OPERATOR];
  if (TOWNS.includes(kind)) return [{ office: 'centre_manager', unit: code }];
  if (VILLAGES.includes(kind)) return [{ office: 'village_manager', unit: code }, { office: 'centre_manager', unit: parent }];
  return DEPARTMENTS.includes(kind) ? [{ office: 'dept_catalog_owner', unit: code }] : [GOVERNMENT];
}

/** Keepers of the posts of managers, and of leaders: never the managers themselves. */
function keepersOfManagers({ kind, parent }: UnitFacts): readonly Keeper[] {
  return kind !== 'other' && VILLAGES.includes(kind) ? [{ office: 'centre_manager', unit: parent }] : [OPERATOR];
}

const MANAGERS: readonly Role[] = ['centre_manager', 'village_manager', 'dept_catalog_owner'];

/**
 * Who may create a post of an office at a unit, fill it and empty it. `'leader'` stands for the leader in charge and the head.
 * The body that sends a clerk is never among them (双重管理). @req #61
 */
export function keepersOf(office: Role | 'leader', unit: UnitFacts): readonly Keeper[] {
  if (office === 'leader') return keepersOfManagers(unit);
  if (DISTRICT_OFFICES.includes(office)) return [GOVERNMENT];
  return MANAGERS.includes(office) ? keepersOfManagers(unit) : keepersOfStaff(unit);
}
