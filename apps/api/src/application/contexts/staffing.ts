import type { AccountContext, MilestoneContext, StaffingContext } from '@yichuang/domain';
import type { Act } from '../capability.ts';
import { actContext } from '../contexts.ts';

export function staffingContext(act: Act<unknown>): StaffingContext {
  const { world, today, id } = act;
  return { ...actContext(act), unit: id, units: world.units(today), items: world.itemsOn(today), bodies: office => world.bodiesOf(office), known: person => world.knows(person), openCases: person => world.cases.casesOf(person).length };
}

export function milestoneContext(act: Act<unknown>): MilestoneContext {
  const { world, today, id } = act;
  return { ...actContext(act), instrument: id, instruments: world.instruments(), units: world.units(today), number: world.number };
}

export function accountContext(act: Act<unknown>): AccountContext {
  // Whoever the log gives an office is known to it, registered or not: the first operator of a new log has to sign in.
  const holds = (person: string): boolean => act.world.officesOf(person, act.now).length > 0;
  return { ...actContext(act), account: act.id, known: person => act.world.knows(person) || holds(person) };
}
