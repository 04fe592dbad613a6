/** Whether a value as JSON is larger than some bytes. Stops as soon as that is known, and does not follow the value's own depth. */
export function largerThan(value: unknown, bytes: number): boolean {
  let left = bytes;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    left -= ownBytes(next);
    // An array of millions is not walked: its length alone is too much.
    if (left < 0) return true;
    if (typeof next === 'object' && next !== null) waiting.push(...Object.values(next).slice(0, bytes));
  }
  return false;
}

/** Quotes, brackets, commas and names of a value, without what it holds. */
function ownBytes(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 1;
  return Array.isArray(value) ? value.length + 2 : Object.keys(value).reduce((sum, key) => sum + key.length + 4, 2);
}
