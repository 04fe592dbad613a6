import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldChanges, type FieldChange } from './diff.ts';

type Container = Record<string, unknown>;
const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Applies changes as a reader would by hand. */
function apply(root: { value: unknown }, changes: readonly FieldChange[]): unknown {
  const removedFirst = [...changes].sort((a, b) => (a.kind === 'removed' && b.kind === 'removed' ? (a.pointer < b.pointer ? 1 : -1) : 0));
  for (const { pointer, kind, after } of removedFirst) {
    const path = ['value', ...pointer.split('/').slice(1).map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))];
    const last = path.pop() ?? '';
    let at: unknown = root;
    for (const part of path) at = isContainer(at) ? at[part] : undefined;
    if (!isContainer(at)) throw new Error(`no place ${pointer}`);
    if (kind === 'removed') Reflect.deleteProperty(at, last);
    else Object.defineProperty(at, last, { value: structuredClone(after), writable: true, enumerable: true, configurable: true });
  }
  return root.value;
}
/** Arrays that lost their tail keep their length until it is cut. */
const compact = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_key, part: unknown) => (Array.isArray(part) ? part.filter(() => true) : part)));
const { value: anyJson } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof({ maxDepth: 4, withCrossShrink: true }, fc.constantFrom(null, true, false), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.array(tie('value')), fc.array(fc.tuple(fc.string(), tie('value'))).map(entries => Object.fromEntries(entries) as unknown)),
}));
const json = anyJson.filter(value => !JSON.stringify(value).includes('__proto__') && !JSON.stringify(value).includes('-0'));

describe('the field diff', () => {
  it('is the truth: the first value with the changes applied is the second', () => {
    fc.assert(fc.property(json, json, (a, b) => {
      const [before, after] = [compact(a), compact(b)];
      expect(compact(apply({ value: structuredClone(before) }, fieldChanges(before, after)))).toEqual(after);
    }), { numRuns: 1000 });
  });
  it('is empty exactly for equal values', () => {
    fc.assert(fc.property(json, value => {
      expect(fieldChanges(value, structuredClone(value))).toEqual([]);
    }));
  });
  it('names the leaf, with both values and an escaped pointer', () => {
    expect(fieldChanges({ 'a/b': { c: [1, 2] } }, { 'a/b': { c: [1, 3, 4] }, d: null })).toEqual([
      { pointer: '/a~1b/c/1', kind: 'changed', before: 2, after: 3 },
      { pointer: '/a~1b/c/2', kind: 'added', after: 4 },
      { pointer: '/d', kind: 'added', after: null },
    ]);
    expect(fieldChanges([], {})).toEqual([{ pointer: '', kind: 'changed', before: [], after: {} }]);
  });
});
