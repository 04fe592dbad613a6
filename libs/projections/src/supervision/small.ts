import type { Counts, FigureName, StepTime } from './view.ts';

/** Numbers below it may point at persons whom somebody knows. */
export const SMALLEST = 5;
const isSmall = (count: number): boolean => count > 0 && count < SMALLEST;

/** Counts for somebody who is not of the unit: what is small is left out. Zero says nothing of anybody. @req #47 */
export function withoutSmall(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count !== null && isSmall(count) ? null : count])) as Counts;
}

export const timeWithoutSmall = (time: StepTime): StepTime => (time.n !== null && isSmall(time.n) ? { median: null, n: null } : time);

/** One number left out of a column follows from the total: the smallest of the others is left out with it. @param open units whose numbers whoever asks may see anyhow */
export function closeColumns<L extends { readonly counts: Counts }>(lines: readonly L[], open: (line: L) => boolean): readonly L[] {
  const hidden = new Map<L, FigureName[]>();
  const names = Object.keys(lines[0]?.counts ?? {}) as FigureName[];
  for (const name of names) {
    if (lines.filter(({ counts }) => counts[name] === null).length !== 1) continue;
    const [next] = lines.filter(line => !open(line) && (line.counts[name] ?? 0) > 0).sort((a, b) => (a.counts[name] ?? 0) - (b.counts[name] ?? 0));
    if (next !== undefined) hidden.set(next, [...(hidden.get(next) ?? []), name]);
  }
  return lines.map(line => {
    const names_ = hidden.get(line);
    return names_ === undefined ? line : { ...line, counts: { ...line.counts, ...Object.fromEntries(names_.map(name => [name, null])) } };
  });
}
