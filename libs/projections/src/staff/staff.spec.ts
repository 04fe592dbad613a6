import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffingEvent } from '@yichuang/domain';
import { established } from '../testing/catalogue-log.ts';
import { backup, clerk, DEPARTMENT, FROM, onStaff, postOf, TOWN_A, towns } from '../testing/authority-log.ts';
import { bench, type Bench } from '../testing/log.ts';
import type { Moment } from '../runner/read-model.ts';
import { staffUnit, staffUnits, type StaffScope } from './query.ts';

const VILLAGE = '610702100001';
const on = (event: StaffingEvent) => onStaff(TOWN_A, event);
const absence = (from: string, until: string | null): StaffingEvent => ({ type: 'AbsenceStarted', data: { unit: TOWN_A, post: 'A1', person: 'officer-1', from, until, cause: 'leave' } });
const LATER = { on: '2022-03-01' };

describe('the staff of a unit', () => {
  let log: Bench;
  let opened = -1;
  beforeEach(async () => {
    log = await bench();
    await log.happened(established(DEPARTMENT, '民政局'), ...towns, established(VILLAGE, '甲村', { kind: 'village', parent: TOWN_A }));
    opened = await log.happened(...onStaff(TOWN_A, postOf(TOWN_A, 'A1'), clerk(TOWN_A, 'A1', 'officer-1'), backup(TOWN_A, 'A1', 'officer-2'), postOf(TOWN_A, 'A2', { from: '2022-05-01T00:00:00.000Z' })));
  });
  afterEach(() => log.close());
  const unit = (at: Moment, scope: StaffScope = null) => log.read(['staff'], read => staffUnit(read, TOWN_A, { at, scope }));
  const post = (at: Moment) => unit(at)?.posts?.[0];

  it('is its posts with A and B, each with the event that made it so', () => {
    expect(unit(LATER)).toMatchObject({ code: TOWN_A, zh: '甲镇', revision: 3, counts: { posts: 1, withoutA: 0, withoutB: 0, unmanned: 0, persons: 2, absent: 0, left: 0 } });
    expect(post(LATER)).toMatchObject({ post: 'A1', state: 'open', sendingUnit: { code: DEPARTMENT, zh: '民政局' }, a: { person: 'officer-1', number: opened - 2 }, b: { person: 'officer-2', number: opened - 1 }, manned: true, number: opened - 3 });
    expect(unit(LATER)?.posts?.map(({ post: code, state }) => [code, state])).toEqual([['A1', 'open'], ['A2', 'not_yet']]);
    expect(unit({ on: '2022-05-01' })?.counts).toMatchObject({ posts: 2, withoutA: 1, withoutB: 1, unmanned: 1 });
    expect(unit({ ...LATER, number: opened - 3 })?.posts).toMatchObject([{ a: null, b: null, manned: false }]);
  });

  it('shows who stands in for whom, and only while A is away', async () => {
    await log.happened(...on(absence('2022-03-01T01:00:00.000Z', '2022-03-03T01:00:00.000Z')));
    expect(post({ on: '2022-03-02' })).toMatchObject({ absence: { person: 'officer-1', cause: 'leave' }, deputy: null, manned: false });
    const activated = await log.happened(...on({ type: 'DeputyActivated', data: { unit: TOWN_A, post: 'A1', deputy: 'officer-2', forPerson: 'officer-1', at: '2022-03-01T02:00:00.000Z' } }));
    expect(post({ on: '2022-03-02' })).toMatchObject({ deputy: { person: 'officer-2', forPerson: 'officer-1', number: activated }, manned: true });
    expect(post({ on: '2022-03-01', at: '2022-03-01T01:30:00.000Z' })).toMatchObject({ deputy: null, manned: false });
    expect(post({ on: '2022-03-03' })).toMatchObject({ absence: null, deputy: null, manned: true });
  });

  it('counts who left within twelve months, and keeps who sat there then', async () => {
    const left = await log.happened(...on({ type: 'ClerkRelieved', data: { unit: TOWN_A, post: 'A1', person: 'officer-2', seat: 'B', from: '2022-04-01T00:00:00.000Z', reason: '调离' } }));
    expect(unit({ on: '2022-04-01' })).toMatchObject({ counts: { left: 1, withoutB: 1, persons: 1 }, posts: [{ b: null }, {}] });
    expect(unit({ on: '2022-03-31' })).toMatchObject({ counts: { left: 0, withoutB: 0 }, posts: [{ b: { person: 'officer-2' } }, {}] });
    expect(unit({ on: '2023-05-01' })?.counts.left).toBe(0);
    expect(unit({ on: '2022-04-01', number: left - 1 })?.counts.left).toBe(0);
  });

  it('names what a person handles and is certified for', async () => {
    const items = ['990711001000'];
    const certified = await log.happened(...on({ type: 'HandlersNamed', data: { unit: TOWN_A, person: 'officer-1', items, from: FROM } }), ...on({ type: 'CompetencyCertified', data: { unit: TOWN_A, person: 'officer-1', items: [], by: DEPARTMENT, on: '2022-02-01', until: '2022-12-31' } }));
    const person = (day: string) => unit({ on: day })?.persons?.find(each => each.person === 'officer-1');
    expect(person('2022-03-01')).toEqual({ person: 'officer-1', seats: [{ post: 'A1', seat: 'A' }], handles: items, competencies: [{ items: [], by: { code: DEPARTMENT, zh: '民政局', en: DEPARTMENT }, on: '2022-02-01', until: '2022-12-31', number: certified }] });
    expect(person('2023-01-01')?.competencies).toEqual([]);
    await log.happened(...on({ type: 'CompetencyWithdrawn', data: { unit: TOWN_A, person: 'officer-1', by: DEPARTMENT, from: '2022-06-01T00:00:00.000Z', reason: '考核不合格' } }));
    expect([person('2022-05-31')?.competencies.length, person('2022-06-01')?.competencies.length]).toEqual([1, 0]);
  });

  it('names leaders and helpers of the day', async () => {
    await log.happened(...on({ type: 'LeaderAppointed', data: { unit: TOWN_A, position: 'leader', person: 'officer-9', from: FROM } }));
    await log.happened(...onStaff(VILLAGE, { type: 'HelperListed', data: { unit: VILLAGE, person: 'helper-1', source: 'grid_manager', from: FROM } }, { type: 'HelperDelisted', data: { unit: VILLAGE, person: 'helper-1', from: '2022-06-01T00:00:00.000Z', reason: '到期' } }));
    expect(unit(LATER)).toMatchObject({ leader: true, head: false, leaders: { leader: { person: 'officer-9' }, head: null } });
    const helpers = (day: string) => log.read(['staff'], read => staffUnit(read, VILLAGE, { at: { on: day }, scope: null }))?.helpers;
    expect([helpers('2022-03-01')?.map(({ person }) => person), helpers('2022-06-01')]).toEqual([['helper-1'], []]);
  });

  it('is counts alone to a reader who is not entitled to its persons', () => {
    const seen = unit(LATER, new Set(['D-SPJ']));
    expect(seen).toMatchObject({ counts: { posts: 1, persons: 2 }, posts: null, persons: null, helpers: null, leaders: null, history: null });
    expect(JSON.stringify(seen)).not.toContain('officer');
    expect(unit(LATER, new Set([TOWN_A]))?.posts).toHaveLength(2);
  });

  it('shows a department the posts that it sends clerks to, and none of the others', async () => {
    await log.happened(...onStaff(TOWN_A, postOf(TOWN_A, 'B1', { sendingUnit: 'D-SPJ' }), clerk(TOWN_A, 'B1', 'officer-7'), { type: 'LeaderAppointed', data: { unit: TOWN_A, position: 'leader', person: 'officer-9', from: FROM } }));
    const seen = unit(LATER, new Set(['D-SPJ']));
    expect([seen?.posts?.map(({ post: code }) => code), seen?.persons?.map(({ person }) => person), seen?.leaders, seen?.history]).toEqual([['B1'], ['officer-7'], null, null]);
    expect(JSON.stringify(seen)).not.toMatch(/officer-[129]/);
  });

  it('lists units with their sums; a village without two persons is short', async () => {
    const lines = (parent?: string) => log.read(['staff'], read => staffUnits(read, LATER, parent)).map(({ code, short, counts }) => [code, short, counts.persons]);
    expect(lines()).toEqual([[TOWN_A, 0, 2], [VILLAGE, 2, 0], ['610702101', 0, 0]]);
    await log.happened(...onStaff(VILLAGE, postOf(VILLAGE, 'V1', { office: 'village_agent' }), clerk(VILLAGE, 'V1', 'agent-1')));
    expect(lines(TOWN_A)).toEqual([[TOWN_A, 0, 2], [VILLAGE, 1, 1]]);
  });
});
