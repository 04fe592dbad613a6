import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { BODY_LIMITS, BodyRefused, parseGuarded, scanJson, type BodyFault } from './json-scanner.ts';
import { parseForm, parseQuery } from './form-scanner.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
function faultOf(act: () => unknown): BodyFault | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof BodyRefused) return error.fault;
    throw error;
  }
}
const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);

describe('the byte scanner', () => {
  it('lets through exactly what JSON.parse reads, for every value of I-JSON', () => {
    const text = fc.string({ unit: 'grapheme' });
    // Made by fromEntries: where prototypes are frozen, a key such as valueOf cannot be assigned.
    const { json } = fc.letrec<{ json: unknown }>(tie => ({
      json: fc.oneof({ maxDepth: 5 }, fc.constant(null), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), text, fc.array(tie('json'), { maxLength: 6 }), fc.array(fc.tuple(fc.oneof(text, fc.constantFrom('valueOf', '__proto__', 'constructor')), tie('json')), { maxLength: 6 }).map(Object.fromEntries)),
    }));
    const plain = json.filter(value => !JSON.stringify(value).includes('-0'));
    fc.assert(fc.property(plain, fc.integer({ min: 0, max: 4 }), (value, indent) => {
      const sent = JSON.stringify(value, null, indent);
      const fault = faultOf(() => parseGuarded(bytes(sent)));
      if (fault === null) expect(parseGuarded(bytes(sent))).toEqual(JSON.parse(sent));
      else expect(['unsafe-number', 'forbidden-key']).toContain(fault);
    }));
  });

  it('refuses every text that JSON.parse refuses', () => {
    const alphabet = fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '1', '-', '.', 'e', 't', 'r', 'u', 'null', '\\', ' ', 'a', '\t', '\u0001');
    fc.assert(fc.property(fc.array(alphabet, { maxLength: 14 }), parts => {
      const text = parts.join('');
      let parses = true;
      try { JSON.parse(text); } catch { parses = false; }
      if (!parses) expect(faultOf(() => scanJson(bytes(text)))).not.toBeNull();
    }), { numRuns: 3000 });
  });

  const corpus: [name: string, text: string, fault: BodyFault | null][] = [
    ['32 levels', nested('[', ']', 32), null],
    ['33 levels', nested('[', ']', 33), 'too-deep'],
    ['50,000 arrays', nested('[', ']', 50_000), 'too-deep'],
    ['20,000 objects', '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000), 'too-deep'],
    ['1000 keys', `{${Array.from({ length: 1000 }, (_, i) => `"k${i}":1`).join(',')}}`, null],
    ['1001 keys', `{${Array.from({ length: 1001 }, (_, i) => `"k${i}":1`).join(',')}}`, 'too-many-keys'],
    ['5000 elements', `[${Array(5000).fill('0').join(',')}]`, null],
    ['5001 elements', `[${Array(5001).fill('0').join(',')}]`, 'array-too-long'],
    ['a string of 64 KiB', `"${'a'.repeat(BODY_LIMITS.stringBytes)}"`, null],
    ['one byte more', `"${'a'.repeat(BODY_LIMITS.stringBytes + 1)}"`, 'string-too-long'],
    ['__proto__', '{"__proto__":{"polluted":true}}', 'forbidden-key'],
    ['__proto__ in disguise', '{"\\u005f_proto__":1}', 'forbidden-key'],
    ['constructor deep down', '[{"a":[{"constructor":{"prototype":1}}]}]', 'forbidden-key'],
    ['prototype', '{"a":{"prototype":1}}', 'forbidden-key'],
    ['the same key twice', '{"a":1,"a":2}', 'duplicate-key'],
    ['the same key, once escaped', '{"a":1,"\\u0061":2}', 'duplicate-key'],
    ['something after the value', '{} {}', 'trailing-data'],
    ['a byte-order mark', '\ufeff{}', 'not-utf8'],
    ['a lone high surrogate', '{"a":"\\ud800"}', 'lone-surrogate'],
    ['a lone low surrogate', '["\\udc00x"]', 'lone-surrogate'],
    ['surrogates the wrong way round', '["\\udc00\\ud800"]', 'lone-surrogate'],
    ['a proper pair', '["\\ud83d\\ude00𠮷"]', null],
    ['2^53', '[9007199254740992]', 'unsafe-number'],
    ['2^53 − 1', '[9007199254740991]', null],
    ['minus zero', '[-0]', 'unsafe-number'],
    ['1e999', '[1e999]', 'unsafe-number'],
    ['NaN', '[NaN]', 'not-json'],
    ['a leading zero', '[01]', 'not-json'],
    ['a comma too many', '[1,]', 'not-json'],
    ['a colon too few', '{"a" 1}', 'not-json'],
    ['an escape that is none', '["\\x41"]', 'not-json'],
    ['an open string', '["a', 'not-json'],
    ['an escaped end', '["a\\', 'not-json'],
    ['nothing', '', 'not-json'],
    ['only spaces', ' \n\t', 'not-json'],
    ['a control character', '["\u0001"]', 'not-json'],
  ];
  it.each(corpus)('%s', (_name, text, fault) => {
    expect(faultOf(() => scanJson(bytes(text)))).toBe(fault);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('finds %s at every depth up to the limit', key => {
    for (let depth = 0; depth < BODY_LIMITS.depth; depth += 1) {
      expect(faultOf(() => scanJson(bytes(`${'['.repeat(depth)}{"${key}":1}${']'.repeat(depth)}`)))).toBe('forbidden-key');
    }
  });

  it('refuses five million levels by the depth, not by the size of the stack', () => {
    expect(faultOf(() => scanJson(Buffer.alloc(5_000_000, '[')))).toBe('too-deep');
    expect(faultOf(() => scanJson(Buffer.from('{"a":'.repeat(1_000_000))))).toBe('too-deep');
  });

  it.each([
    ['UTF-16 little endian', Buffer.from('\ufeff{"a":1}', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('{"名":1}', 'utf16le')],
    ['an overlong slash', Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
    ['a surrogate in bytes', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ['GB 18030', Buffer.from([0x22, 0xba, 0xba, 0xd6, 0xd0, 0x22])],
  ])('refuses %s', (_name, body) => {
    expect(['not-utf8', 'not-json']).toContain(faultOf(() => scanJson(body)));
  });

  it('leaves prototypes alone', () => {
    expect(faultOf(() => parseGuarded(bytes('{"a":{"__proto__":{"polluted":true}}}')))).toBe('forbidden-key');
    expect('polluted' in {}).toBe(false);
  });
});

describe('forms and query strings', () => {
  it('reads flat fields', () => {
    expect(parseForm('q=%E4%BD%8E%E4%BF%9D&on=2023-01-12&empty=&bare')).toEqual({ q: '低保', on: '2023-01-12', empty: '', bare: '' });
    expect(parseQuery('/items?q=a+b')).toEqual({ q: 'a b' });
    expect(parseQuery('/items')).toEqual({});
  });
  it.each([
    ['a[__proto__][b]=1', 'forbidden-key'], ['__proto__=1', 'forbidden-key'], ['a.constructor=1', 'forbidden-key'], ['a%5Bb%5D=1', 'forbidden-key'],
    ['a=1&a=2', 'duplicate-key'], ['a=%zz', 'not-utf8'], ['a=%ff', 'not-utf8'], ['a=%00', 'not-utf8'],
    [Array.from({ length: 101 }, (_, i) => `k${i}=1`).join('&'), 'too-many-keys'],
  ] as const)('refuses %s', (text, fault) => {
    expect(faultOf(() => parseForm(text))).toBe(fault);
  });
  it('refuses a query of more than 8 KiB', () => {
    expect(faultOf(() => parseQuery(`/?q=${'a'.repeat(8 * 1024)}`))).toBe('string-too-long');
  });
});
