export { createRevealDoor, type Revealed, type RevealDoor, type RevealDoorOptions, type RevealRequest } from './reveal.ts';
export { createSealer, type IndexedField, type Sealer, type SealerOptions } from './sealer.ts';
export { openKeyStore, type Claim, type KeyStore, type KeyStoreOptions } from './key-store.ts';
export type { DataKey, Place } from './envelope.ts';
export { openKeyFile, type KeyWrapper } from './kek.ts';
export { SealError, type SealErrorCode } from './errors.ts';
export { headOf, MOST_HEAD_BYTES, type BinaryHead } from './binary.ts';
