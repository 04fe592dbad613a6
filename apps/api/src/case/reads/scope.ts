import type { CaseScope } from '@yichuang/projections';
import type { Caller } from '../../policy/caller.ts';
import { district, ownDepartment, ownUnit, type Clause } from '../../policy/policy.ts';

/** Offices that supervise, look after people's data or keep the archive: they see every case of the district. */
const OF_DISTRICT = district('auditor', 'approval_bureau', 'privacy_officer', 'records_officer');
const OF_TOWN = ownUnit('town_acceptor', 'town_reviewer', 'town_decider', 'centre_manager');
const OF_DEPARTMENT = ownDepartment('dept_reviewer', 'dept_decider', 'dept_catalog_owner');

/** Who has work of a unit in hand: the lists of work are theirs. */
export const CASE_WORKERS: readonly Clause[] = [OF_TOWN, OF_DEPARTMENT];
/** Officers who see cases at all: the unit's own, those of the department's items, or all. */
export const CASE_READERS: readonly Clause[] = [OF_DISTRICT, ...CASE_WORKERS];

const holds = ({ offices }: Clause, caller: Caller): boolean => offices.some(office => caller.offices.some(held => held === office));

/**
 * Whose cases a caller may see; null: nobody's. A citizen sees their own. It is a value for the WHERE of a query: what is
 * outside is never read, and answers as if it were not there.
 */
export function caseScope(caller: Caller): CaseScope | null {
  const { audience, actor } = caller;
  if (actor === null) return null;
  if (audience === 'citizen') return { kind: 'person', subject: actor.id };
  if (holds(OF_DISTRICT, caller)) return { kind: 'all' };
  if (holds(OF_TOWN, caller)) return { kind: 'town', unit: actor.unit };
  return holds(OF_DEPARTMENT, caller) ? { kind: 'department', unit: actor.unit } : null;
}
