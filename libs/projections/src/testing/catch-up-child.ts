import { createRunner } from '../runner/runner.ts';
import { openSource } from './sqlite-source.ts';

/** A process that folds a log file into a read model, and dies without warning inside the transaction that stores event `last`. */
const [log = '', file = '', last = ''] = process.argv.slice(2);
const { store, registry, definitions } = await openSource(log);
const deadly = definitions.map(projection => (projection.name !== 'event-index' ? projection : {
  ...projection,
  index: (name: string, row: object) => {
    if ('number' in row && row.number === Number(last)) process.kill(process.pid, 'SIGKILL');
    return projection.index(name, row);
  },
}));
const runner = createRunner({ store, registry, file, definitions: deadly });
await runner.start();
