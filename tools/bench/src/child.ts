// One side of one measurement, in a process of its own. Prints one JSON line.
import type { Task } from './harness/task.ts';
import { scenarios } from './scenarios/index.ts';

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
const load = scenarios[task.scenario];
if (!load) throw new Error(`no scenario ${task.scenario}`);
const scenario = await load();
process.stdout.write(`${JSON.stringify(await scenario(task))}\n`);
process.exit(0);
