import type { Scenario } from '../harness/task.ts';
import { commandConcurrent, commandSequential, hotStream, openCases } from './commands.ts';
import { esdbCatchUp, esdbConcurrent, esdbSequential } from './eventstoredb.ts';
import { memoryAppend } from './memory.ts';
import { idlePoll, load, replay } from './reading.ts';
import { rebuild, travel } from './views.ts';

/** Every scenario by the name that a run asks for. */
export const scenarios: Readonly<Record<string, Scenario>> = { commandSequential, commandConcurrent, hotStream, openCases, replay, load, idlePoll, rebuild, travel, memoryAppend, esdbSequential, esdbConcurrent, esdbCatchUp };
