import fc from 'fast-check';
import { USUAL_DAYS, type Grade, type ReviewEvent } from '@yichuang/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { TOWN } from '../testing/service-log.ts';
import { figuresOf, SMALLEST, type Counted } from './figures.ts';
import { invitation, reviewTicket, reviewTickets } from './query.ts';
import { LIMITS, signalsIn, type Trace } from './signals.ts';
import { reviewFigures } from './figures.ts';

const SUBJECT = 'resident-0123456789';
const idOf = (n: number): string => `5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2${String(n).padStart(4, '0')}`;
const BAD = idOf(1);
const sealed = { $sealed: 1 as const, k: 'k1', s: SUBJECT, c: 'AA', n: 'AA', x: 'AA' };
const on = (id: string, ...events: readonly ReviewEvent[]): Happened[] => events.map(event => ({ stream: `review-${id}`, event, recordedAt: '2022-03-01T01:00:00.000Z' }));
const invited = (unit: string = TOWN): ReviewEvent => ({ type: 'ReviewInvited', data: { service: { kind: 'case', id: idOf(9) }, subject: SUBJECT, item: '990711001000', unit, handlers: ['clerk-1'], form: 1, days: USUAL_DAYS, on: '2022-03-01', defaultOn: '2022-03-08' } });
const given = (grade: Grade): ReviewEvent => ({ type: 'ReviewSubmitted', data: { grade, channel: 'web', reasons: ['slow'], comment: sealed, enteredBy: null, device: 'ab'.repeat(8), scan: null, on: '2022-03-01', at: '2022-03-01T01:00:00.000Z' } });
const dispatched: ReviewEvent = { type: 'BadReviewDispatched', data: { unit: TOWN, on: '2022-03-01', verifyBy: '2022-03-02' } };
const defaulted: ReviewEvent = { type: 'ReviewDefaulted', data: { grade: 'fair', on: '2022-03-08', days: 7 } };

// @req #54
describe('bad reviews', () => {
  let log: Bench;
  let before = -1;
  beforeEach(async () => {
    log = await bench();
    before = await log.happened(...on(BAD, invited(), given('dissatisfied'), dispatched), ...on(idOf(2), invited(), given('satisfied')), ...on(idOf(3), invited(), defaulted), ...on(idOf(4), invited('610702101'), defaulted, given('very_dissatisfied'), dispatched));
  });
  afterEach(() => log.close());
  const list = (filter: Partial<Parameters<typeof reviewTickets>[1]> = {}, day = '2022-03-02', number?: number) => log.read(['reviews'], read => reviewTickets(read, { unseenBy: 'head-1', ...filter }, { on: day, number }));
  const one = (unseenBy: string, number?: number) => log.read(['reviews'], read => reviewTicket(read, { id: BAD, unseenBy }, { on: '2022-03-02', number }));

  it('are shown with lights to those who have to do with them, and not to whoever is complained of', () => {
    expect([list().length, list({ units: [TOWN] }).map(({ id }) => id), list({ unseenBy: 'clerk-1' })]).toEqual([2, [BAD], []]);
    expect(['2022-03-01', '2022-03-02', '2022-03-03'].map(day => list({ units: [TOWN] }, day)[0]?.light)).toEqual(['green', 'yellow', 'red']);
    expect([one('clerk-1'), one('head-1')?.next]).toEqual([null, { step: 'verify', by: '2022-03-02' }]);
  });
  it('say nothing of who gave them, nor what was written or by which device', () => {
    expect(JSON.stringify([one('head-1'), list()])).not.toMatch(/resident-|sealed|abab/);
    expect(one('head-1')).toMatchObject({ hasComment: true, reasons: ['slow'], acts: [{ type: 'ReviewInvited' }, { type: 'ReviewSubmitted', details: { grade: 'dissatisfied' } }, { type: 'BadReviewDispatched' }] });
  });
  it('stand as they stood at any earlier moment', async () => {
    await log.happened(...on(BAD, { type: 'BadReviewVerified', data: { finding: 'valid', reason: '已核实', by: 'head-1', on: '2022-03-02', answerBy: '2022-03-23' } }, { type: 'ReviewAppealed', data: { claim: 'mistaken', reason: '另一窗口', evidence: [{ what: '录像', where: '监控室' }], by: 'head-1', on: '2022-03-02' } }, { type: 'ReviewJudgedMistaken', data: { by: 'bureau-1', on: '2022-03-02' } }));
    expect([one('head-1')?.status, one('head-1')?.excluded, one('head-1')?.grade, one('head-1', before)?.status, one('head-1', before)?.appeal]).toEqual(['verified', true, 'dissatisfied', 'dispatched', null]);
    expect([list({ open: true }).length, list({ units: [TOWN] }, '2022-03-02', 1)]).toEqual([2, []]);
  });
  it('are the invitation of one person, who sees what was sent', () => {
    const seen = (id: string) => log.read(['reviews'], read => invitation(read, id, {}));
    expect(seen(idOf(3))).toMatchObject({ given: null, defaulted: true, subject: SUBJECT, defaultOn: '2022-03-08' });
    expect([seen(BAD)?.given?.grade, seen(idOf(8))]).toEqual(['dissatisfied', null]);
  });
  it('are counted by the month in which they were given, or assumed', () => {
    const figures = log.read(['reviews'], read => reviewFigures(read, { from: '2022-03-01', to: '2022-03-31', by: 'unit' }, {}));
    expect(figures).toMatchObject({ total: { given: null }, rows: [{ key: TOWN, given: null }, { key: '610702101', given: null }] });
  });
});

