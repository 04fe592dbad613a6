import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import type { ActContext } from '../kernel/context.ts';
import { requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { Units } from '../organisation/index.ts';
import { venueOf } from '../venue/index.ts';
import type { GatewayCommand, GatewayCommandData } from './commands.ts';
import type { GatewayEvent } from './events.ts';

/** Villages by the port that is theirs. */
export interface GatewayState {
  ports: Record<number, string>;
}
export interface GatewayContext extends ActContext {
  readonly gateway: string;
  readonly units: Units;
  /** Whether the plan of a village stands on a port of this gateway. */
  readonly inUse: (of: { readonly village: string; readonly port: number }) => boolean;
}

function assign({ ports }: GatewayCommandData<'AssignPorts'>, state: Readonly<GatewayState>, context: GatewayContext): readonly GatewayEvent[] {
  requireOffice(context, 'operator', 'approval_bureau');
  const taken = new Map(Object.entries(state.ports).map(([port, village]) => [Number(port), village]));
  return ports.flatMap(({ port, village }): GatewayEvent[] => {
    require(venueOf(village, context.units)?.level === 'village', 'unknown-unit', { unit: village });
    const holder = taken.get(port);
    if (holder === village) return [];
    require(holder === undefined, 'duplicate-port', { gateway: context.gateway, port, village: holder });
    taken.set(port, village);
    return [{ type: 'PortAssigned', data: { gateway: context.gateway, port, village } }];
  });
}

function release({ port, reason }: GatewayCommandData<'ReleasePort'>, { ports }: Readonly<GatewayState>, context: GatewayContext): readonly GatewayEvent[] {
  requireOffice(context, 'operator', 'approval_bureau');
  const village = ports[port];
  if (village === undefined) return [];
  require(!context.inUse({ village, port }), 'port-in-use', { port, village });
  return [{ type: 'PortReleased', data: { gateway: context.gateway, port, village, reason } }];
}

/** Ports of one gateway device: the stream itself keeps a port from being given twice (W18). Stream `gateway-<gateway code>`. @req #31 */
export const gatewayDecider: Decider<GatewayState, GatewayCommand, GatewayEvent, GatewayContext> = {
  category: 'gateway',
  initialState: () => ({ ports: {} }),
  decide: decideBy<GatewayState, GatewayCommand, GatewayEvent, GatewayContext>({ AssignPorts: assign, ReleasePort: release }),
  evolve: evolveBy<GatewayState, GatewayEvent>({
    PortAssigned(draft, { port, village }) {
      draft.ports[port] = village;
    },
    PortReleased(draft, { port }) {
      delete draft.ports[port];
    },
  }),
};
