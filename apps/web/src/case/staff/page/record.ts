import type { CaseActView } from '@yichuang/projections';

/** Acts of officers and applicants, as against what the clock or a rule brought about. */
export const isOfPeople = ({ actor }: Pick<CaseActView, 'actor'>): boolean => actor.unit !== 'system';

/** Groups by day, the newest first, each with its acts newest first. */
export function byDay<T extends { readonly number: number }>(acts: readonly T[], dayOf: (act: T) => string): readonly (readonly [day: string, acts: readonly T[]])[] {
  const days = new Map<string, T[]>();
  for (const act of [...acts].sort((a, b) => b.number - a.number)) days.set(dayOf(act), [...(days.get(dayOf(act)) ?? []), act]);
  return [...days];
}
