// One side of one measurement, in a process of its own. Prints one JSON line.
import type { Task } from './harness/task.ts';
import { scenarios } from './scenarios/index.ts';

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
const scenario = scenarios[task.scenario];
if (!scenario) throw new Error(`no scenario ${task.scenario}`);
process.stdout.write(`${JSON.stringify(await scenario(task))}\n`);
process.exit(0);
