import type { GatewayContext, NetworkContext, VenueContext } from '@yichuang/domain';
import type { Act } from '../capability.ts';
import { actContext } from '../contexts.ts';

export function venueContext(act: Act<unknown>): VenueContext {
  const { world, today, id } = act;
  return { ...actContext(act), unit: id, units: world.units(today), standards: world.venues.standards() };
}

export function gatewayContext(act: Act<unknown>): GatewayContext {
  const { world, today, id } = act;
  return {
    ...actContext(act), gateway: id, units: world.units(today),
    inUse: ({ village, port }) => {
      const plan = world.venues.planOf(village);
      return plan?.gateway === id && plan.port === port;
    },
  };
}

export function networkContext(act: Act<unknown>): NetworkContext {
  const { world, today, id } = act;
  return { ...actContext(act), village: id, units: world.units(today), holderOf: of => world.venues.holderOf(of) };
}
