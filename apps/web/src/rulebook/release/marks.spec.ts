import { expect, it } from 'vitest';
import { marksOf } from './marks.ts';

const kept = JSON.stringify({ digest: 'aa', keys: ['990511005000/materials/income'] });

it('marks count for the bytes that were read, and for no others', () => {
  expect([...marksOf(kept, 'aa')]).toEqual(['990511005000/materials/income']);
  expect([...marksOf(kept, 'bb')]).toEqual([]);
  expect([...marksOf(null, 'aa')]).toEqual([]);
});
