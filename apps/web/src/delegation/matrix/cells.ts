import { STEP_GROUPS, STEPS, type Body, type Step } from '@yichuang/domain/steps';

/** How far an item has come down to a town: nothing, accepting, reviewing too, deciding too. */
export type Level = 0 | 1 | 2 | 3;
export type StepGroup = keyof typeof STEP_GROUPS;
export const GROUPS: readonly StepGroup[] = ['accept', 'review', 'decide', 'deliver', 'supervise'];

const bit = (step: Step): number => 1 << STEPS.indexOf(step);
const bits = (steps: readonly Step[]): number => steps.reduce((mask, step) => mask | bit(step), 0);
const MASK: Readonly<Record<StepGroup, number>> = { accept: bits(STEP_GROUPS.accept), review: bits(STEP_GROUPS.review), decide: bits(STEP_GROUPS.decide), deliver: bits(['deliver']), supervise: bits(STEP_GROUPS.supervise) };
/** What a group is told by: the step that gives it its name. */
const HEAD: Readonly<Record<StepGroup, Step>> = { accept: 'accept', review: 'review', decide: 'decide', deliver: 'deliver', supervise: 'post_supervise' };

/** Whether the town does a group, by its head step. */
export const holds = (mask: number, group: StepGroup): boolean => (mask & bit(HEAD[group])) !== 0;

/** Whether the town does a step. */
export const does = (mask: number, step: Step): boolean => (mask & bit(step)) !== 0;

export function levelOf(mask: number): Level {
  if (!holds(mask, 'accept')) return 0;
  if (!holds(mask, 'review')) return 1;
  return holds(mask, 'decide') ? 3 : 2;
}

/** The mask of a town to which an item has come down so far: delivering goes with accepting, archiving with deciding; supervision never. */
export function maskFor(level: Level): number {
  if (level === 0) return 0;
  const archive = level === 3 ? bit('archive') : 0;
  return MASK.accept | MASK.deliver | archive | (level > 1 ? MASK.review : 0) | (level > 2 ? MASK.decide : 0);
}

export interface NewCells {
  readonly item: string;
  readonly towns: readonly string[];
  readonly cells: readonly { readonly step: Step; readonly body: Body }[];
}

const cellsOf = (mask: number): NewCells['cells'] => STEPS.map(step => ({ step, body: (mask & bit(step)) !== 0 ? 'town' : 'department' }));

/** Rows that say of one item what each town does: towns with the same steps share a row. @param masks by code of the town */
export function rowsOf(item: string, masks: ReadonlyMap<string, number>): readonly NewCells[] {
  const towns = new Map<number, string[]>();
  for (const [town, mask] of masks) towns.set(mask, [...(towns.get(mask) ?? []), town]);
  return [...towns].map(([mask, codes]) => ({ item, towns: codes, cells: cellsOf(mask) }));
}
