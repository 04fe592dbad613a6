export { eventStoreContract } from './contract.ts';
export { uniqueNames, type Names, type StoreHarness, type Traits } from './contract/harness.ts';
export { genesis, newEvents, testMetadata, type TestEvent } from './events.ts';
export { openFailingDisk, type FailingDisk } from './failing-disk.ts';
