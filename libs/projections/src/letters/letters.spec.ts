import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announced, CATALOGUE_WITH_LICENCE, DEPARTMENT, drafted, LETTER, LICENCE, onLetters, signedByDepartment, signedByTown, TOWN_A } from '../testing/authority-log.ts';
import { bench, type Bench } from '../testing/log.ts';
import { letters, lettersBetween } from './query.ts';

const BETWEEN = `${DEPARTMENT}-${TOWN_A}`;
const act = { letter: LETTER, reason: '整改' };

describe('letters of delegation', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
    await log.happened(...CATALOGUE_WITH_LICENCE);
  });
  afterEach(() => log.close());
  const status = (on: string, more: { number?: number; at?: string } = {}) => log.read(['letters'], read => letters(read, {}, { on, ...more })).map(each => each.status);
  const between = (on = '2022-03-01', number?: number) => log.read(['letters'], read => lettersBetween(read, BETWEEN, { on, number }));

  it('give nothing before both have signed and it is announced, whatever their days', async () => {
    const drafting = await log.happened(...onLetters(drafted()));
    expect(status('2022-03-01')).toEqual(['drafted']);
    const one = await log.happened(...onLetters(signedByDepartment()));
    const both = await log.happened(...onLetters(signedByTown()));
    await log.happened(...onLetters(announced()));
    expect([drafting, one, both].map(number => status('2022-03-01', { number })[0])).toEqual(['drafted', 'signed_by_one', 'signed']);
    expect(['2022-01-31', '2022-02-01', '2022-12-31', '2023-01-01'].map(on => status(on)[0])).toEqual(['announced', 'in_force', 'in_force', 'expired']);
  });

  it('begin on the day of their announcement when that came late', async () => {
    await log.happened(...onLetters(drafted(), signedByDepartment(), signedByTown(), announced(LETTER, '2022-03-05')));
    expect(['2022-03-04', '2022-03-05'].map(on => status(on)[0])).toEqual(['announced', 'in_force']);
  });

  it('stop and go on at the instant, and end at once when they are revoked', async () => {
    await log.happened(...onLetters(
      drafted(), signedByDepartment(), signedByTown(), announced(),
      { type: 'DelegationSuspended', data: { ...act, from: '2022-04-01T02:00:00.000Z' } }, { type: 'DelegationResumed', data: { ...act, from: '2022-04-02T02:00:00.000Z' } },
      { type: 'DelegationRevoked', data: { ...act, from: '2022-06-01T02:00:00.000Z', instrument: null } },
    ));
    expect(status('2022-04-01', { at: '2022-04-01T01:59:59.999Z' })).toEqual(['in_force']);
    expect(status('2022-04-01', { at: '2022-04-01T02:00:00.000Z' })).toEqual(['suspended']);
    expect(status('2022-04-01')).toEqual(['suspended']);
    expect(status('2022-04-02')).toEqual(['in_force']);
    expect(status('2022-06-01', { at: '2022-06-01T02:00:00.000Z' })).toEqual(['revoked']);
    expect(between()?.letters[0]).toMatchObject({ revokedFrom: '2022-06-01T02:00:00.000Z', suspensions: [{ from: '2022-04-01T02:00:00.000Z', to: '2022-04-02T02:00:00.000Z' }] });
  });

  it('are told whole, with their items, who signed, and what happened to them', async () => {
    const first = await log.happened(...onLetters(drafted()));
    await log.happened(...onLetters(signedByDepartment(), signedByTown(), announced(), drafted('汉民委〔2023〕1号', { from: '2023-01-01', to: '2023-12-31', renews: LETTER })));
    const found = between();
    expect(found).toMatchObject({ department: { code: DEPARTMENT, zh: '民政局' }, town: { code: TOWN_A, zh: '甲镇' }, revision: 4 });
    expect(found?.letters.map(each => each.letter)).toEqual(['汉民委〔2023〕1号', LETTER]);
    expect(found?.letters[1]).toMatchObject({
      itemCount: 1, items: [{ code: LICENCE, zh: `事项${LICENCE}`, scope: ['accept', 'review', 'decide'] }], renewedBy: '汉民委〔2023〕1号', daysLeft: 305, instrument: { title: '实施方案' },
      signatures: { department: { officer: 'officer-civil', number: first + 1 }, town: { officer: 'officer-town', number: first + 2 } }, announced: { on: '2022-01-12', number: first + 3 },
    });
    expect(found?.letters[1]?.history.map(({ kind, from }) => [kind, from])).toEqual([['drafted', '2022-02-01'], ['signed_by_department', '2022-01-10'], ['signed_by_town', '2022-01-11'], ['announced', '2022-01-12']]);
    expect(between('2022-03-01', first)?.letters).toHaveLength(1);
  });

  it('are found by item, town, department and status', async () => {
    await log.happened(...onLetters(drafted(), signedByDepartment(), signedByTown(), announced()));
    const count = (filter: Parameters<typeof letters>[1]) => log.read(['letters'], read => letters(read, filter, { on: '2022-03-01' })).length;
    expect([{ item: LICENCE }, { town: TOWN_A }, { department: DEPARTMENT }, { status: 'in_force' as const }].map(count)).toEqual([1, 1, 1, 1]);
    expect([{ item: '990711001000' }, { town: '610702101' }, { department: 'D-SPJ' }, { status: 'expired' as const }, { town: TOWN_A, department: 'D-SPJ' }].map(count)).toEqual([0, 0, 0, 0, 0]);
    expect(log.read(['letters'], read => lettersBetween(read, 'D-SPJ-610702100', { on: '2022-03-01' }))).toBeNull();
  });
});
