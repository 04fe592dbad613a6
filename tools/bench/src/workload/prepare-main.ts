// Fills a log, in a process of its own: what it needs of memory is not the measured side's. Arguments: kind, events, file.
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { seedFates } from './seed-fates.ts';
import { seedLog } from './seed-log.ts';

const [kind, events = '0', file = ''] = process.argv.slice(2);
const store = openSqliteStore({ file, durability: 'normal' });
await (kind === 'cases' ? seedLog(store, Number(events)) : seedFates(store, Number(events)));
await store.close();
