import { describe, expect, it } from 'vitest';
import { normalNumber, partyOf } from './check-digits.ts';

describe('what was typed', () => {
  it('is read in one spelling', () => {
    expect(normalNumber(' 110105 1949-1231 002x ')).toBe('11010519491231002X');
    expect(normalNumber('１１０１０５')).toBe('110105');
  });

  it('tells the kind of party', () => {
    expect([partyOf('11010519491231002x'), partyOf('91350100M000100Y43'), partyOf('123')]).toEqual(['natural_person', 'legal_person', null]);
    expect([partyOf('110105194912310021'), partyOf('91350100M000100Y44')]).toEqual([null, null]);
  });
});
