import { expect, it } from 'vitest';
import { item } from '../import/testing/catalogue.ts';
import { exportForPlatform, IllustrativeItems } from './platform.ts';

it('gives a real platform the four basic elements, the department and the steps', () => {
  expect(exportForPlatform([item(1), item(2, { basis: { status: 'pending', inForceFrom: '2024-07-01' } })])).toEqual([
    { code: '610511001000', name: '事项1', kind: 'payment', basis: '《社会救助暂行办法》第九条', department: 'D-MZJ', steps: ['accept', 'review'] },
    { code: '610511002000', name: '事项2', kind: 'payment', basis: '', department: 'D-MZJ', steps: ['accept', 'review'] },
  ]);
});

it('gives it nothing at all when one item is illustrative, by its code or by its mark', () => {
  const made = [item(1), item(2, { code: '990511002000' }), item(3, { illustrative: true })];
  expect(() => exportForPlatform(made)).toThrow(IllustrativeItems);
  expect(() => exportForPlatform(made)).toThrow(expect.objectContaining({ codes: ['990511002000', '610511003000'] }) as Error);
});
