import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical.ts';

const key = fc.string({ unit: 'grapheme', maxLength: 8 }).filter(text => !/^\d+$/.test(text) && text !== '__proto__' && text.isWellFormed());
const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter(value => value.isWellFormed());
const { value: json } = fc.letrec(tie => ({
  value: fc.oneof({ maxDepth: 5 }, text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(key, tie('value'), { maxKeys: 6, noNullPrototype: false }),
}));

describe('canonicalJson', () => {
  it('equals an independent implementation of RFC 8785', () => {
    fc.assert(fc.property(json, value => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }), { numRuns: 2000 });
  });

  it('does not depend on insertion order and leaves its argument alone', () => {
    const value = Object.freeze({ b: Object.freeze({ z: 1, a: [2, { d: 1, c: 2 }] }), a: 'ä' });
    expect(canonicalJson(value)).toBe('{"a":"ä","b":{"a":[2,{"c":2,"d":1}],"z":1}}');
    expect(Object.keys(value)).toEqual(['b', 'a']);
  });

  it('sorts by UTF-16 code units, as the RFC example does', () => {
    const keys = ['\u20ac', '\r', '\u{1F600}', '\u{FB33}', '\u00f6'];
    expect(Object.keys(JSON.parse(canonicalJson(Object.fromEntries(keys.map(each => [each, 1])))) as object)).toEqual(['\r', '\u00f6', '\u20ac', '\u{1F600}', '\u{FB33}']);
  });

  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

  it('accepts 32 levels', () => {
    expect(canonicalJson(deep(32))).toHaveLength(65);
  });

  it.each([
    ['undefined', { a: undefined }, '/a is undefined'],
    ['a hole', Object.assign([1], { 2: 2 }), '/1 is undefined'],
    ['NaN', { a: { b: Number.NaN } }, '/a/b is not a finite number'],
    ['Infinity', [Infinity], '/0'],
    ['bigint', { a: 1n }, '/a is bigint'],
    ['a function', { a: () => 1 }, '/a is function'],
    ['a date', { a: new Date(0) }, '/a is not a plain object'],
    ['a map', new Map(), '/ is not a plain object'],
    ['an integer-like key', { 10: 'x' }, 'integer-like key 10'],
    ['__proto__', JSON.parse('{"__proto__":1}'), '__proto__'],
    ['a lone surrogate', { a: '\ud800' }, '/a holds a lone surrogate'],
    ['a lone surrogate in a key', { '\udc00': 1 }, 'lone surrogate'],
    ['33 levels', deep(33), 'deeper than 32'],
  ])('refuses %s', (_name, value, message) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'not-canonical', message: expect.stringContaining(message) }));
  });
});
