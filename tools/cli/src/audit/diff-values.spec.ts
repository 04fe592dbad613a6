import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffValues } from './diff-values.ts';

describe('diffValues', () => {
  it('names each place with what stood there and what stands there', () => {
    expect(diffValues({ status: 'draft', counts: { kept: 1 }, towns: ['a', 'b'] }, { status: 'proposed', counts: { kept: 1, added: 2 }, towns: ['a'] })).toEqual([
      { op: 'replace', path: '/status', before: 'draft', after: 'proposed' },
      { op: 'add', path: '/counts/added', before: undefined, after: 2 },
      { op: 'remove', path: '/towns/1', before: 'b', after: undefined },
    ]);
  });

  it('escapes what RFC 6901 escapes', () => {
    expect(diffValues({ 'a/b~c': 1 }, { 'a/b~c': 2 })[0]?.path).toBe('/a~1b~0c');
  });

  it('reports a whole new object once, and null as a value', () => {
    expect(diffValues({ end: null }, { end: { from: '2023-01-12', into: null } })).toEqual([{ op: 'replace', path: '/end', before: null, after: { from: '2023-01-12', into: null } }]);
  });

  it('finds nothing exactly when the values say the same', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(diffValues(a, structuredClone(a))).toEqual([]);
      if (diffValues(a, b).length === 0) expect(a).toEqual(b);
    }));
  });
});
