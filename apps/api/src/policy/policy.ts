import type { Body, MandateScope, Role, Step } from '@yichuang/domain';

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
  /** Only where the officer is the town's, or only where the department's: the same step means another thing there. */
  readonly body?: Body;
}

/**
 * Whoever the thing is about: in own right, or with a mandate in force that covers this. `own`: nobody else may do it for
 * them. `anyone`: everybody who has shown who they are, be it about them or not.
 */
export interface ApplicantPolicy {
  readonly applicant: MandateScope | 'own' | 'anyone';
}

/** Holders of offices, as one of several ways. */
export interface OfficePolicy {
  readonly clauses: readonly Clause[];
}
export type Alternative = StepPolicy | ApplicantPolicy | OfficePolicy;
/** Several ways to be allowed; the first that holds is the one on record. */
export interface AnyOfPolicy {
  readonly anyOf: readonly Alternative[];
}

/** Who may issue a command: one of these clauses; a step; one of several ways; the program itself; or whoever opens an empty log. */
export type CommandPolicy = readonly Clause[] | StepPolicy | AnyOfPolicy | 'system' | 'genesis';

/** Who may ask: anybody; anybody, of what is their own (a session); anybody who has shown who it is; one of these clauses. */
export type QueryPolicy = 'public' | 'self' | 'signed-in' | readonly Clause[];

export const isStep = (policy: CommandPolicy): policy is StepPolicy => typeof policy === 'object' && 'step' in policy;
export const isAnyOf = (policy: CommandPolicy): policy is AnyOfPolicy => typeof policy === 'object' && 'anyOf' in policy;
const hasApplicant = (alternative: Alternative): alternative is ApplicantPolicy => 'applicant' in alternative;

/** Whether no officer may ever issue the command. */
export const onlyForApplicants = (policy: CommandPolicy): boolean => isAnyOf(policy) && policy.anyOf.every(hasApplicant);

/** The clauses of a policy, whatever other ways it has. */
function clausesIn(policy: CommandPolicy | QueryPolicy): readonly Clause[] {
  if (typeof policy === 'string' || 'step' in policy) return [];
  return 'anyOf' in policy ? policy.anyOf.flatMap(way => ('clauses' in way ? way.clauses : [])) : policy;
}

/** Every office that a policy names; none for those that name no office. */
export function officesOf(policy: CommandPolicy | QueryPolicy): readonly Role[] {
  return [...new Set(clausesIn(policy).flatMap(clause => clause.offices))];
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
