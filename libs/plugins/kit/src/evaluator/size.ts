/** Whether a value as JSON is larger than some bytes. Stops as soon as it is known; never follows deeper than its own list. */
export function largerThan(value: unknown, bytes: number): boolean {
  let left = bytes;
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && left >= 0) {
    const next = waiting.pop();
    left -= ownBytes(next);
    if (typeof next !== 'object' || next === null) continue;
    // An array of millions is not copied: its length alone is too much.
    if (Array.isArray(next)) left -= next.length;
    if (left < 0) return true;
    for (const [key, part] of Object.entries(next)) {
      if (!Array.isArray(next)) left -= key.length + 3;
      waiting.push(part);
    }
  }
  return left < 0;
}

function ownBytes(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  return typeof value === 'object' && value !== null ? 2 : 1;
}
