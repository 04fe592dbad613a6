import type { Scenario } from '../harness/task.ts';
import { authority } from './authority.ts';
import { caseLife } from './case-life.ts';
import { commandBytes, commandConcurrent, commandSequential, hotStream, openCases } from './commands.ts';
import { esdbCatchUp, esdbConcurrent, esdbSequential } from './eventstoredb.ts';
import { memoryAppend } from './memory.ts';
import { idlePoll, load, replay } from './reading.ts';
import { rebuild } from './rebuild.ts';
import { rehearsal } from './rehearsal.ts';
import { rules, rulesCompile } from './rules.ts';
import { dashboard } from './supervision.ts';
import { tables } from './tables.ts';
import { listPage, travel } from './travel.ts';

/** Every scenario by the name that a run asks for. */
export const scenarios: Readonly<Record<string, Scenario>> = { authority, caseLife, commandSequential, commandConcurrent, commandBytes, hotStream, openCases, replay, load, idlePoll, tables, rebuild, rehearsal, rules, rulesCompile, dashboard, travel, listPage, memoryAppend, esdbSequential, esdbConcurrent, esdbCatchUp };
