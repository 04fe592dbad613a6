import type { GuidanceContext, NegativeListContext, PracticeContext, TrainingContext } from '@yichuang/domain';
import type { Act } from '../capability.ts';
import { actContext } from '../contexts.ts';

/** `<unit>-<year>`: the year stands after the last hyphen. */
export function unitOfYear(id: string): { readonly unit: string; readonly year: number } {
  const at = id.lastIndexOf('-');
  return { unit: id.slice(0, Math.max(0, at)), year: Number(id.slice(at + 1)) };
}

export function trainingContext(act: Act<unknown>): TrainingContext {
  const { world, today, now } = act;
  const { unit, year } = unitOfYear(act.id);
  // Whoever holds an office is known to the log, registered or not.
  const holds = (person: string): boolean => world.officesOf(person, now).length > 0;
  return { ...actContext(act), unit, year, units: world.units(today), catalogue: world.itemsOn(today), isBureau: world.offices(now).some(held => held.office === 'approval_bureau' && held.unit === unit), known: person => world.knows(person) || holds(person) };
}

export function negativeListContext(act: Act<unknown>): NegativeListContext {
  const { world, id } = act;
  return { ...actContext(act), year: Number(id), instruments: world.instruments(), dutySetBy: unit => world.training.dutySetBy(`${unit}-${id}`) };
}

export function guidanceContext(act: Act<unknown>): GuidanceContext {
  const { world, today, id } = act;
  const unit = world.units(today).get(id);
  const town = unit?.active && unit.parent !== null ? unit.parent : null;
  return { ...actContext(act), village: town === null ? null : { code: id, town }, catalogue: world.itemsOn(today) };
}

export function practiceContext(act: Act<unknown>): PracticeContext {
  const { world, today } = act;
  return { ...actContext(act), units: world.units(today), catalogue: world.itemsOn(today) };
}
