import type { ContactContext } from '@yichuang/domain';
import type { Act } from '../capability.ts';
import { actContext } from '../contexts.ts';

export function contactContext(act: Act<unknown>): ContactContext {
  const { world, now, today, actor } = act;
  return {
    ...actContext(act), units: world.units(today), catalogue: world.itemsOn(today), known: person => world.knows(person),
    postOf: ({ person, unit }) => world.officesOf(person, now).find(held => held.unit === unit)?.post ?? null,
    standsInFor: ({ person, unit }) => world.officesOf(actor.id, now).some(held => held.unit === unit && held.deputyFor === person),
  };
}
