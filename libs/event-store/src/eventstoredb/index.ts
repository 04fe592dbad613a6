export type { Alarm } from './alarms.ts';
export { assertSecure, parseConnectionUrl, UnsafeConnection, type ConnectionUrl } from './connection-url.ts';
export { openEventStoreDb, type EventStoreDb, type EventStoreDbOptions, type StoreHealth } from './event-store-db.ts';
export { assertNotAdmin, hardenStore, type HardenOptions, type HardenReport } from './harden.ts';
export type { LeaseOptions } from './lease.ts';
