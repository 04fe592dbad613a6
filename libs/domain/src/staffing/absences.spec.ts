import { describe, expect, it } from 'vitest';
import { stateAfter } from '../kernel/testing/specification.ts';
import { absentAt, nextTurn, officesAt, staffingDecider, type StaffingEvent } from './index.ts';
import { assigned, at, away, created, EARLIER, given, LATER, MANNED, NOW, relieved, SENDER, standingIn, TOWN } from './testing/fixtures.ts';

const start = (parts: { from?: string | null; until?: string | null } = {}) => ({ type: 'StartAbsence' as const, data: { post: 'A1', from: null, until: null, cause: 'leave' as const, ...parts } });
const end = { type: 'EndAbsence' as const, data: { post: 'A1' } };
const activate = { type: 'ActivateDeputy' as const, data: { post: 'A1' } };
const release = { type: 'ReleaseDeputy' as const, data: { post: 'A1' } };
const ended: StaffingEvent = { type: 'AbsenceEnded', data: { unit: TOWN, post: 'A1', person: 'p1', at: NOW } };
const released: StaffingEvent = { type: 'DeputyReleased', data: { unit: TOWN, post: 'A1', deputy: 'p2', at: NOW } };
const NOON = '2023-03-01T04:00:00.000Z';

// @req #30 #50
describe('an absence', () => {
  it('is that of A, from now or a time to come, with or without an end', () => {
    given(...MANNED).when(start(), at()).records(away('p1', { from: NOW }));
    given(...MANNED).when(start({ from: NOON, until: LATER }), at()).records(away('p1', { from: NOON, until: LATER }));
  });
  it('neither begins in the past nor ends before it begins', () => {
    given(...MANNED).when(start({ from: EARLIER }), at()).refuses('start-in-past');
    given(...MANNED).when(start({ from: LATER, until: NOON }), at()).refuses('end-before-start');
    given(created()).when(start(), at()).refuses('seat-empty');
    given().when(start(), at()).refuses('unknown-post');
    given(...MANNED).when(start(), at({ actor: SENDER })).refuses('not-the-centre');
  });
  it('is entered once, and the next when it is over', () => {
    given(...MANNED, away('p1')).when(start(), at()).changesNothing();
    given(...MANNED, away('p1')).when(start({ until: LATER }), at()).refuses('already-absent');
    given(...MANNED, away('p1', { until: NOW })).when(start(), at()).recordsTypes('AbsenceStarted');
  });
  it('is ended once, also before it began, and not when it is over', () => {
    given(...MANNED, away('p1')).when(end, at()).records(ended);
    given(...MANNED, away('p1', { from: LATER })).when(end, at()).recordsTypes('AbsenceEnded');
    given(...MANNED, away('p1'), ended).when(end, at({ now: NOON })).refuses('already-done');
    given(...MANNED, away('p1', { until: NOW })).when(end, at()).refuses('not-absent');
    given(...MANNED).when(end, at()).refuses('not-absent');
    given(...MANNED, away('p1')).when(end, at({ actor: SENDER })).refuses('not-the-centre');
  });
});

// @req #50
describe('the deputy', () => {
  it('is B, while A is away', () => {
    given(...MANNED, away('p1')).when(activate, at()).records(standingIn('p2', 'p1', NOW));
    given(...MANNED, away('p1'), standingIn('p2', 'p1')).when(activate, at()).changesNothing();
  });
  it('does not act while A is there', () => {
    given(...MANNED).when(activate, at()).refuses('deputy-without-absence');
    given(...MANNED, away('p1', { from: LATER })).when(activate, at()).refuses('deputy-without-absence');
    given(...MANNED, away('p1', { until: NOW })).when(activate, at()).refuses('deputy-without-absence');
    given(...MANNED, away('p1'), ended).when(activate, at({ now: NOON })).refuses('deputy-without-absence');
  });
  it('needs a B on the post, and the centre to say so', () => {
    given(created(), assigned('A', 'p1'), away('p1')).when(activate, at()).refuses('no-deputy');
    given(...MANNED, away('p1')).when(activate, at({ actor: SENDER })).refuses('not-the-centre');
  });
  it('is released once', () => {
    given(...MANNED, away('p1'), standingIn('p2', 'p1')).when(release, at()).records(released);
    given(...MANNED, away('p1'), standingIn('p2', 'p1'), released).when(release, at({ now: NOON })).refuses('already-done');
    given(...MANNED, away('p1')).when(release, at()).refuses('deputy-not-active');
    given(...MANNED).when(release, at()).refuses('deputy-not-active');
  });
  it('may be activated again after a release', () => {
    given(...MANNED, away('p1'), standingIn('p2', 'p1'), released).when(activate, at({ now: NOON })).recordsTypes('DeputyActivated');
  });
});

