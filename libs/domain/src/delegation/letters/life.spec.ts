import { describe, expect, it } from 'vitest';
import { REPEALED } from '../../catalog/testing/fixtures.ts';
import { startOfDay } from '../../kernel/intervals.ts';
import { specification, stateAfter } from '../../kernel/testing/specification.ts';
import { dueLetterNotices, LetterCommand, letterDecider, type LetterEvent, letterEvents, lettersFor, letterStateAt } from '../index.ts';
import { announced, DEPT, drafted, inForce, LETTER, letterContext, LICENCE, signedByDepartment, signedByTown, SIMPLE, TOWN_HEAD } from '../testing/fixtures.ts';

const { given } = specification(letterDecider, { events: letterEvents, commands: LetterCommand });
const on = (day: string) => letterContext(day, DEPT);
const NOON = 'T04:00:00.000Z';
const turn = (type: 'SuspendDelegation' | 'ResumeDelegation', from: string | null = null) => ({ type, data: { letter: LETTER, from, reason: '检查' } });
const revoke = (from: string | null = null, instrument: string | null = null) => ({ type: 'RevokeDelegation' as const, data: { letter: LETTER, from, reason: '收回', instrument } });
const suspended = (from: string): LetterEvent => ({ type: 'DelegationSuspended', data: { letter: LETTER, from, reason: '检查' } });
const resumed = (from: string): LetterEvent => ({ type: 'DelegationResumed', data: { letter: LETTER, from, reason: '检查' } });
const revoked = (from: string): LetterEvent => ({ type: 'DelegationRevoked', data: { letter: LETTER, from, reason: '收回', instrument: null } });
const [MARCH, APRIL, MAY] = ['2023-03-01T01:00:00.000Z', '2023-04-01T01:00:00.000Z', '2023-05-01T01:00:00.000Z'];

// @req #23
describe('suspending and resuming', () => {
  it('takes effect now, or from an instant to come', () => {
    given(...inForce()).when(turn('SuspendDelegation'), on('2023-03-01')).records(suspended(MARCH));
    given(...inForce()).when(turn('SuspendDelegation', APRIL), on('2023-03-01')).records(suspended(APRIL));
    given(...inForce(), suspended(MARCH)).when(turn('ResumeDelegation'), on('2023-04-01')).records(resumed(APRIL));
    given(...inForce(), suspended(MARCH), resumed(APRIL)).when(turn('SuspendDelegation', MAY), on('2023-04-01')).records(suspended(MAY));
    given(...inForce(), suspended(APRIL)).when(turn('ResumeDelegation', APRIL), on('2023-03-01')).records(resumed(APRIL));
  });

  it('is refused twice, in the past, before the announcement and after the end', () => {
    given(...inForce(), suspended(MARCH)).when(turn('SuspendDelegation'), on('2023-04-01')).refuses('already-suspended');
    given(...inForce(), suspended(MAY)).when(turn('SuspendDelegation'), on('2023-04-01')).refuses('already-suspended');
    given(...inForce()).when(turn('SuspendDelegation', '2023-02-28T01:00:00.000Z'), on('2023-03-01')).refuses('start-in-past');
    given(...inForce(), suspended(MARCH)).when(turn('ResumeDelegation', MARCH), on('2023-04-01')).refuses('start-in-past');
    given(...inForce()).when(turn('ResumeDelegation'), on('2023-04-01')).refuses('not-suspended');
    given(drafted(), signedByDepartment(), signedByTown()).when(turn('SuspendDelegation'), on('2023-03-01')).refuses('not-announced');
    given(...inForce()).when(turn('SuspendDelegation'), on('2024-02-01')).refuses('letter-ended');
    given(...inForce(), suspended(MARCH), revoked(APRIL)).when(turn('ResumeDelegation'), on('2023-05-01')).refuses('letter-ended');
    given(...inForce()).when(turn('SuspendDelegation'), letterContext('2023-03-01', TOWN_HEAD)).refuses('wrong-office');
    given(...inForce()).when(turn('SuspendDelegation'), letterContext('2023-03-01', { ...DEPT, unit: 'D-SPJ' })).refuses('not-the-department');
  });
});

// @req #21
describe('revoking', () => {
  it('ends the letter now, or from an earlier instant of its term on, also when it has run out', () => {
    given(...inForce()).when(revoke(), on('2023-03-01')).records(revoked(MARCH));
    given(...inForce()).when(revoke(MARCH), on('2023-05-01')).records(revoked(MARCH));
    given(...inForce()).when(revoke(MARCH), on('2024-03-01')).records(revoked(MARCH));
    given(...inForce()).when(revoke(startOfDay('2023-02-01')), on('2023-05-01')).recordsTypes('DelegationRevoked');
  });

  it('is refused before the first day, for a day to come, after the end, and twice', () => {
    given(...inForce()).when(revoke('2023-01-31T15:59:59.999Z'), on('2023-05-01')).refuses('backdated-before-term');
    given(...inForce()).when(revoke(MAY), on('2023-03-01')).refuses('date-in-future');
    given(...inForce()).when(revoke(), on('2024-02-01')).refuses('letter-ended');
    given(...inForce(), revoked(MARCH)).when(revoke(), on('2023-05-01')).refuses('already-done');
    given(drafted()).when(revoke(), on('2023-03-01')).refuses('not-announced');
    given(...inForce()).when(revoke(null, REPEALED), on('2023-03-01')).refuses('instrument-repealed');
  });
});

