export { selfSignedCertificate } from './certificate.ts';
export type { DoubleUser, DoubleUsers } from './double-access.ts';
export type { Fault, Method } from './double-faults.ts';
export type { DoubleOptions } from './double-state.ts';
export { EventStoreDouble } from './double.ts';
export { TcpProxy } from './tcp-proxy.ts';
export { openBareClient, type BareClient } from './bare-client.ts';
