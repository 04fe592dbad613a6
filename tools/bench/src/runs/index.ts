import type { Run } from './depth.ts';
import { grow, memory } from './growth.ts';
import { loads, replays, tables } from './reading.ts';
import { rebuilds, travels } from './views.ts';
import { adapter, commands, hot, relaxed } from './writing.ts';

export type { Depth } from './depth.ts';
/** Every group by name, in the order of the table. */
export const RUNS: Readonly<Record<string, Run>> = { commands, relaxed, replays, tables, loads, grow, hot, adapter, memory, rebuilds, travels };
