import { describe, expect, it } from 'vitest';
import { movedRow } from './row-keys.ts';

const at = (row: number, count = 20) => ({ at: row, count, page: 8 });

describe('keys in a list', () => {
  it.each([['ArrowDown', 3, 4], ['j', 3, 4], ['ArrowUp', 3, 2], ['k', 3, 2], ['PageDown', 3, 11], ['PageUp', 11, 3], ['Home', 11, 0], ['End', 3, 19]])('%s goes from row %i to %i', (key, from, to) => {
    expect(movedRow(key, at(from))).toBe(to);
  });

  it('stay within the list', () => {
    expect(movedRow('ArrowUp', at(0))).toBe(0);
    expect(movedRow('PageDown', at(18))).toBe(19);
  });

  it('lead nowhere when they are others, or there is no row', () => {
    expect(movedRow('x', at(3))).toBeNull();
    expect(movedRow('constructor', at(3))).toBeNull();
    expect(movedRow('End', at(0, 0))).toBeNull();
  });
});
