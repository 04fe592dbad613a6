import type { Matrix } from '@yichuang/projections';
import { describe, expect, it } from 'vitest';
import { levelOf, maskFor, type NewCells } from './cells.ts';
import { inParts, MOST_ROWS, rowsFor } from './proposal-rows.ts';
import { STEPS } from '@yichuang/domain/steps';

const maskOf = (row: NewCells | undefined): number => (row?.cells ?? []).reduce((mask, { step, body }) => (body === 'town' ? mask | (1 << STEPS.indexOf(step)) : mask), 0);
const cell = (level: 0 | 1 | 2 | 3, next: Matrix['kinds'][number]['next'] = null) => ({ mask: maskFor(level), letter: 'not_needed' as const, next, baseline: maskFor(level) });
const matrix: Matrix = {
  version: '2023', effectiveFrom: '2023-01-31', catalogVersion: '2023', towns: ['a', 'b', 'c'].map(code => ({ code, name: { zh: code, en: code } })),
  items: ['1', '2'].map(code => ({ code, name: { zh: code, en: code }, kind: 'licence', department: 'X', departmentName: { zh: 'X', en: 'X' }, status: 'in_force' as const, unlisted: false, illustrative: true })),
  kinds: [cell(1), cell(2), cell(1, { mask: maskFor(3), from: '2023-07-01' })], cells: [[0, 1, 2], [1, 1, 1]],
};

describe('rows of a bulk selection', () => {
  it('bring the chosen cells to the level and keep the other towns, with what waits for a later day', () => {
    const rows = rowsFor(matrix, new Set(['0/1']), 0);
    const level = (town: string) => levelOf(maskOf(rows.find(row => row.towns.includes(town))));
    expect([level('a'), level('b'), level('c')]).toEqual([1, 0, 3]);
    expect(rows.every(row => row.item === '1')).toBe(true);
    expect(rows.flatMap(row => row.towns).toSorted()).toEqual(['a', 'b', 'c']);
  });
  it('take several items at once and touch no other', () => {
    const rows = rowsFor(matrix, new Set(['0/0', '1/0', '1/1', '1/2']), 3);
    expect(new Set(rows.map(row => row.item))).toEqual(new Set(['1', '2']));
    expect(rows.filter(row => row.item === '2')).toHaveLength(1);
  });
  it('are sent in parts that keep an item whole', () => {
    const rows = Array.from({ length: MOST_ROWS }, (_, at) => rowsFor(matrix, new Set(['0/1']), 0).map(row => ({ ...row, item: String(at) }))).flat();
    const parts = inParts(rows);
    expect(parts.flat()).toHaveLength(rows.length);
    expect(parts.every(part => part.length <= MOST_ROWS)).toBe(true);
    const seen = parts.map(part => new Set(part.map(row => row.item)));
    expect(seen.reduce((sum, part) => sum + part.size, 0)).toBe(MOST_ROWS);
  });
});
