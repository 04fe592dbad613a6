import { AppendRefused } from '../errors.ts';

/** Containers inside one another that a stored value may have. */
const MAX_DEPTH = 32;
const INTEGER_LIKE = /^(?:0|[1-9]\d*)$/;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function refuse(path: string, why: string): never {
  throw new AppendRefused('not-canonical', `${path || '/'} ${why}`);
}

function checkText(text: string, path: string): string {
  return text.isWellFormed() ? text : refuse(path, 'holds a lone surrogate');
}

/** V8 puts integer-like keys first whatever the insertion order, so they would break the sorted order without a trace. */
function checkKey(key: string, path: string): void {
  if (key === '__proto__') refuse(path, 'has a key __proto__');
  if (INTEGER_LIKE.test(key)) refuse(path, `has the integer-like key ${key}`);
  checkText(key, path);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function sortedKeys(value: object): { keys: string[]; moved: boolean } {
  const keys = Object.keys(value);
  for (let i = 1; i < keys.length; i++) {
    if ((keys[i - 1] ?? '') > (keys[i] ?? '')) return { keys: keys.sort(), moved: true };
  }
  return { keys, moved: false };
}

/** The same object when its keys already stand in order; a copy otherwise. */
function orderObject(value: Record<string, unknown>, path: string, depth: number): Json {
  if (!isPlain(value)) return refuse(path, 'is not a plain object');
  const { keys, moved } = sortedKeys(value);
  const copy: Record<string, Json> = {};
  let changed = moved;
  for (const key of keys) {
    checkKey(key, path);
    const child = order(value[key], `${path}/${key}`, depth + 1);
    changed ||= child !== value[key];
    copy[key] = child;
  }
  return changed ? copy : (value as Json);
}

function orderArray(value: readonly unknown[], path: string, depth: number): Json {
  // Array.from visits the holes of a sparse array too: they are undefined, and refused.
  const copy = Array.from(value, (child, index) => order(child, `${path}/${index}`, depth + 1));
  return copy.every((child, index) => child === value[index]) ? (value as Json) : copy;
}

function orderContainer(value: object, path: string, depth: number): Json {
  if (depth >= MAX_DEPTH) return refuse(path, `is deeper than ${MAX_DEPTH}`);
  return Array.isArray(value) ? orderArray(value, path, depth) : orderObject(value as Record<string, unknown>, path, depth);
}

function order(value: unknown, path: string, depth: number): Json {
  switch (typeof value) {
    case 'string': return checkText(value, path);
    case 'boolean': return value;
    case 'number': return Number.isFinite(value) ? value : refuse(path, 'is not a finite number');
    case 'object': return value === null ? null : orderContainer(value, path, depth);
    default: return refuse(path, `is ${typeof value}`);
  }
}

/**
 * Canonical JSON text (RFC 8785) by sorting keys and then the native `JSON.stringify`, whose numbers and escapes are
 * already those of the RFC. Only I-JSON (RFC 7493) plain data passes.
 * @throws {AppendRefused} `not-canonical`: undefined, NaN, bigint, class instances, lone surrogates, integer-like keys,
 *   `__proto__`, or more than 32 levels; the detail names the JSON pointer
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(order(value, '', 0));
}
