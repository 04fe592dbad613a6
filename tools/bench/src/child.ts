// One side of one measurement, in a process of its own. Prints one JSON line.
import { scenarios } from './scenarios/index.ts';
import type { Measurement, Side } from './harness/measure.ts';

/** What a scenario gets: an empty folder of its own and how long to measure. */
export interface Task extends Side {
  readonly folder: string;
}
export type Scenario = (task: Task) => Promise<Measurement>;

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
const scenario = scenarios[task.scenario];
if (!scenario) throw new Error(`no scenario ${task.scenario}`);
process.stdout.write(`${JSON.stringify(await scenario(task))}\n`);
process.exit(0);
