import { canonicalText } from '@yichuang/domain/canonical';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalOf } from './digest.ts';

it('the canonical text of anything is the same as the domain makes it', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), value => {
    expect(canonicalOf(value)).toBe(canonicalText(value));
  }), { numRuns: 2000 });
  expect(canonicalOf({ b: [1, { d: '王"\n', c: null }], a: undefined, '10': 1, '9': 2 })).toBe('{"9":2,"10":1,"b":[1,{"c":null,"d":"王\\"\\n"}]}');
});
