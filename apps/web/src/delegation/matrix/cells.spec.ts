import { STEPS } from '@yichuang/domain/steps';
import { describe, expect, it } from 'vitest';
import { does, holds, levelOf, maskFor, rowsOf } from './cells.ts';

describe('levels of a cell', () => {
  it.each([0, 1, 2, 3] as const)('level %i is read back from its own mask', level => {
    expect(levelOf(maskFor(level))).toBe(level);
  });
  it('never give supervision to a town, and archiving only with deciding', () => {
    for (const level of [0, 1, 2, 3] as const) expect(holds(maskFor(level), 'supervise')).toBe(false);
    expect(does(maskFor(2), 'archive')).toBe(false);
    expect(does(maskFor(3), 'archive')).toBe(true);
  });
});

describe('rows of a proposal', () => {
  it('name each town once and give every step one body', () => {
    const rows = rowsOf('990111001000', new Map([['a', maskFor(1)], ['b', maskFor(3)], ['c', maskFor(1)]]));
    expect(rows.map(row => row.towns)).toEqual([['a', 'c'], ['b']]);
    for (const row of rows) expect(row.cells.map(cell => cell.step)).toEqual(STEPS);
    expect(rows[1]?.cells.filter(cell => cell.body === 'department').map(cell => cell.step)).toEqual(['post_supervise']);
  });
});
