import type { Role, Step } from '@yichuang/domain';

/**
 * How the unit that somebody acts for must stand to what is acted on (domain §3).
 * `district`: the office counts in the whole district · `own-unit`: the thing is the unit's own · `own-and-below`: the
 * unit's own, or of a unit below it (a town over its villages) · `own-department`: the item, or the letter, is the department's.
 */
export type Where = 'district' | 'own-unit' | 'own-and-below' | 'own-department';

/** Holders of one of these offices, where their unit stands so to the thing. */
export interface Clause {
  readonly offices: readonly Role[];
  readonly where: Where;
}

/** What a thing belongs to. Empty: to nobody that is known, and then only an office of the district reaches it. */
export interface Subject {
  readonly units: readonly string[];
  readonly departments: readonly string[];
}
export const NOBODYS: Subject = { units: [], departments: [] };

/** A step of a case: who may take it follows from catalogue, letter, list and post, not from an office. */
export interface StepPolicy {
  readonly step: Step;
}

/** Who may issue a command: one of these clauses; a step; the program itself; or whoever opens an empty log. */
export type CommandPolicy = readonly Clause[] | StepPolicy | 'system' | 'genesis';

/** Who may ask: anybody; anybody, of what is their own (a session); anybody who has shown who it is; one of these clauses. */
export type QueryPolicy = 'public' | 'self' | 'signed-in' | readonly Clause[];

export const isStep = (policy: CommandPolicy): policy is StepPolicy => typeof policy === 'object' && 'step' in policy;

/** Every office that a policy names; none for those that name no office. */
export function officesOf(policy: CommandPolicy | QueryPolicy): readonly Role[] {
  return typeof policy === 'string' || 'step' in policy ? [] : [...new Set(policy.flatMap(clause => clause.offices))];
}

const clause = (where: Where) => (...offices: readonly Role[]): Clause => ({ offices, where });
/** The office counts in the whole district. */
export const district = clause('district');
/** The unit's own things only. */
export const ownUnit = clause('own-unit');
/** The unit's own things and those of the units below it. */
export const ownAndBelow = clause('own-and-below');
/** Things of the department itself. */
export const ownDepartment = clause('own-department');
