import { describe, expect, it } from 'vitest';
import { scannerBurst } from './scanner.ts';

const type = (text: string, gap: number, where: 'writing' | 'idle' = 'writing'): string | null => {
  const burst = scannerBurst();
  let at = 1_000;
  for (const key of text) {
    at += gap;
    burst.key(key, at, where);
  }
  return burst.key('Enter', at + gap, where);
};

describe('a burst of keys', () => {
  it('is a scanner when it is fast and ends with Enter', () => {
    expect(type('HT2023-000123', 8)).toBe('HT2023-000123');
  });

  it('is a person when it is slow', () => {
    expect(type('HT2023-000123', 120)).toBeNull();
  });

  it('may be slow where nobody writes', () => {
    expect(type('HT2023-000123', 120, 'idle')).toBe('HT2023-000123');
  });

  it('is nothing when it is short', () => {
    expect(type('tk', 5)).toBeNull();
  });

  it('begins anew after a pause: what was typed before does not count', () => {
    const burst = scannerBurst();
    burst.key('x', 100, 'writing');
    for (const [index, key] of [...'HT2023-1'].entries()) burst.key(key, 1_000 + index * 10, 'writing');
    expect(burst.key('Enter', 1_080, 'writing')).toBe('HT2023-1');
  });

  it('ignores keys that are no letters, as Shift is', () => {
    const burst = scannerBurst();
    for (const [index, key] of ['Shift', 'H', 'Shift', 'T', '2', '0', '2', '3', '-', '1'].entries()) burst.key(key, 1_000 + index * 10, 'writing');
    expect(burst.key('Enter', 1_105, 'writing')).toBe('HT2023-1');
  });
});
