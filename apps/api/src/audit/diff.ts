import { pointerOf } from '../problems/problem.ts';

/** One field that differs. `pointer` is RFC 6901; `before` is absent for what was added, `after` for what was removed. */
export interface FieldChange {
  readonly pointer: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
}

type Parts = ReadonlyMap<string, unknown>;

function partsOf(value: unknown): Parts | null {
  if (typeof value !== 'object' || value === null) return null;
  return new Map(Object.entries(value).filter(([, part]) => part !== undefined));
}

const sameKind = (a: unknown, b: unknown): boolean => Array.isArray(a) === Array.isArray(b);

/**
 * Every field in which two JSON values differ, down to the leaves. States made one from the other by `step` share what did
 * not change, so equal parts cost nothing. Applying the changes to the first value gives the second.
 */
export function fieldChanges(before: unknown, after: unknown, path: readonly string[] = []): FieldChange[] {
  if (Object.is(before, after)) return [];
  const [old, now] = [partsOf(before), partsOf(after)];
  if (!old || !now || !sameKind(before, after)) return [{ pointer: pointerOf(path), kind: 'changed', before, after }];
  return [...keptOrRemoved(old, now, path), ...added(old, now, path)];
}

function keptOrRemoved(old: Parts, now: Parts, path: readonly string[]): FieldChange[] {
  return [...old].flatMap(([key, value]): FieldChange[] =>
    now.has(key) ? fieldChanges(value, now.get(key), [...path, key]) : [{ pointer: pointerOf([...path, key]), kind: 'removed', before: value }]);
}

function added(old: Parts, now: Parts, path: readonly string[]): FieldChange[] {
  return [...now].flatMap(([key, value]): FieldChange[] => (old.has(key) ? [] : [{ pointer: pointerOf([...path, key]), kind: 'added', after: value }]));
}