// @req #21 #23
describe('a letter at an instant', () => {
  const at = (events: readonly LetterEvent[], instant: string) => letterStateAt(stateAfter(letterDecider, events), LETTER, instant);
  it('counts from the first moment of its first day to the last of its last day in Shanghai', () => {
    expect(['2023-01-31T15:59:59.999Z', '2023-01-31T16:00:00.000Z', '2024-01-31T15:59:59.999Z', '2024-01-31T16:00:00.000Z'].map(instant => at(inForce(), instant))).toEqual(['announced', 'in_force', 'in_force', 'expired']);
  });
  it('gives nothing before it is announced, whoever has signed', () => {
    expect([[drafted()], [drafted(), signedByDepartment()], [drafted(), signedByDepartment(), signedByTown()]].map(events => at(events, `2023-03-01${NOON}`))).toEqual(['drafted', 'signed_by_department', 'signed']);
    expect(at([drafted(), signedByDepartment(), signedByTown(), announced(LETTER, '2023-03-02')], `2023-03-01${NOON}`)).toBe('announced');
    expect(letterStateAt(letterDecider.initialState(), LETTER, MARCH)).toBeNull();
  });
  it('stands still while it is suspended, and ends with a revocation, back-dated or not', () => {
    const history = [...inForce(), suspended(MARCH), resumed(APRIL)];
    expect([`2023-02-28${NOON}`, MARCH, `2023-03-31${NOON}`, APRIL].map(instant => at(history, instant))).toEqual(['in_force', 'suspended', 'suspended', 'in_force']);
    expect([MARCH, APRIL, MAY].map(instant => at([...inForce(), revoked(APRIL)], instant))).toEqual(['in_force', 'revoked', 'revoked']);
  });
  it('is found by item, with the scope it gives', () => {
    const state = stateAfter(letterDecider, inForce());
    expect(lettersFor(state, { item: LICENCE.code, instant: MARCH })).toMatchObject([{ letter: { letter: LETTER }, scope: ['accept', 'review', 'decide'], status: 'in_force' }]);
    expect(lettersFor(state, { item: SIMPLE.code, instant: MARCH })).toMatchObject([{ scope: ['accept'] }]);
    expect(lettersFor(state, { item: '999911009000', instant: MARCH })).toEqual([]);
  });
});

describe('notices', () => {
  const notice = (kind: 'took_effect' | 'renewal_warned' | 'expired', day: string) => ({ type: 'RecordDelegationNotice' as const, data: { letter: LETTER, notice: kind, on: day } });
  const due = (events: readonly LetterEvent[], today: string) => dueLetterNotices(stateAfter(letterDecider, events), today).map(({ event, due: day }) => [event.type, day]);
  const took: LetterEvent = { type: 'DelegationTookEffect', data: { letter: LETTER, on: '2023-02-01' } };

  it('fall due on the first day, fifteen days before the last, and on the day after it', () => {
    expect(due(inForce(), '2023-01-31')).toEqual([]);
    expect(due(inForce(), '2023-02-01')).toEqual([['DelegationTookEffect', '2023-02-01']]);
    expect(due([...inForce(), took], '2024-01-15')).toEqual([]);
    expect(due([...inForce(), took], '2024-01-16')).toEqual([['DelegationRenewalWarned', '2024-01-16']]);
    expect(due(inForce(), '2024-02-01').map(([type]) => type)).toEqual(['DelegationTookEffect', 'DelegationRenewalWarned', 'DelegationExpired']);
  });

  it('do not warn of a letter that has been renewed, nor speak of one revoked or not announced', () => {
    const next = '汉民委〔2024〕1号';
    const renewal = [drafted({ letter: next, from: '2024-02-01', to: '2025-01-31', renews: LETTER }), signedByDepartment(next), signedByTown(next)];
    expect(due([...inForce(), took, ...renewal], '2024-01-20')).toEqual([]);
    expect(due([...inForce(), took, revoked(MARCH)], '2024-02-01')).toEqual([]);
    expect(due([...inForce(), revoked('2023-01-20T01:00:00.000Z')], '2024-02-01')).toEqual([]);
    expect(due([drafted()], '2024-02-01')).toEqual([]);
  });

  it('are recorded on their day, once', () => {
    given(...inForce()).when(notice('took_effect', '2023-02-01'), on('2023-02-01')).records(took);
    given(...inForce()).when(notice('renewal_warned', '2024-01-16'), on('2024-01-17')).records({ type: 'DelegationRenewalWarned', data: { letter: LETTER, on: '2024-01-16', lastDay: '2024-01-31' } });
    given(...inForce()).when(notice('expired', '2024-02-01'), on('2024-02-01')).records({ type: 'DelegationExpired', data: { letter: LETTER, on: '2024-02-01' } });
    given(...inForce()).when(notice('took_effect', '2023-02-01'), on('2023-01-31')).refuses('not-yet-effective');
    given(...inForce()).when(notice('took_effect', '2023-02-02'), on('2023-02-02')).refuses('bad-effective-date');
    given(...inForce(), took).when(notice('took_effect', '2023-02-01'), on('2023-02-01')).refuses('already-done');
    given(...inForce(), revoked(MARCH)).when(notice('expired', '2024-02-01'), on('2024-02-01')).refuses('letter-ended');
    given(drafted()).when(notice('expired', '2024-02-01'), on('2024-02-01')).refuses('not-announced');
  });
});
