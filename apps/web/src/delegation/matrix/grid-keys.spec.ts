import { describe, expect, it } from 'vitest';
import { block, moved } from './grid-keys.ts';

const extent = { rows: 366, columns: 16, page: 20 };
const press = (key: string, ctrl = false) => ({ key, ctrl });

describe('keys of the matrix', () => {
  it('move by a cell and stop at the edges', () => {
    expect(moved({ row: 0, column: 0 }, press('ArrowUp'), extent)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 0, column: 0 }, press('ArrowRight'), extent)).toEqual({ row: 0, column: 1 });
    expect(moved({ row: 365, column: 15 }, press('ArrowDown'), extent)).toEqual({ row: 365, column: 15 });
    expect(moved({ row: 5, column: 15 }, press('ArrowRight'), extent)).toEqual({ row: 5, column: 15 });
  });
  it('move by a page, to the ends of a row and of the grid', () => {
    expect(moved({ row: 10, column: 3 }, press('PageDown'), extent)).toEqual({ row: 30, column: 3 });
    expect(moved({ row: 10, column: 3 }, press('PageUp'), extent)).toEqual({ row: 0, column: 3 });
    expect(moved({ row: 10, column: 3 }, press('End'), extent)).toEqual({ row: 10, column: 15 });
    expect(moved({ row: 10, column: 3 }, press('Home', true), extent)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 10, column: 3 }, press('End', true), extent)).toEqual({ row: 365, column: 15 });
  });
  it('leave every other key to its owner', () => {
    expect(moved({ row: 10, column: 3 }, press('a'), extent)).toBeNull();
    expect(moved({ row: 10, column: 3 }, press('Tab'), extent)).toBeNull();
  });
});

describe('a block of cells', () => {
  it('is the same from either corner and never holds a name', () => {
    const cells = block({ row: 2, column: 0 }, { row: 3, column: 2 });
    expect(cells).toEqual([{ row: 2, column: 1 }, { row: 2, column: 2 }, { row: 3, column: 1 }, { row: 3, column: 2 }]);
    expect(block({ row: 3, column: 2 }, { row: 2, column: 0 })).toEqual(cells);
  });
});
