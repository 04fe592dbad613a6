import { describe, expect, it } from 'vitest';
import { readTyped } from './read-typed.ts';

const of = (type: 'integer' | 'decimal' | 'money' | 'id_number' | 'credit_code' | 'text', min: number | null = null, max: number | null = null) => ({ type, min, max });

describe('what is typed into a field', () => {
  it('becomes an answer in the shape that rules take', () => {
    expect(readTyped(of('integer'), ' 12 ')).toBe(12);
    expect(readTyped(of('decimal'), '1.50')).toBe('1.50');
    expect(readTyped(of('money'), '800')).toBe('800.00');
    expect(readTyped(of('id_number'), '11010519491231002x')).toBe('11010519491231002X');
    expect(readTyped(of('text'), '  王家村 ')).toBe('王家村');
  });

  it('is no answer when it is none of the type, or beyond its bounds', () => {
    expect(readTyped(of('integer'), '1.5')).toBeNull();
    expect(readTyped(of('integer', 1, 9), '10')).toBeNull();
    expect(readTyped(of('money'), '-1')).toBeNull();
    expect(readTyped(of('money'), '1.234')).toBeNull();
    expect(readTyped(of('id_number'), '110105194912310021')).toBeNull();
    expect(readTyped(of('text'), '   ')).toBeNull();
  });
});
