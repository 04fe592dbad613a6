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

  it('equals it for names longer than anything the product makes', () => {
    const name = '窗'.repeat(5000);
    expect(v5(name, '0c9b4c1e-4a0f-5b57-8f0c-2b7d9f1e6a44')).toBe(reference(name, '0c9b4c1e-4a0f-5b57-8f0c-2b7d9f1e6a44'));
  });
});
