export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { gatewayDecider, type GatewayContext, type GatewayState } from './gateway.ts';
export { networkDecider } from './decider.ts';
export { initialNetwork, type NetworkState, type NetworkStatus } from './state.ts';
