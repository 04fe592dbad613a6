import type { ActContext, ContactContext } from '@yichuang/domain';
import type { Act } from '../capability.ts';

const base = ({ now, today, actor }: ActContext): ActContext => ({ now, today, actor });

export function contactContext(act: Act<unknown>): ContactContext {
  const { world, now, today, actor } = act;
  return {
    ...base(act), units: world.units(today), catalogue: world.itemsOn(today), known: person => world.knows(person),
    postOf: ({ person, unit }) => world.offices(now).find(held => held.holder === person && held.unit === unit)?.post ?? null,
    standsInFor: ({ person, unit }) => world.offices(now).some(held => held.holder === actor.id && held.unit === unit && held.deputyFor === person),
  };
}
