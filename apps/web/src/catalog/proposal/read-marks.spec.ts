import { expect, it } from 'vitest';
import { marksAt } from './read-marks.ts';

it('marks of another revision do not count: a changed proposal is unread again', () => {
  const stored = JSON.stringify({ revision: 17, codes: ['990511001000'] });
  expect([...marksAt(stored, 17)]).toEqual(['990511001000']);
  expect([...marksAt(stored, 18)]).toEqual([]);
  expect([...marksAt(null, 0)]).toEqual([]);
});
