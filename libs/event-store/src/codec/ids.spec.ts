import fc from 'fast-check';
import { v5 as reference } from 'uuid';
import { describe, expect, it } from 'vitest';
import { v5 } from './ids.ts';

describe('v5', () => {
  it('equals an independent implementation of RFC 9562', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (name, namespace) => {
      expect(v5(name, namespace)).toBe(reference(name, namespace));
    }), { numRuns: 500 });
  });
});