// @req #50
describe('who acts on a post', () => {
  const who = (events: readonly StaffingEvent[], when: string) => officesAt(stateAfter(staffingDecider, events), when).map(({ person, deputyFor, granted }) => ({ person, deputyFor, granted }));
  const A = { person: 'p1', deputyFor: null, granted: { post: 0, seat: 1, deputy: null } };
  const B = { person: 'p2', deputyFor: 'p1', granted: { post: 0, seat: 2, deputy: 4 } };
  it('is A from the assignment to the relief, to the millisecond', () => {
    expect(who(MANNED, '2023-02-28T00:59:59.999Z')).toEqual([]);
    expect(who(MANNED, EARLIER)).toEqual([A]);
    expect(who([...MANNED, relieved('A', 'p1')], '2023-03-01T00:59:59.999Z')).toEqual([A]);
    expect(who([...MANNED, relieved('A', 'p1')], NOW)).toEqual([]);
  });
  it('is nobody while A is away, and B from the activation to the end of the absence', () => {
    const leave = [...MANNED, away('p1', { until: LATER }), standingIn('p2', 'p1', NOW)];
    expect(who(leave, EARLIER)).toEqual([]);
    expect(who(leave, NOW)).toEqual([B]);
    expect(who(leave, '2023-04-01T00:59:59.999Z')).toEqual([B]);
    expect(who(leave, LATER)).toEqual([A]);
    expect(absentAt(stateAfter(staffingDecider, leave), 'p1', NOW)).toEqual(['A1']);
    expect(absentAt(stateAfter(staffingDecider, leave), 'p2', NOW)).toEqual([]);
  });
  it('stays the same until something begins or ends', () => {
    const state = stateAfter(staffingDecider, [...MANNED, away('p1', { from: NOW, until: LATER })]);
    const turns = ['2023-01-01T00:00:00.000Z'];
    for (let next = nextTurn(state, turns[0] ?? ''); next !== null; next = nextTurn(state, next)) turns.push(next);
    expect(turns.slice(1)).toEqual([EARLIER, NOW, LATER]);
  });
  it('is nobody once the deputy is released, has left the seat, or A has left the post', () => {
    const leave = [...MANNED, away('p1'), standingIn('p2', 'p1')];
    expect(who([...leave, released], NOW)).toEqual([]);
    expect(who([...leave, relieved('B', 'p2')], NOW)).toEqual([]);
    expect(who([...leave, relieved('A', 'p1')], NOW)).toEqual([]);
  });
  it('is the new A, although the one before was away', () => {
    const replaced = [...MANNED, away('p1'), standingIn('p2', 'p1'), relieved('A', 'p1'), assigned('A', 'p3', { from: NOW })];
    expect(who(replaced, NOW)).toEqual([{ person: 'p3', deputyFor: null, granted: { post: 0, seat: 6, deputy: null } }]);
    const back = [...replaced, relieved('A', 'p3', { from: NOON }), assigned('A', 'p1', { from: NOON })];
    expect(who(back, NOON)).toMatchObject([{ person: 'p1', deputyFor: null }]);
  });
});
