interface Extent {
  readonly at: number;
  readonly count: number;
  /** Rows that PageUp and PageDown pass over. */
  readonly page: number;
}

/** Where a key leads in a list of rows; null: nowhere. */
export function movedRow(key: string, { at, count, page }: Extent): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: count - 1 };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, to));
}
