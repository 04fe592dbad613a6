import { HALL_OFFICES, UnitCode } from '@yichuang/domain';
import { z } from 'zod';
import type { Standing } from '../application/registry/entry.ts';
import { district, NOBODYS, ownAndBelow, ownUnit, type Clause, type OfficePolicy } from './policy.ts';

/** Who answers for a unit: the head of a centre also for its villages. */
const HEADS: readonly Clause[] = [ownAndBelow('centre_manager'), ownUnit('village_manager', 'dept_catalog_owner', 'dept_decider', 'dept_reviewer')];
/** Who follows a bad review up: whoever answers for the unit that handled the service, and the approval bureau. That it is not the person complained of, the domain says. */
export const FOLLOW_UP: OfficePolicy = { clauses: [...HEADS, district('approval_bureau')] };
/** Who may say that a review is mistaken: a colleague too. */
export const APPEALING: OfficePolicy = { clauses: [...HEADS, ownUnit(...HALL_OFFICES, 'village_agent'), district('approval_bureau')] };
/** Who judges on that. */
export const BUREAU: OfficePolicy = { clauses: [district('approval_bureau')] };
/** Who puts paper forms in: the hall for itself and its villages, the station for itself. */
export const ENTERING: OfficePolicy = { clauses: [ownAndBelow(...HALL_OFFICES), ownUnit('village_agent', 'village_manager')] };
/** Who sees bad reviews on their way. */
export const TICKET_READERS: readonly Clause[] = [district('approval_bureau', 'auditor'), ownAndBelow('inspector', 'centre_manager'), ownUnit('village_manager', 'dept_catalog_owner', 'dept_decider', 'dept_reviewer')];

const Reviewed = z.object({ unit: UnitCode });
const nowhere = (): null => null;

/** A review belongs to the unit that handled the service. Whom it was for, has no say in what the office does with it. */
export const REVIEW_STANDING: Standing = {
  of: ({ state }) => {
    const known = Reviewed.safeParse(state);
    return known.success ? { units: [known.data.unit], departments: [] } : NOBODYS;
  },
  caseOf: nowhere,
  ownerOf: nowhere,
};
