import { describe, expect, it } from 'vitest';
import { byDay, isOfPeople } from './record.ts';

const act = (number: number, day: string) => ({ number, day });

describe('the record of a case', () => {
  it('stands by day, the newest above', () => {
    const days = byDay([act(1, '2024-01-15'), act(3, '2024-01-16'), act(2, '2024-01-15')], ({ day }) => day);
    expect(days.map(([day, acts]) => [day, acts.map(({ number }) => number)])).toEqual([['2024-01-16', [3]], ['2024-01-15', [2, 1]]]);
  });

  it('tells people from the program', () => {
    const by = (unit: string) => ({ actor: { id: 'x', unit, post: 'p', deputyFor: null } });
    expect([isOfPeople(by('610702100')), isOfPeople(by('system'))]).toEqual([true, false]);
  });
});
