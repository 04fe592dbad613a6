import type { Role, Units } from '@yichuang/domain';
import type { Clause, Subject, Where } from './policy.ts';

/** Whether `unit` is `above` or stands below it on the day of `units`. Stops at a cycle. */
export function isWithin(units: Units, unit: string, above: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = unit; at !== null && !seen.has(at); at = units.get(at)?.parent ?? null) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

const all = (codes: readonly string[], holds: (code: string) => boolean): boolean => codes.length > 0 && codes.every(holds);

/** Each relation, between the unit acted for and what is acted on. A thing of nobody's is within no jurisdiction but the district's. */
const RELATIONS: Readonly<Record<Where, (unit: string, subject: Subject, units: Units) => boolean>> = {
  'district': () => true,
  'own-unit': (unit, subject) => all(subject.units, code => code === unit),
  'own-and-below': (unit, subject, units) => all(subject.units, code => isWithin(units, code, unit)),
  'own-department': (unit, subject) => all(subject.departments, code => code === unit),
};

/** What is asked of a policy: the unit acted for, what is acted on, and the tree of units on the day. */
export interface Standing {
  readonly unit: string;
  readonly subject: Subject;
  readonly units: () => Units;
}

const NO_UNITS: Units = new Map();

/** Whether a clause's relation holds; the tree of units is only asked for when it matters. */
export function stands({ where }: Clause, { unit, subject, units }: Standing): boolean {
  return RELATIONS[where](unit, subject, where === 'own-and-below' ? units() : NO_UNITS);
}

/**
 * The offices that a policy accepts of this unit for this thing, and whether only the place is wrong: somebody who holds
 * the office elsewhere is told so, or told nothing, but is not told to ask for an office that is held already.
 */
export function officesThere(policy: readonly Clause[], standing: Standing): readonly Role[] {
  return policy.filter(clause => stands(clause, standing)).flatMap(clause => clause.offices);
}
