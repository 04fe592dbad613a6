// Fills a log, or folds the views of one, in a process of its own: what it needs of memory is not the measured side's.
// Arguments: `cases` or `fates`, number of events, file; or `views`, file of the log, file.
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { PROJECTIONS } from '@yichuang/projections';
import { createRunner } from '@yichuang/projections/runner';
import { openSource, registry } from './views-source.ts';
import { seedFates } from './seed-fates.ts';
import { seedLog } from './seed-log.ts';

const [kind, from = '', file = ''] = process.argv.slice(2);
if (kind === 'views') {
  const { store } = await openSource(from);
  const runner = createRunner({ store, registry, file, definitions: PROJECTIONS });
  const { number } = await store.head();
  await runner.start();
  await runner.waitFor(number, { timeoutMs: 3_600_000 });
  await runner.stop();
  await store.close();
} else {
  const store = openSqliteStore({ file, durability: 'normal' });
  await (kind === 'cases' ? seedLog(store, Number(from)) : seedFates(store, Number(from)));
  await store.close();
}
