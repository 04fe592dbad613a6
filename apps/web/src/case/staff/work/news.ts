import type { CaseRowView } from '@yichuang/projections';

type Known = Pick<CaseRowView, 'id' | 'revision'>;

/** How many cases of a fresh answer are not on the list as it is shown, or stand there with fewer acts. */
export function newsOf(shown: readonly Known[], fresh: readonly Known[]): number {
  const revisions = new Map(shown.map(row => [row.id, row.revision]));
  return fresh.filter(row => (revisions.get(row.id) ?? -1) < row.revision).length;
}
