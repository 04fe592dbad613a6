import { describe, expect, it } from 'vitest';
import { indexAt } from './moment-input.ts';

const events = [
  { number: 3, recordedAt: '2023-01-11T15:59:59.999Z' },
  { number: 7, recordedAt: '2023-01-11T16:00:00.000Z' },
  { number: 9, recordedAt: '2023-01-12T10:00:00.000Z' },
];

describe('a moment typed at the time bar', () => {
  it.each([
    ['p:2', -1], ['p:3', 0], ['p:8', 1], ['p:999', 2],
    ['2023-01-10', -1], ['2023-01-11', 0], ['2023-01-12', 2],
    ['2023-01-12T00:00:00+08:00', 1], ['2023-01-12T10:00Z', 2],
  ])('%s is place %i: a day ends at midnight in Shanghai', (text, place) => {
    expect(indexAt(events, text)).toBe(place);
  });

  it.each(['', '昨天', 'p:', 'p:-1', '2023-13-45', '2023-01-12T10:00'])('%j is no moment', text => {
    expect(indexAt(events, text)).toBeNull();
  });
});
