import { describe, expect, it } from 'vitest';
import { stateAfter } from '../kernel/testing/specification.ts';
import { dueStaffingNotices, staffingDecider, type StaffingEvent, turnover } from './index.ts';
import { assigned, at, created, EARLIER, given, inVillage, NOW, relieved, STATION, TOWN, VILLAGE } from './testing/fixtures.ts';

const due = (events: readonly StaffingEvent[], now: string) => dueStaffingNotices(stateAfter(staffingDecider, events), now);
const notice = (kind: 'shortfall' | 'stability', on: string) => ({ type: 'RecordStaffingNotice' as const, data: { notice: kind, on } });

// @req #58
describe('a village with fewer than two', () => {
  const one = STATION.slice(0, 3);
  const detected: StaffingEvent = { type: 'StaffingShortfallDetected', data: { unit: VILLAGE, have: 1, need: 2, on: '2023-03-01' } };
  it('is noticed on the day after its station opened, once', () => {
    expect(due(one, '2023-02-28T15:59:59.999Z')).toEqual([]);
    expect(due(one, '2023-02-28T16:00:00.000Z')).toEqual([{ fact: 'StaffingShortfallDetected', due: '2023-02-28T16:00:00.000Z', event: detected }]);
    expect(due([...one, detected], NOW)).toEqual([]);
  });
  it('is not noticed when it has two by then, or is no station', () => {
    expect(due(STATION, NOW)).toEqual([]);
    expect(due([created(), assigned('A', 'p1')], NOW)).toEqual([]);
  });
  it('is recorded by the program when the day has come', () => {
    given(...one).when(notice('shortfall', '2023-03-01'), inVillage()).records(detected);
    given(...one).when(notice('shortfall', '2023-02-28'), inVillage()).refuses('not-due-yet');
    given(...one, detected).when(notice('shortfall', '2023-03-01'), inVillage()).refuses('already-done');
  });
});

// @req #63
describe('clerks who leave', () => {
  const posts = ['A1', 'A2', 'A3', 'A4'].flatMap((post, n) => [created({ post }), assigned('A', `p${n + 1}`, { post })]);
  const first = relieved('A', 'p1', { from: '2023-03-01T01:00:00.000Z' });
  const second = relieved('A', 'p2', { post: 'A2', from: '2023-06-01T01:00:00.000Z' });
  const raised: StaffingEvent = { type: 'StabilityAlertRaised', data: { unit: TOWN, left: 2, posts: 4, on: '2023-06-02' } };
  it('are counted for twelve months', () => {
    const state = stateAfter(staffingDecider, [...posts, first, second]);
    const on = (day: string) => turnover(state, `${day}T01:00:00.000Z`);
    expect([on('2023-02-28'), on('2023-03-02'), on('2023-06-02'), on('2024-03-02'), on('2024-06-03')].map(({ left }) => left)).toEqual([0, 1, 2, 1, 0]);
    expect(on('2023-06-02').posts).toBe(4);
  });
  it('are not those who move to another post, or never came', () => {
    expect(turnover(stateAfter(staffingDecider, [...posts, first, assigned('A', 'p1', { post: 'A2', from: NOW })]), NOW).left).toBe(0);
    expect(turnover(stateAfter(staffingDecider, [created(), assigned('A', 'p1', { from: '2023-05-01T00:00:00.000Z' }), relieved('A', 'p1')]), '2023-06-01T00:00:00.000Z').left).toBe(0);
  });
  it('raise an alert when they are more than a third of the posts, once in twelve months', () => {
    expect(due([...posts, first], '2023-12-01T00:00:00.000Z')).toEqual([]);
    expect(due([...posts, first, second], '2023-06-01T02:00:00.000Z')).toEqual([]);
    expect(due([...posts, first, second], '2023-06-01T16:00:00.000Z')).toEqual([{ fact: 'StabilityAlertRaised', due: '2023-06-01T16:00:00.000Z', event: raised }]);
    const third = relieved('A', 'p3', { post: 'A3', from: '2023-07-01T01:00:00.000Z' });
    expect(due([...posts, first, second, raised, third], '2023-12-01T00:00:00.000Z')).toEqual([]);
    given(...posts, first, second).when(notice('stability', '2023-06-02'), at({ now: '2023-06-02T01:00:00.000Z' })).records(raised);
    given(...posts, first, second, raised).when(notice('stability', '2023-06-02'), at({ now: '2023-06-03T01:00:00.000Z' })).refuses('already-done');
    given(...posts, first).when(notice('stability', '2023-03-02'), at({ now: EARLIER })).refuses('not-due-yet');
  });
});
