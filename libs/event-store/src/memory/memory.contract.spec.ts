import { eventStoreContract } from '../testing/contract.ts';
import { createMemoryStore } from './index.ts';

eventStoreContract('memory', async () => {
  const store = createMemoryStore();
  return { store, close: () => store.close() };
}, { freshLog: true, restarts: false });
