import { createRunner } from '../runner/runner.ts';
import { openSource } from './sqlite-source.ts';

/** A process that folds a log file into a read model and reports each committed batch, until somebody kills it. */
const [log = '', file = ''] = process.argv.slice(2);
const { store, registry, definitions } = await openSource(log);
const runner = createRunner({ store, registry, file, definitions });
await runner.start();
setInterval(() => process.stdout.write(`${Math.min(...runner.health().projections.map(({ checkpoint }) => checkpoint))}\n`), 1);
