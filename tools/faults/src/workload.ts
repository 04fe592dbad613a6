/**
 * The scripted run that is broken at every syscall: a log is opened, batches are appended one after another, a read model folds
 * them. Each event id is told on standard output once its append is acknowledged, without a buffer in between.
 * Arguments: folder; `full`, `normal` (loses commits with the power) or `early` (acknowledges before the commit).
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { allEventDefinitions } from '@yichuang/domain';
import { createRegistry } from '@yichuang/event-store';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { genesis, newEvents } from '@yichuang/event-store/testing';
import { PROJECTIONS } from '@yichuang/projections';
import { createRunner } from '@yichuang/projections/runner';
import { APPENDS, LOG, STREAM, VIEWS } from './script.ts';

const [folder = '', mode = 'full'] = process.argv.slice(2);
const store = openSqliteStore({ file: join(folder, LOG), durability: mode === 'normal' ? 'normal' : 'full' });
const runner = createRunner({ store, registry: createRegistry(allEventDefinitions), file: join(folder, VIEWS), definitions: PROJECTIONS });
await store.append('log-610702', 'no-stream', genesis());
await runner.start();

const tell = (events: readonly { readonly id: string }[]): void => void writeSync(1, events.map(event => `${event.id}\n`).join(''));
for (const [at, batch] of APPENDS.entries()) {
  const events = newEvents(STREAM, at * 2, batch);
  if (mode === 'early') tell(events);
  const { number } = await store.append(STREAM, at === 0 ? 'no-stream' : at * 2 - 1, events);
  if (mode !== 'early') tell(events);
  if (at % 3 === 2) await runner.waitFor(number);
}
await runner.waitFor((await store.head()).number);
await runner.stop();
await store.close();
