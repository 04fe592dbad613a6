import type { Run } from './depth.ts';
import { authority } from './authority.ts';
import { caseGrowth, cases } from './cases.ts';
import { grow, memory } from './growth.ts';
import { loads, replays, tables } from './reading.ts';
import { rehearsal, rehearsalMemory } from './rehearsal.ts';
import { rules } from './rules.ts';
import { supervision } from './supervision.ts';
import { rebuilds, travels } from './views.ts';
import { adapter, commands, hot, relaxed } from './writing.ts';

export type { Depth } from './depth.ts';
/** Every group by name, in the order of the table. */
export const RUNS: Readonly<Record<string, Run>> = { authority, commands, relaxed, replays, tables, loads, grow, hot, adapter, memory, rebuilds, travels, rules, rehearsal, rehearsalMemory, cases, caseGrowth, supervision };

/** Groups of the short form, which gates a change in about three minutes. Growth, and what it needs of large logs, is for the full one. */
export const SHORT: readonly string[] = ['commands', 'relaxed', 'replays', 'loads', 'hot', 'rebuilds', 'travels', 'rules', 'rehearsal'];
