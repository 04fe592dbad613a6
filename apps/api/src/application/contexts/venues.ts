import type { GatewayContext, NetworkContext, VenueCommand, VenueContext } from '@yichuang/domain';
import type { Act } from '../capability.ts';
import { actContext } from '../contexts.ts';

/** What is known of the world is taken in one turn; a file is waited for after it. */
export async function venueContext(act: Act<VenueCommand>): Promise<VenueContext> {
  const { world, today, id, command } = act;
  const known = { ...actContext(act), unit: id, units: world.units(today), standards: world.venues.standards() };
  const file = command.type === 'FileVenueEvidence' ? (await world.venues.file?.(command.data.digest, id)) ?? null : null;
  return { ...known, file: digest => (file?.digest === digest ? file : null) };
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
