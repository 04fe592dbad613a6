import { addDays, addWorkingDays, calendarDecider, canonicalText, figuresDigest, type CaseEvent, type ReviewEvent } from '@yichuang/domain';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEPARTMENT, TOWN_A, TOWN_B, towns } from '../testing/authority-log.ts';
import { accepted, delivered, granted, late, onCase, received, townReviewed } from '../testing/case-log.ts';
import { established } from '../testing/catalogue-log.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { ERRAND, requested } from '../testing/service-log.ts';
import { classOf, daysUsed, medianClass } from './days.ts';
import { bulletinFigures, supervision, supervisionList, type SupervisionQuery } from './index.ts';
import { closeColumns, withoutSmall } from './small.ts';
import { changesBetween } from '../runner/sums.ts';
import type { Counts } from './view.ts';

const idOf = (n: number): string => `5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2${String(n).padStart(4, '0')}`;
const lived = (n: number, town: string, ...events: readonly CaseEvent[]): Happened[] => [received({ town }), accepted(), ...events].map(event => onCase(idOf(n), event));
const reviewed = (n: number, ...events: readonly ReviewEvent[]): Happened[] => events.map(event => ({ stream: `review-${idOf(n)}`, event }));
const invited: ReviewEvent = { type: 'ReviewInvited', data: { service: { kind: 'case', id: idOf(1) }, subject: 'resident-0123456789', item: null, unit: TOWN_A, handlers: [], form: 1, days: { untilDefault: 7, verify: 1, rectify: 15, feedback: 5, call: 5, calls: 3 }, on: '2022-03-01', defaultOn: '2022-03-08' } };
const given = (on: string): ReviewEvent => ({ type: 'ReviewSubmitted', data: { grade: 'dissatisfied', channel: 'web', reasons: [], comment: null, enteredBy: null, device: null, scan: null, on, at: `${on}T01:00:00.000Z` } });

describe('the dashboard of supervision', () => {
  let log: Bench;
  let head = -1;
  beforeAll(async () => {
    log = await bench();
    await log.happened(established(DEPARTMENT, '民政局'), ...towns);
    head = await log.happened(
      ...Array.from({ length: 31 }, (_, n) => lived(n, TOWN_A, ...(n === 0 ? [late()] : []), granted('2022-03-07'), ...(n < 6 ? [delivered('2022-03-09')] : []))).flat(), ...lived(90, TOWN_B, townReviewed('2022-03-09')), ...lived(91, TOWN_B),
      { stream: `agency-${ERRAND}`, event: requested }, { stream: `agency-${ERRAND}`, event: { type: 'AgencyOverdue', data: { due: '2022-03-02' } } },
      ...reviewed(200, invited, { type: 'ReviewDefaulted', data: { grade: 'fair', on: '2022-03-08', days: 7 } }),
    );
  });
  afterAll(() => log.close());
  const ask = (more: Partial<SupervisionQuery> = {}, number?: number) => log.read(['supervision'], read => supervision(read, { period: '2022-03', sees: 'all', ...more }, { on: '2022-12-31', number }));
  const lineOf = (view: ReturnType<typeof ask>, town: string) => view.towns.find(({ unit }) => unit?.code === town);

  it('says how long the middle case took against its limit, with how many cases that rests on', () => {
    expect(lineOf(ask(), TOWN_A)?.times).toMatchObject({ accept: { median: 20, n: 31 }, decide: { median: 60, n: 31 }, deliver: { median: 20, n: 6 }, review: { median: null, n: 0 } });
    expect(lineOf(ask(), TOWN_B)?.times.review).toEqual({ median: 100, n: 1 });
  });
  it('ranks nobody on few decisions, and fictional units not at all', () => {
    expect(ask().towns.map(({ rank }) => rank)).toEqual([null, null]);
    expect(lineOf(ask(), TOWN_A)?.counts).toMatchObject({ decided: 31, onTime: 30, late: 1, pledgeKept: 30 });
    expect(ask().total.counts.received).toBe(0);
    expect(ask({ town: TOWN_A }).total.counts).toMatchObject({ received: 31, errands: 1, errandsLate: 1, defaulted: 1, reviews: 0 });
  });
  it('leaves small numbers out for those of other units, and shows them to the unit itself', () => {
    const seen = (sees: SupervisionQuery['sees']) => lineOf(ask({ sees }), TOWN_B)?.counts;
    expect([seen('all')?.received, seen([TOWN_B])?.received, seen([TOWN_A])?.received, seen([])?.refused]).toEqual([2, 2, null, 0]);
    expect(lineOf(ask({ sees: [] }), TOWN_B)?.times.review).toEqual({ median: null, n: null });
  });
  it('shows the last months, and the months as they stood before', () => {
    expect(ask({ town: TOWN_A }).trend.map(({ month, counts: { received: n } }) => [month, n])).toEqual([['2021-10', 0], ['2021-11', 0], ['2021-12', 0], ['2022-01', 0], ['2022-02', 0], ['2022-03', 31]]);
    expect(ask({ town: TOWN_A }, 3).total.counts.received).toBe(0);
  });
  it('lists what is counted within what one may see', () => {
    const list = (kind: 'town' | 'department', unit: string) => log.read(['supervision-list'], read => supervisionList(read, { figure: 'received', period: '2022Q1', scope: { kind, unit } }, { on: '2022-12-31' })).rows;
    expect([list('town', TOWN_B).length, list('town', TOWN_A).length, list('department', DEPARTMENT).length, list('department', 'D-NIL').length]).toEqual([2, 31, 33, 0]);
    const errands = log.read(['supervision-list'], read => supervisionList(read, { figure: 'errandsLate', period: '2022-03', scope: { kind: 'all' } }, { on: '2022-12-31' })).rows;
    expect(errands).toMatchObject([{ kind: 'errand', stream: `agency-${ERRAND}`, count: 1 }]);
  });

  // @req #69
  it('gives the same bulletin for a position, whatever has happened since', async () => {
    const figures = (position: number) => log.read(['supervision'], read => bulletinFigures(read, { period: '2022Q1', position })).figures;
    const digest = (position: number): string => figuresDigest(figures(position), text => createHash('sha256').update(text).digest('hex'));
    const before = digest(head);
    const text = canonicalText(figures(head));
    await log.happened(...reviewed(200, given('2022-04-02')), ...lived(300, TOWN_B), ...reviewed(201, invited, given('2022-03-02')));
    expect([digest(head), canonicalText(figures(head))]).toEqual([before, text]);
    expect(lineOf(ask({ period: '2022-04' }), TOWN_A)?.counts).toMatchObject({ reviews: 1, bad: 1 });
    expect([lineOf(ask(), TOWN_A)?.counts.defaulted, lineOf(ask({}, head), TOWN_A)?.counts.defaulted]).toEqual([0, 1]);
  });
});

