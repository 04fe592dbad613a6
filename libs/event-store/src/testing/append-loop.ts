/** A process to be killed: appends to eight streams without end and prints each event id once it is acknowledged. */
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../sqlite/index.ts';
import { genesis, newEvents } from './events.ts';

const [file = '', run = ''] = process.argv.slice(2);
const store = openSqliteStore({ file });
if ((await store.head()).number < 0) await store.append('log-610702', 'no-stream', genesis());

await Promise.all(Array.from({ length: 8 }, async (_, writer) => {
  const stream = `loop${run}-${writer}`;
  for (let revision = 0; ; revision += 2) {
    const events = newEvents(stream, revision, [{}, {}]);
    await store.append(stream, revision === 0 ? 'no-stream' : revision - 1, events);
    // Written without buffer: what is printed was acknowledged, whatever happens next.
    writeSync(1, `${events.map(event => event.id).join('\n')}\n`);
  }
}));
