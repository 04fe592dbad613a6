import type { ActContext, GatewayContext, NetworkContext, VenueContext } from '@yichuang/domain';
import type { Act } from '../capability.ts';

const base = ({ now, today, actor }: ActContext): ActContext => ({ now, today, actor });

export function venueContext(act: Act<unknown>): VenueContext {
  const { world, today, id } = act;
  return { ...base(act), unit: id, units: world.units(today), standards: world.venues.standards() };
}

export function gatewayContext(act: Act<unknown>): GatewayContext {
  const { world, today, id } = act;
  return {
    ...base(act), gateway: id, units: world.units(today),
    inUse: ({ village, port }) => {
      const plan = world.venues.planOf(village);
      return plan?.gateway === id && plan.port === port;
    },
  };
}

export function networkContext(act: Act<unknown>): NetworkContext {
  const { world, today, id } = act;
  return { ...base(act), village: id, units: world.units(today), holderOf: of => world.venues.holderOf(of) };
}
