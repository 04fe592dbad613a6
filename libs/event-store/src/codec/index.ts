export { canonicalJson } from './canonical.ts';
export { decodeEvent, type DecodedEvent, type DecodeOptions } from './decode.ts';
export { encodeEvent, type Encodable } from './encode.ts';
export { deepFreeze } from './freeze.ts';
export { hasRightHash, hashEvent, verifyEvent, withHash, type HashedParts } from './hash.ts';
export { commandIdFor, dueCommandId, eventIdFor, naturalIdFor, newCommandId, streamIdFor } from './ids.ts';
export { createRegistry, UnknownEvent, type Registry, type Upcaster } from './registry.ts';
