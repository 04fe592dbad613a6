import { openEventStoreDb } from '../index.ts';

/** Opens the log of another process with a lease, tells what came of it, and stays: `rival.ts <url> <folder> <lease as JSON>`. */
const [url = '', dataDir = '', lease = '{}'] = process.argv.slice(2);
const store = await openEventStoreDb({ url, dataDir, lease: JSON.parse(lease) as object }).catch((error: { code?: string; message: string }) => {
  process.send?.(error.code ?? error.message);
  process.exit(0);
});
process.send?.(`held ${store.term}`);
process.on('disconnect', () => process.exit(0));
