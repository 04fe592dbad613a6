/** Everything a browser needs to replay a log: no module here, or below it, asks for Node. */
export { createMemoryStore, type MemoryStore } from './memory-store.ts';
export { decodeEvent, type DecodedEvent } from '../codec/decode.ts';
export { createRegistry, UnknownEvent, type Registry, type Upcaster } from '../codec/registry.ts';
export { categoryOf, START } from '../event-store.ts';
export type { Batch, EventStore, Head, NewEvent, Position, RecordedEvent } from '../event-store.ts';
