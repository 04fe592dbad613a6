import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, changesBetween, segmentsOf, valueAt, type Json } from './changes.ts';

const key = fc.oneof(fc.constantFrom('code', 'id', 'status', 'a/b', 'c~d', '0', ''), fc.string({ maxLength: 4 }).filter(text => text !== '__proto__'));
const { json } = fc.letrec<{ json: Json; leaf: Json }>(tie => ({
  leaf: fc.oneof(fc.constant(null), fc.boolean(), fc.integer({ min: -9, max: 9 }), fc.string({ maxLength: 5 })),
  json: fc.oneof({ maxDepth: 3 }, tie('leaf'), fc.array(tie('json'), { maxLength: 5 }), fc.dictionary(key, tie('json'), { maxKeys: 5, noNullPrototype: true })),
}));
const state = fc.dictionary(key, json, { maxKeys: 6, noNullPrototype: true });

describe('the shown difference', () => {
  it('is the whole truth: carrying it out on the one side gives the other', () => {
    fc.assert(fc.property(state, state, (before, after) => {
      expect(applyChanges(before, changesBetween(before, after))).toEqual(after);
    }), { numRuns: 1000 });
  });

  it('is the truth for lists whose elements move, come and go', () => {
    const list = fc.uniqueArray(fc.record({ code: fc.integer({ min: 0, max: 8 }), fate: fc.constantFrom('kept', 'withdrawn') }), { selector: item => item.code, maxLength: 7 });
    fc.assert(fc.property(list, list, (before, after) => {
      expect(applyChanges({ items: before }, changesBetween({ items: before }, { items: after }))).toEqual({ items: after });
    }), { numRuns: 1000 });
  });

  it('is empty for equal states, and names every value that it replaces', () => {
    fc.assert(fc.property(state, state, (before, after) => {
      expect(changesBetween(before, before)).toEqual([]);
      for (const change of changesBetween(before, after)) if (change.kind === 'changed') expect(change.before).not.toEqual(change.after);
    }));
  });

  it('says 增, 改 and 删 of fields', () => {
    expect(changesBetween({ status: 'draft', note: 'x' }, { status: 'returned', reason: 'y' }).map(({ kind, pointer }) => `${kind} ${pointer}`).sort()).toEqual(['added /reason', 'changed /status', 'removed /note']);
  });
});

it('pointers are read as RFC 6901 says', () => {
  expect(segmentsOf('/a~1b/c~0d/0')).toEqual(['a/b', 'c~d', '0']);
  expect(valueAt({ 'a/b': { 'c~d': [7] } }, '/a~1b/c~0d/0')).toBe(7);
  expect(valueAt({}, '/toString')).toBeUndefined();
});
