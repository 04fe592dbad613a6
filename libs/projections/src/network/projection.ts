import { gatewayDecider, networkDecider, type GatewayEvent, type GatewayState, type NetworkEvent, type NetworkState } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';

export interface NetworkRow {
  village: string;
  state: NetworkState;
  number: number;
}

/** Lines of villages as the rule of the log folds them. @req #31 */
export const networkProjection = defineProjection<NetworkRow, NetworkEvent>({
  name: 'network',
  version: 1,
  categories: ['network'],
  keys: ({ stream }) => [stream.slice('network-'.length)],
  initial: village => ({ village, state: networkDecider.initialState(), number: -1 }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {},
  any: (row, { type, data, number }) => {
    networkDecider.evolve(row.state, { type, data } as NetworkEvent);
    row.number = number;
  },
});

/** Ports of gateways, and whose they are. @req #31 */
export const gatewayProjection = defineProjection<{ gateway: string; state: GatewayState }, GatewayEvent>({
  name: 'gateway',
  version: 1,
  categories: ['gateway'],
  keys: ({ stream }) => [stream.slice('gateway-'.length)],
  initial: gateway => ({ gateway, state: gatewayDecider.initialState() }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {},
  any: ({ state }, { type, data }) => {
    gatewayDecider.evolve(state, { type, data } as GatewayEvent);
  },
});