const many = (n: number, row: Partial<Counted>): Counted[] => Array.from({ length: n }, () => ({ unit: 'A', item: '', month: '2022-03', grade: 'satisfied' as const, excluded: false, ...row }));
// @req #54
describe('public figures', () => {
  it('tell those given apart from those assumed, and both shares', () => {
    const { total, rows } = figuresOf([...many(6, {}), ...many(6, { grade: 'dissatisfied' }), ...many(12, { grade: null }), ...many(1, { grade: 'very_dissatisfied', excluded: true })], 'unit');
    expect(rows).toEqual([{ ...total, key: 'A' }]);
    expect(total).toMatchObject({ given: 12, defaulted: 12, excluded: 1, satisfied: 5000, satisfiedWithDefaults: 7500, grades: { dissatisfied: 6, very_dissatisfied: 0 } });
  });
  it('leave out fewer than five, and one more where the total would tell them', () => {
    const told = (...rows: readonly Counted[]) => figuresOf(rows, 'unit').rows.map(({ given: count }) => count);
    expect(told(...many(4, {}), ...many(9, { unit: 'B' }), ...many(20, { unit: 'C' }))).toEqual([null, null, 20]);
    expect(told(...many(4, {}), ...many(3, { unit: 'B' }), ...many(20, { unit: 'C' }))).toEqual([null, null, 20]);
    fc.assert(fc.property(fc.array(fc.record({ unit: fc.constantFrom('A', 'B', 'C'), item: fc.constant(''), month: fc.constant('2022-03'), grade: fc.constantFrom<Grade | null>('fair', 'dissatisfied', null), excluded: fc.boolean() }), { maxLength: 60 }), rows => {
      const figures = figuresOf(rows, 'unit');
      for (const { given: count, defaulted: assumed } of [figures.total, ...figures.rows]) for (const each of [count, assumed]) expect(each === null || each === 0 || each >= SMALLEST).toBe(true);
      expect(figures.rows.filter(({ given: count }) => count === null)).not.toHaveLength(figures.rows.length > 1 ? 1 : Infinity);
    }), { numRuns: 100 });
  });
});

const trace = (n: number, minute: number, parts: Partial<Trace> = {}): Trace => ({ id: `r${n}`, unit: TOWN, at: new Date(Date.UTC(2022, 2, 1, 1, minute)).toISOString(), channel: 'web', device: `device-${n}`, enteredBy: null, ...parts });
const HONEST = Array.from({ length: 30 }, (_, n) => trace(n, n * 20, n % 3 === 0 ? { channel: 'device', device: 'counter' } : {}));
// @req #54
describe('the detector', () => {
  it('is quiet over an honest day, the counter’s own device and all', () => {
    expect(signalsIn(HONEST)).toEqual([]);
    expect(signalsIn(HONEST.slice(0, LIMITS.burst - 1).map(each => ({ ...each, at: HONEST[0]!.at })))).toEqual([]);
  });
  it.each<[string, readonly Trace[], object]>([
    ['a clerk who put one in', [trace(90, 5, { enteredBy: 'clerk-2' })], { kind: 'entered', reviews: ['r90'] }],
    ['one device for three services', [trace(91, 5, { device: 'same' }), trace(92, 200, { device: 'same', unit: 'X' }), trace(93, 500, { device: 'same' })], { kind: 'device', reviews: ['r91', 'r92', 'r93'] }],
    ['a burst', Array.from({ length: 6 }, (_, n) => trace(94 + n, 601 + n)), { kind: 'burst', reviews: ['r94', 'r95', 'r96', 'r97', 'r98', 'r99'] }],
  ])('finds %s, planted among them', (_name, planted, wanted) => {
    expect(signalsIn([...HONEST, ...planted])).toEqual([expect.objectContaining(wanted)]);
  });
});
