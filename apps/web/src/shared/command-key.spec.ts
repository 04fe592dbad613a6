import { describe, expect, it } from 'vitest';
import { commandKey } from './command-key.ts';

describe('the key of a command', () => {
  it('is a UUIDv7 of its time', () => {
    expect(commandKey(0x0190_a000_0001)).toMatch(/^0190a000-0001-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  it('is another one each time, also within a millisecond', () => {
    expect(new Set(Array.from({ length: 1000 }, () => commandKey(1))).size).toBe(1000);
  });
});
