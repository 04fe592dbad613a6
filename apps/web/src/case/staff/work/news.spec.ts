import { describe, expect, it } from 'vitest';
import { newsOf } from './news.ts';

const row = (id: string, revision: number) => ({ id, revision });

describe('news of a queue', () => {
  it('are cases that the list does not show, and those with further acts', () => {
    expect(newsOf([row('a', 3), row('b', 1)], [row('c', 0), row('a', 4), row('b', 1)])).toBe(2);
  });

  it('are none when nothing has come, or when the list knows more than the answer', () => {
    expect(newsOf([row('a', 3)], [row('a', 3)])).toBe(0);
    expect(newsOf([row('a', 3)], [row('a', 2)])).toBe(0);
    expect(newsOf([row('a', 3)], [])).toBe(0);
  });
});
