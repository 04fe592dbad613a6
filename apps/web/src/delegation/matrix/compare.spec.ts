import type { Matrix } from '@yichuang/projections';
import { describe, expect, it } from 'vitest';
import { maskFor } from './cells.ts';
import { compare } from './compare.ts';
import { linesOf } from './grid-rows.ts';

const TOWNS = [{ code: 'a', name: { zh: '甲镇', en: 'A' } }, { code: 'b', name: { zh: '乙镇', en: 'B' } }];
const item = (code: string, department: string) => ({ code, name: { zh: `事项${code}`, en: `Item ${code}` }, kind: 'licence' as const, department, departmentName: { zh: `${department}局`, en: department }, status: 'in_force' as const, unlisted: false, illustrative: true });
const cell = (level: 0 | 1 | 2 | 3) => ({ mask: maskFor(level), letter: 'not_needed' as const, next: null, baseline: maskFor(level) });
const matrix = (items: Matrix['items'], cells: number[][]): Matrix => ({ version: '2023', effectiveFrom: '2023-01-31', catalogVersion: '2023', towns: TOWNS, items, kinds: [cell(0), cell(1), cell(2), cell(3)], cells });

describe('two days compared', () => {
  const then = matrix([item('1', 'X'), item('2', 'Y')], [[1, 1], [3, 3]]);
  it('shows nothing against itself or without another day', () => {
    expect(compare(then, then)).toMatchObject({ cells: 0, items: 0 });
    expect(compare(then, null)).toMatchObject({ cells: 0, items: 0 });
  });
  it('marks the cells that differ, and items that were not on the list', () => {
    const now = matrix([item('2', 'Y'), item('3', 'X')], [[3, 0], [0, 1]]);
    const found = compare(now, then);
    expect([found.changedOf(0), found.changedOf(1)]).toEqual([0b10, 0b10]);
    expect(found).toMatchObject({ cells: 2, items: 2 });
  });
});

describe('lines of the grid', () => {
  const all = matrix([item('1', 'X'), item('2', 'Y'), item('3', 'X')], [[1, 1], [3, 3], [0, 0]]);
  const open = { words: '', department: '', keep: null };
  it('stand under their departments, counted', () => {
    expect(linesOf(all, open).map(line => (line.kind === 'item' ? line.index : `${line.code}:${line.count}`))).toEqual(['X:2', 0, 2, 'Y:1', 1]);
  });
  it('are found by code, Chinese and English name, department and what is kept', () => {
    const items = (filter: Partial<typeof open>) => linesOf(all, { ...open, ...filter }).flatMap(line => (line.kind === 'item' ? [line.index] : []));
    expect(items({ words: 'ITEM 2' })).toEqual([1]);
    expect(items({ words: '事项3' })).toEqual([2]);
    expect(items({ department: 'Y' })).toEqual([1]);
    expect(linesOf(all, { ...open, keep: index => index === 2 }).length).toBe(2);
  });
});
