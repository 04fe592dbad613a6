import { expect, it } from 'vitest';
import { shortId } from './short-id.ts';

it.each([
  ['93ed5e53-dc73-5e51-b1b2-7791a29d2795', '93ed5e53…'],
  ['adjustment-93ed5e53-dc73-5e51-b1b2-7791a29d2795', 'adjustment-93ed5e53…'],
  ['992046006000', '992046006000'],
  ['catalog-610702', 'catalog-610702'],
  ['', ''],
])('%s is shown as %s', (id, shown) => {
  expect(shortId(id)).toBe(shown);
});
