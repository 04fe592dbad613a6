import { create } from 'jsondiffpatch';
import { format } from 'jsondiffpatch/formatters/jsonpatch';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One line of a comparison, in the order in which the lines lead from `before` to `after`. Pointers are RFC 6901. */
export interface Change {
  readonly kind: 'added' | 'changed' | 'removed' | 'moved';
  readonly pointer: string;
  /** Where a moved element stood. */
  readonly from: string | null;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** What an element of a list is known by, so that one that moves is not taken for one that changed. */
function identityOf(item: object | null): string | undefined {
  const named: { readonly code?: unknown; readonly id?: unknown } = item ?? {};
  const name = named.code ?? named.id;
  return typeof name === 'string' || typeof name === 'number' ? `=${name}` : undefined;
}

const differ = create({
  objectHash: (item: object | null, index?: number) => identityOf(item) ?? `#${index ?? 0}`,
  arrays: { detectMove: true, includeValueOnMove: false },
  omitRemovedValues: false,
});

/**
 * What changed between two states, as lines of a table. The lines are the whole truth: {@link applyChanges} makes
 * `after` from `before` by them alone.
 */
export function changesBetween(before: Json, after: Json): readonly Change[] {
  const delta = differ.diff(before, after);
  if (delta === undefined) return [];
  let state = before;
  return format(delta).map(op => {
    const from = op.op === 'move' ? op.from : null;
    const change: Change = {
      kind: ({ add: 'added', replace: 'changed', remove: 'removed', move: 'moved' } as const)[op.op],
      pointer: op.path, from,
      before: op.op === 'add' ? undefined : valueAt(state, from ?? op.path),
      after: op.op === 'move' ? valueAt(state, op.from) : 'value' in op ? (op.value as Json) : undefined,
    };
    state = applyChange(state, change);
    return change;
  });
}

/** Carries the lines of a comparison out. Gives a new value and leaves `before` alone. */
export function applyChanges(before: Json, changes: readonly Change[]): Json {
  return changes.reduce(applyChange, before);
}

function applyChange(state: Json, change: Change): Json {
  if (change.kind === 'removed') return without(state, segmentsOf(change.pointer));
  if (change.kind === 'moved') return withValue(without(state, segmentsOf(change.from ?? '')), segmentsOf(change.pointer), { value: change.after ?? null, insert: true });
  return withValue(state, segmentsOf(change.pointer), { value: change.after ?? null, insert: change.kind === 'added' });
}

/** The segments of a pointer, unescaped. The empty pointer is the whole document. */
export function segmentsOf(pointer: string): readonly string[] {
  return pointer === '' ? [] : pointer.slice(1).split('/').map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function valueAt(state: Json, pointer: string): Json | undefined {
  return segmentsOf(pointer).reduce<Json | undefined>((value, segment) => child(value, segment), state);
}

function child(value: Json | undefined, segment: string): Json | undefined {
  if (Array.isArray(value)) return (value as readonly Json[])[Number(segment)];
  return isRecord(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Put {
  readonly value: Json;
  readonly insert: boolean;
}

function withValue(state: Json, path: readonly string[], put: Put): Json {
  const [segment, ...rest] = path;
  if (segment === undefined) return put.value;
  const next = rest.length === 0 ? put.value : withValue(child(state, segment) ?? null, rest, put);
  if (!Array.isArray(state)) return define(state, segment, next);
  const list = [...(state as readonly Json[])];
  list.splice(Number(segment), rest.length === 0 && put.insert ? 0 : 1, next);
  return list;
}

/** A copy with one own key set; a key named `__proto__` stays a plain key. */
function define(state: Json, key: string, value: Json): Json {
  const entries = isRecord(state) ? Object.entries(state).filter(([name]) => name !== key) : [];
  return Object.fromEntries([...entries, [key, value]]);
}

function without(state: Json, path: readonly string[]): Json {
  const [segment, ...rest] = path;
  if (segment === undefined) return null;
  if (rest.length > 0) return withValue(state, [segment], { value: without(child(state, segment) ?? null, rest), insert: false });
  if (Array.isArray(state)) return (state as readonly Json[]).filter((_, index) => index !== Number(segment));
  return isRecord(state) ? Object.fromEntries(Object.entries(state).filter(([name]) => name !== segment)) : state;
}
