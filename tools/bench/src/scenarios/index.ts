import type { Scenario } from '../harness/task.ts';

type Loaded<M> = (module: M) => Scenario;

/** A scenario whose module is loaded when it is asked for: what the others need must not stand in its memory. */
const from = <M>(load: () => Promise<M>, pick: Loaded<M>) => async (): Promise<Scenario> => pick(await load());
const commands = () => import('./commands.ts');
const eventStoreDb = () => import('./eventstoredb.ts');
const reading = () => import('./reading.ts');
const rulesOfItems = () => import('./rules.ts');
const past = () => import('./travel.ts');

/** Every scenario by the name that a run asks for. */
export const scenarios: Readonly<Record<string, () => Promise<Scenario>>> = {
  authority: from(() => import('./authority.ts'), module => module.authority),
  caseLife: from(() => import('./case-life.ts'), module => module.caseLife),
  commandSequential: from(commands, module => module.commandSequential),
  commandConcurrent: from(commands, module => module.commandConcurrent),
  commandBytes: from(commands, module => module.commandBytes),
  hotStream: from(commands, module => module.hotStream),
  openCases: from(commands, module => module.openCases),
  replay: from(reading, module => module.replay),
  load: from(reading, module => module.load),
  idlePoll: from(reading, module => module.idlePoll),
  tables: from(() => import('./tables.ts'), module => module.tables),
  rebuild: from(() => import('./rebuild.ts'), module => module.rebuild),
  rehearsal: from(() => import('./rehearsal.ts'), module => module.rehearsal),
  rules: from(rulesOfItems, module => module.rules),
  rulesCompile: from(rulesOfItems, module => module.rulesCompile),
  dashboard: from(() => import('./supervision.ts'), module => module.dashboard),
  travel: from(past, module => module.travel),
  listPage: from(past, module => module.listPage),
  memoryAppend: from(() => import('./memory.ts'), module => module.memoryAppend),
  esdbSequential: from(eventStoreDb, module => module.esdbSequential),
  esdbConcurrent: from(eventStoreDb, module => module.esdbConcurrent),
  esdbCatchUp: from(eventStoreDb, module => module.esdbCatchUp),
};
