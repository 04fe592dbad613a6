import { DecideFates } from '@yichuang/domain';
import { describe, expect, it } from 'vitest';
import { fixtureLine } from '../../testing/adjustment-fixture.ts';
import { COLUMNS, columnOf, fatesOf, refusalOf, wordsNeeded, type Column } from './moves.ts';

const words = { reason: '承接能力不足', into: '990511001000', deviation: '省目录尚未更新' };
const old = fixtureLine('990511002000', null);
const drifted = { ...fixtureLine('990511003000', null), drift: [{ field: 'name' as const, provincial: '甲', local: '乙' }] };

describe('a move on the board', () => {
  it.each(COLUMNS.filter(column => column !== 'added'))('to %s is a command that the domain understands', column => {
    const fates = fatesOf([old, drifted], column, words);
    expect(DecideFates.safeParse({ type: 'DecideFates', data: { fates } }).error).toBeUndefined();
  });

  it('merges several items by one fate, and decides the others one by one', () => {
    expect(fatesOf([old, drifted], 'merged', words)).toEqual([{ fate: 'merged', from: [old.code, drifted.code], into: words.into, reason: words.reason }]);
    expect(fatesOf([old, drifted], 'withdrawn', words)).toHaveLength(2);
    expect(fatesOf([old], 'undecided', words)).toEqual([{ fate: 'cleared', code: old.code }]);
  });

  it('explains a difference from the province only where there is one', () => {
    expect(fatesOf([old, drifted], 'kept', words).map(fate => fate.fate === 'kept' && fate.deviation)).toEqual([null, words.deviation]);
    expect(wordsNeeded([old], 'kept')).toEqual([]);
    expect(wordsNeeded([old, drifted], 'kept')).toEqual(['deviation']);
  });

  it('is refused for a new item that would be kept, and for an old one that would be added', () => {
    expect(refusalOf([fixtureLine('1', 'added')], 'kept')).toBe('old-only');
    expect(refusalOf([old], 'added')).toBe('new-only');
    expect(refusalOf(Array.from({ length: 201 }, () => old), 'kept')).toBe('too-many');
    expect(refusalOf([old], 'kept')).toBeNull();
  });

  it('puts every fate into one column', () => {
    const fates = ['kept', 'renamed', 'merged', 'split', 'withdrawn', 'added', 'split_result', null] as const;
    expect(fates.map(fate => columnOf(fixtureLine('1', fate)))).toEqual(['kept', 'kept', 'merged', 'merged', 'withdrawn', 'added', 'added', 'undecided'] satisfies Column[]);
  });
});
