import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCreditCode, isIdNumber, normalNumber, partyOf } from './check-digits.ts';

describe('an id number', () => {
  it.each(['11010519491231002X', '440524188001010014'])('with the right check digit is one: the example %s of GB 11643', number => {
    expect(isIdNumber(number)).toBe(true);
  });

  it('is none when one of its digits is another: every single slip is found', () => {
    const right = '11010519491231002X';
    fc.assert(fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
      const slipped = right.slice(0, at) + String(digit) + right.slice(at + 1);
      expect(isIdNumber(slipped)).toBe(slipped === right);
    }));
  });

  it('is none of a day that does not exist, nor of another length', () => {
    expect(isIdNumber('110105194902310029')).toBe(false);
    expect(['', '1101051949123100', '110105194912310021X'].map(isIdNumber)).toEqual([false, false, false]);
  });
});

describe('a credit code', () => {
  it('of the standard, 91350100M000100Y43, is one', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
  });

  it('is none when a letter is another, or one that is not used', () => {
    expect(isCreditCode('91350100M000100Y44')).toBe(false);
    expect(isCreditCode('91350100I000100Y43')).toBe(false);
  });
});

describe('what was typed', () => {
  it('is read in one spelling', () => {
    expect(normalNumber(' 110105 1949-1231 002x ')).toBe('11010519491231002X');
    expect(normalNumber('１１０１０５')).toBe('110105');
  });

  it('tells the kind of party', () => {
    expect([partyOf('11010519491231002x'), partyOf('91350100M000100Y43'), partyOf('123')]).toEqual(['natural_person', 'legal_person', null]);
  });
});
