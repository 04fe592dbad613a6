/** An item, its days, and the items that have to be granted before it. */
export interface Ordered {
  readonly item: string;
  readonly days: number;
  readonly after: readonly string[];
}

/** Items in an order in which each comes after those it waits for; null where they wait for each other in a circle. */
export function inOrder<T extends Pick<Ordered, 'item' | 'after'>>(legs: readonly T[]): readonly T[] | null {
  const known = new Set(legs.map(({ item }) => item));
  const placed = new Set<string>();
  const order: T[] = [];
  while (order.length < legs.length) {
    const next = legs.filter(({ item, after }) => !placed.has(item) && after.every(one => placed.has(one) || !known.has(one)));
    if (next.length === 0) return null;
    for (const leg of next) placed.add(leg.item);
    order.push(...next);
  }
  return order;
}

/** Working days that legs take together: the longest chain of legs that wait for each other. The legs are in no circle. */
export function daysOf(legs: readonly Ordered[]): number {
  const ends = new Map<string, number>();
  for (const { item, days, after } of inOrder(legs) ?? []) ends.set(item, days + Math.max(0, ...after.map(one => ends.get(one) ?? 0)));
  return Math.max(0, ...ends.values());
}

/** Every item that waits for one, and those that wait for these. */
export function waitingFor(item: string, legs: readonly Pick<Ordered, 'item' | 'after'>[]): readonly string[] {
  const fallen = new Set([item]);
  for (const leg of inOrder(legs) ?? []) if (leg.after.some(one => fallen.has(one))) fallen.add(leg.item);
  fallen.delete(item);
  return [...fallen];
}
