import type { Measurement, Side } from './measure.ts';

/** What a scenario gets: an empty folder of its own and how long to measure. */
export interface Task extends Side {
  readonly folder: string;
}
export type Scenario = (task: Task) => Promise<Measurement>;
