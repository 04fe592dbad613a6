/** What finding a moment needs to know of an event. */
interface Placed {
  readonly number: number;
  readonly recordedAt: string;
}

/**
 * The last event at a moment, as a place in the list; −1 before the first, null when the text is no moment.
 * @param text an event number (`p:1200`), a day (its end, Asia/Shanghai), or an instant with its offset
 */
export function indexAt(events: readonly Placed[], text: string): number | null {
  const number = /^p:(\d{1,15})$/.exec(text.trim());
  if (number) return events.findLastIndex(event => event.number <= Number(number[1]));
  const instant = instantOf(text.trim());
  return Number.isNaN(instant) ? null : events.findLastIndex(event => Date.parse(event.recordedAt) <= instant);
}

function instantOf(text: string): number {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Date.parse(`${text}T23:59:59.999+08:00`);
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
}
