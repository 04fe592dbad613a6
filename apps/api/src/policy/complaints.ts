import { HALL_OFFICES, UnitCode } from '@yichuang/domain';
import { z } from 'zod';
import type { Addressed, Standing } from '../application/registry/entry.ts';
import { district, NOBODYS, ownAndBelow, ownUnit, type Clause, type OfficePolicy, type Subject } from './policy.ts';

/** Who answers for a unit. */
const HEADS: readonly Clause[] = [ownAndBelow('centre_manager'), ownUnit('village_manager', 'dept_catalog_owner', 'government_publisher')];
/** Who follows a complaint up: whoever answers for the unit that has it, and the bureau. That it is not the one complained of, the domain says. */
export const COMPLAINT_HANDLERS: OfficePolicy = { clauses: [...HEADS, district('approval_bureau')] };
/** Who writes down what was said by telephone, at a counter, or lies in the box: whoever it is about. */
export const COMPLAINT_ENTERING: OfficePolicy = { clauses: [district(...HALL_OFFICES, 'centre_manager', 'village_agent', 'village_manager', 'dept_catalog_owner', 'approval_bureau')] };
/** Who reads what was written: whoever answers or supervises. */
export const COMPLAINT_OPENERS: readonly Clause[] = [district('approval_bureau', 'auditor', 'inspector'), ownAndBelow('centre_manager'), ownUnit('village_manager', 'dept_catalog_owner', 'government_publisher')];
/** Who sees complaints on their way: these, and whoever writes them down: what the own unit has, and, as the query adds, what it wrote down itself. */
export const COMPLAINT_READERS: readonly Clause[] = [...COMPLAINT_OPENERS, ownUnit('town_acceptor', 'town_reviewer', 'town_decider', 'village_agent')];
/** Who keeps the register of major problems of a unit. */
export const PROBLEM_KEEPERS: OfficePolicy = { clauses: [...HEADS, district('approval_bureau')] };
export const HOTLINE_PUBLISHERS: readonly Clause[] = [ownAndBelow('centre_manager'), ownUnit('village_manager', 'dept_catalog_owner'), district('approval_bureau')];

const Of = z.object({ unit: UnitCode });
const ofUnit = (known: unknown): Subject | null => {
  const parsed = Of.safeParse(known);
  return parsed.success ? { units: [parsed.data.unit], departments: [] } : null;
};
const nowhere = (): null => null;

/** A thing belongs to the unit that its stream names; one that is being made, to the unit that its data name. */
export const UNIT_STANDING: Standing = { of: ({ state, data }: Addressed) => ofUnit(state) ?? ofUnit(data) ?? NOBODYS, caseOf: nowhere, ownerOf: nowhere };
