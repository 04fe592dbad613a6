import { expect, it } from 'vitest';
import { instantOf } from './instant-field.ts';

it('reads the wall clock of the district', () => {
  expect(instantOf('2023-02-01T00:00')).toBe('2023-01-31T16:00:00.000Z');
  expect(instantOf('')).toBeNull();
});
