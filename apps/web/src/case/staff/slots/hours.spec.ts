import { describe, expect, it } from 'vitest';
import { hoursOf, overlapIn, slotKey, slotsWithin } from './hours.ts';

const DAY = [['09:00', '12:00'], ['13:30', '17:30']] as const;

describe('slots of a day', () => {
  it('fill the hours of opening', () => {
    const slots = slotsWithin(DAY, { length: 60, capacity: 4 });
    expect(slots.map(({ from, to }) => `${from}-${to}`)).toEqual(['09:00-10:00', '10:00-11:00', '11:00-12:00', '13:30-14:30', '14:30-15:30', '15:30-16:30', '16:30-17:30']);
    expect(hoursOf(slots)).toBe(7);
    expect(slots.every(({ capacity }) => capacity === 4)).toBe(true);
  });

  it('leave a rest that is too short', () => {
    expect(slotsWithin([['09:00', '10:10']], { length: 30, capacity: 1 })).toHaveLength(2);
  });

  it('are named by when they begin', () => {
    expect(slotKey({ from: '13:30' })).toBe('1330');
  });

  it('stand side by side', () => {
    expect(overlapIn(slotsWithin(DAY, { length: 30, capacity: 1 }))).toBeNull();
    expect(overlapIn([{ from: '09:00', to: '10:00', capacity: 1 }, { from: '09:30', to: '10:30', capacity: 1 }])?.from).toBe('09:30');
    expect(overlapIn([{ from: '10:00', to: '09:00', capacity: 1 }])?.from).toBe('10:00');
  });
});
