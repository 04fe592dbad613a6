import { describe, expect, it } from 'vitest';
import { imageAt, numbersFrom } from './images.ts';
import type { Recorded } from './strace.ts';

const call = (name: Recorded['call'], path: string, more: Partial<Recorded> = {}): Recorded => ({ call: name, path, nth: 1, bytes: Buffer.alloc(0), at: 0, acknowledged: 0, ...more });
const write = (path: string, text: string, at = 0): Recorded => call('pwrite64', path, { bytes: Buffer.from(text), at });
const nothing = (): number => 0;
const texts = (image: ReadonlyMap<string, Buffer>): Record<string, string> => Object.fromEntries([...image].map(([path, bytes]) => [path, bytes.toString()]));

describe('what a disk may hold when the power goes', () => {
  it('is all that was synced, and nothing else at its harshest', () => {
    const calls = [write('a', 'one'), call('fsync', 'a'), write('a', 'two', 3), write('b', 'unsynced'), call('fdatasync', 'c')];
    expect(texts(imageAt(calls, calls.length, nothing))).toEqual({ a: 'one' });
    expect(texts(imageAt(calls, 1, nothing))).toEqual({});
  });

  it('may hold any part of the rest, the same for the same seed, a torn write up to a sector', () => {
    const calls = [write('a', 'x'.repeat(2048)), write('a', 'y'.repeat(2048), 2048)];
    const sizes = new Set(Array.from({ length: 40 }, (_, seed) => imageAt(calls, 2, numbersFrom(seed)).get('a')?.length ?? 0));
    expect([...sizes].sort((a, b) => a - b)).toEqual([0, 1024, 2048, 3072, 4096]);
    expect(texts(imageAt(calls, 2, numbersFrom(7)))).toEqual(texts(imageAt(calls, 2, numbersFrom(7))));
  });

  it('forgets a removed file only once its folder is synced', () => {
    const calls = [write('journal', 'pages'), call('fsync', 'journal'), call('unlink', 'journal'), call('fsync', '')];
    expect(texts(imageAt(calls, 3, nothing))).toEqual({ journal: 'pages' });
    expect(texts(imageAt(calls, 4, nothing))).toEqual({});
  });

  it('cuts and lengthens files as they were told', () => {
    const calls = [write('a', 'abcdef'), call('ftruncate', 'a', { at: 3 }), write('a', 'z', 5), call('fsync', 'a')];
    expect(texts(imageAt(calls, 4, nothing))).toEqual({ a: 'abc\0\0z' });
  });
});
