import { STREAMS } from '@yichuang/domain';
import { describe, expect, it } from 'vitest';
import { FOLDED, foldStream } from './states.ts';

/** The ledger of reactors and the lease of a store are the program's own: nothing in them is decided. */
const OF_THE_PROGRAM: ReadonlySet<string> = new Set(['reactor', 'tlog']);

describe('replaying a stream', () => {
  it.each(STREAMS.map(({ category }) => category).filter(category => !OF_THE_PROGRAM.has(category)))('%s- has a fold', category => {
    expect(FOLDED.has(category)).toBe(true);
    expect(foldStream(`${category}-x`, [])).toBeTypeOf('object');
  });
  it('refuses what is no stream of the log', () => {
    expect(() => foldStream('nothing-x', [])).toThrow('no such category');
  });
});
