/** Something that may wait for others of its kind. */
export interface Waiting {
  readonly key: string;
  /** Keys of the others whose answers its condition reads. */
  readonly after: readonly string[];
}

/**
 * Puts things in an order in which each comes after those it waits for, else in the given one.
 * `stuck`: those that wait for each other, or for themselves.
 */
export function inOrder<T extends Waiting>(given: readonly T[]): { readonly ordered: readonly T[]; readonly stuck: readonly T[] } {
  const ordered: T[] = [];
  const done = new Set<string>();
  let rest = [...given];
  for (;;) {
    const known = new Set(rest.map(({ key }) => key));
    const ready = rest.filter(({ after }) => after.every(key => done.has(key) || !known.has(key)));
    if (ready.length === 0) return { ordered, stuck: rest };
    for (const one of ready) done.add(one.key);
    ordered.push(...ready);
    rest = rest.filter(({ key }) => !done.has(key));
  }
}
