import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from '../testing/contract.ts';
import { openSqliteStore } from './index.ts';

eventStoreContract('sqlite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yichuang-contract-'));
  const open = () => openSqliteStore({ file: join(folder, 'log.db') });
  let store = open();
  return {
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = open();
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}, { freshLog: true });
