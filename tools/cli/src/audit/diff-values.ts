/** One difference between two values: JSON Pointer (RFC 6901) of the place, what stood there and what stands there. */
export interface FieldChange {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

function opOf(before: unknown, after: unknown): FieldChange['op'] {
  if (before === undefined) return 'add';
  return after === undefined ? 'remove' : 'replace';
}

/**
 * Differences between two JSON values in the order of their keys; lists are compared by place.
 * A value that is whole on one side only is reported once, not field by field.
 */
export function diffValues(before: unknown, after: unknown, path = ''): FieldChange[] {
  if (Object.is(before, after)) return [];
  if (!isContainer(before) || !isContainer(after) || Array.isArray(before) !== Array.isArray(after)) return [{ op: opOf(before, after), path: path || '/', before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap(key => diffValues(before[key], after[key], `${path}/${escape(key)}`));
}
