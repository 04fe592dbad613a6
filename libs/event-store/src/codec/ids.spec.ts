import fc from 'fast-check';
import { v5 as reference } from 'uuid';
import { describe, expect, it } from 'vitest';
import { eventIdFor, newCommandId, v5 } from './ids.ts';

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

describe('ids of events', () => {
  const made = (commandId: string): string[] => [0, 1, 2].map(index => eventIdFor(commandId, index));

  it('are the same for a repeated command and differ within one', () => {
    fc.assert(fc.property(fc.uuid(), commandId => {
      expect(made(commandId)).toEqual(made(commandId));
      expect(new Set(made(commandId)).size).toBe(3);
    }));
  });

  it('of a time-ordered command begin with its time and stay in its order', () => {
    const early = '0190a000-0000-7abc-8def-0123456789ab';
    const late = '0190a000-0001-7000-8000-000000000000';
    for (const id of made(early)) expect(id).toMatch(/^0190a000-0000-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(made(early).every(id => made(late).every(later => id < later))).toBe(true);
  });

  it('of a new command are in the order of their milliseconds', () => {
    expect(newCommandId(0x0190_a000_0001)).toMatch(/^0190a000-0001-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(eventIdFor(newCommandId(1), 0) < eventIdFor(newCommandId(2), 0)).toBe(true);
  });

  it('of two commands of one millisecond differ', () => {
    fc.assert(fc.property(fc.uuid({ version: 7 }), fc.uuid({ version: 7 }), (a, b) => {
      const [one, other] = [`0190a000-0000${a.slice(13)}`, `0190a000-0000${b.slice(13)}`];
      fc.pre(one !== other);
      expect(eventIdFor(one, 0)).not.toBe(eventIdFor(other, 0));
    }));
  });

  it('of any other command are UUIDv5 in its namespace', () => {
    const command = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    expect(eventIdFor(command, 1)).toBe(reference('event/1', command));
  });
});
