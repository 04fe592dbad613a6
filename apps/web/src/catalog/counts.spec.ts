import { describe, expect, it } from 'vitest';
import { fixtureLine as line } from '../testing/adjustment-fixture.ts';
import { sumsOf } from './counts.ts';

describe('the sums of a batch', () => {
  it('add up when every item has a fate', () => {
    const sums = sumsOf([line('1', 'kept'), line('2', 'renamed'), line('3', 'withdrawn'), line('4', 'merged'), line('5', 'split'), line('6', 'split_result'), line('7', 'split_result'), line('8', 'added')]);
    expect(sums).toMatchObject({ before: 5, kept: 1, renamed: 1, withdrawn: 1, mergedAway: 1, splitAway: 1, splitInto: 2, added: 1, after: 5, undecided: 0, balanced: true });
  });

  it('do not balance while one item is open', () => {
    expect(sumsOf([line('1', 'kept'), line('2', null)])).toMatchObject({ before: 2, after: 1, undecided: 1, balanced: false });
  });

  it('do not balance when an item is kept that was never there', () => {
    expect(sumsOf([line('1', 'kept'), { ...line('2', 'kept'), before: null }])).toMatchObject({ before: 1, after: 2, balanced: false });
  });
});