describe('times in classes', () => {
  it('count Mondays to Fridays as a calendar without holidays does', () => {
    const days = fc.integer({ min: 0, max: 400 }).map(n => addDays('2022-01-01', n));
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 60 }), (from, n) => {
      expect(daysUsed(from, addWorkingDays(from, n, calendarDecider.initialState()).date, 'working_day')).toBe(n);
    }), { numRuns: 60 });
    expect(daysUsed('2022-03-01', '2022-03-31', 'calendar_day')).toBe(30);
  });
  it('have the middle one', () => {
    expect([classOf(0, 5), classOf(1, 5), classOf(5, 5), classOf(6, 5), classOf(99, 5), classOf(1, 0)]).toEqual([0, 20, 100, 150, 999, 100]);
    expect([medianClass(new Map([[20, 3], [999, 2]])), medianClass(new Map([[20, 2], [60, 3]])), medianClass(new Map())]).toEqual([20, 60, null]);
  });
});

describe('small numbers', () => {
  const counts = (received_: number): Counts => withoutSmall({ received: received_, red: 7 } as Partial<Counts> as Counts);
  it('cannot be had by taking the others from the total', () => {
    const lines = [{ code: 'A', counts: counts(3) }, { code: 'B', counts: counts(20) }, { code: 'C', counts: counts(9) }];
    expect(closeColumns(lines, ({ code }) => code === 'B').map(({ counts: { received: n, red } }) => [n, red])).toEqual([[null, 7], [20, 7], [null, 7]]);
    expect(closeColumns(lines, ({ code }) => code === 'C').map(({ counts: { received: n } }) => n)).toEqual([null, null, 9]);
  });
});

describe('sums of rows', () => {
  it('change by what a row adds now and did not add before', () => {
    const add = (counter: string, by = 1) => ({ sum: 's', counter, by });
    expect(changesBetween([add('open'), add('papers', 2)], [add('open'), add('papers', 3), add('done')])).toEqual(new Map([['s', new Map([['papers', 1], ['done', 1]])]]));
    expect(changesBetween([add('open')], [add('open')])).toEqual(new Map([['s', new Map()]]));
  });
});
