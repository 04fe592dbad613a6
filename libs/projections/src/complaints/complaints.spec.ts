import { USUAL_COMPLAINT_DAYS, type ComplaintEvent, type HotlineEvent, type KioskEvent, type ProblemEvent } from '@yichuang/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kioskDays } from '../kiosks/query.ts';
import { majorProblems } from '../problems/query.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { complaint, complaintFigures, complaints, complaintTrack, hotlines } from './query.ts';

const [TOWN, OTHER, BUREAU] = ['610702100', '610702001', 'D-SPJ'];
const ID = '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2f001';
const SUBJECT = 'resident-0123456789';
const sealed = { $sealed: 1 as const, k: 'k1', s: SUBJECT, c: 'AA', n: 'AA', x: 'AA' };
const on = (...events: readonly ComplaintEvent[]): Happened[] => events.map(event => ({ stream: `complaint-${ID}`, event }));
const signed = { by: 'head-1', on: '2022-03-10' };
const received: ComplaintEvent = {
  type: 'ComplaintReceived',
  data: { channel: 'web', kind: 'complaint', unit: TOWN, person: 'clerk-1', item: null, case: null, subject: SUBJECT, anonymous: true, words: sealed, refused: null, contact: null, secret: 'a'.repeat(64), enteredBy: null, bureau: BUREAU, days: USUAL_COMPLAINT_DAYS.complaint, on: '2022-03-01', at: '2022-03-01T01:00:00.000Z', answerBy: '2022-03-22' },
};
const assigned: ComplaintEvent = { type: 'ComplaintAssigned', data: { unit: TOWN, handler: null, by: 'system', on: '2022-03-01' } };
const answered: ComplaintEvent = { type: 'ComplaintAnswered', data: { outcome: 'upheld', answer: sealed, basis: null, reference: null, late: false, callBy: null, ...signed } };

describe('complaints', () => {
  let log: Bench;
  let first = -1;
  beforeEach(async () => {
    log = await bench();
    first = await log.happened(...on(received, assigned));
  });
  afterEach(() => log.close());
  const at = (day: string, number?: number) => ({ on: day, number });
  const lines = (day: string, filter: Partial<Parameters<typeof complaints>[1]> = {}, number?: number) => log.read(['complaints'], read => complaints(read, { unseenBy: '', ...filter }, at(day, number)));

  // @req #10
  it('have a light on any day, and are shown to no one who is complained of', async () => {
    expect(lines('2022-03-21')).toMatchObject([{ id: ID, about: { code: TOWN }, ofPerson: true, unit: { code: TOWN }, status: 'open', light: 'green', anonymous: true, revision: 1 }]);
    expect([lines('2022-03-22')[0]?.light, lines('2022-03-23')[0]?.light, lines('2022-03-23', { late: true }).length, lines('2022-02-28').length]).toEqual(['yellow', 'red', 1, 0]);
    expect([lines('2022-03-21', { unseenBy: 'clerk-1' }), lines('2022-03-21', { units: [OTHER] })]).toEqual([[], []]);
    expect(log.read(['complaints'], read => complaint(read, { id: ID, unseenBy: 'clerk-1' }, at('2022-03-21')))).toBeNull();
    await log.happened(...on({ type: 'ComplaintTransferred', data: { from: TOWN, to: OTHER, reason: '属另一单位', ...signed } }));
    expect([lines('2022-03-21', { units: [OTHER] }).length, lines('2022-03-21', { units: [TOWN] }).length, lines('2022-03-21', { units: [TOWN] }, first).length]).toEqual([1, 0, 1]);
  });
  // @req #10
  it('stay in sight of the unit that wrote them down, once each, and of no other', async () => {
    const [OWN, GONE] = ['5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2f002', '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2f003'];
    const metadata = { actor: { id: 'clerk-2', unit: TOWN, post: 'A1' } };
    const written = (id: string, to: string): Happened[] => [{ stream: `complaint-${id}`, event: { ...received, data: { ...received.data, enteredBy: 'clerk-2' } }, metadata }, { stream: `complaint-${id}`, event: { ...assigned, data: { ...assigned.data, unit: to } } }];
    await log.happened(...written(OWN, TOWN), ...written(GONE, OTHER));
    const ids = (filter: Partial<Parameters<typeof complaints>[1]>) => lines('2022-03-21', filter).map(({ id }) => id).sort();
    expect([ids({ units: [TOWN], entered: TOWN }), ids({ units: [], entered: TOWN }), ids({ units: [OTHER], entered: OTHER }), ids({ units: [BUREAU], entered: BUREAU })]).toEqual([[ID, OWN, GONE], [OWN, GONE], [GONE], []]);
    expect([ids({ units: [TOWN], entered: TOWN, unit: OTHER }), ids({ units: [TOWN], unit: OTHER }), ids({ unit: OTHER })]).toEqual([[GONE], [], [GONE]]);
    expect([TOWN, OTHER, BUREAU].map(unit => log.read(['complaints'], read => complaint(read, { id: GONE, units: [unit], entered: unit, unseenBy: '' }, at('2022-03-21')))?.id ?? null)).toEqual([GONE, GONE, null]);
  });
  // @req #10
  it('are answered, and whoever complained may look; what was written is never in a view', async () => {
    await log.happened(...on(answered, { type: 'ComplaintClosed', data: signed }));
    const view = log.read(['complaints'], read => complaint(read, { id: ID, unseenBy: '' }, at('2022-04-01')));
    expect(view).toMatchObject({ status: 'closed', outcome: 'upheld', answeredOn: '2022-03-10', hasWords: true, reachable: false, light: 'none' });
    expect(view?.acts.map(({ type }) => type)).toEqual(['ComplaintReceived', 'ComplaintAssigned', 'ComplaintAnswered', 'ComplaintClosed']);
    expect(JSON.stringify(view)).not.toMatch(/\$sealed|resident-|clerk-1|aaaa/);
    expect(lines('2022-04-01', { open: true })).toEqual([]);
    expect(log.read(['complaints'], read => [complaintTrack(read, ID, at('2022-04-01'))?.outcome, complaintTrack(read, ID, at('2022-04-01', first))?.outcome, complaintTrack(read, SUBJECT, at('2022-04-01'))])).toEqual(['upheld', null, null]);
  });
  // @req #10
  it('are settled or not by the word of whoever complained, on any day what had been said by then', async () => {
    const asked = (round: number): ComplaintEvent => ({ type: 'ComplaintSettlementAsked', data: { round, days: 30, source: '本区自定', on: '2022-03-10' } });
    const said = (round: number, settled: boolean): ComplaintEvent => ({ type: 'ComplaintSettlementSaid', data: { round, settled, reason: settled ? null : sealed, on: '2022-03-11' } });
    const track = (day: string, number?: number) => log.read(['complaints'], read => complaintTrack(read, ID, at(day, number)));
    const closed = await log.happened(...on(answered, asked(1), { type: 'ComplaintClosed', data: signed }));
    expect([track('2022-04-09')?.asks, track('2022-04-10')?.asks, track('2022-04-09', first)?.asks]).toEqual([{ until: '2022-04-09' }, null, null]);
    const again = await log.happened(...on(said(1, false), { type: 'ComplaintReopened', data: { round: 2, on: '2022-03-11', answerBy: '2022-04-01' } }, answered, asked(2)));
    expect(track('2022-04-10')).toMatchObject({ status: 'answered', raised: false, settlement: { settled: false, round: 1 }, asks: { until: null } });
    await log.happened(...on(said(2, false), { type: 'ComplaintRaised', data: { from: TOWN, to: BUREAU, on: '2022-03-11', answerBy: '2022-04-01' } }));
    expect([lines('2022-03-12', { units: [BUREAU] }), lines('2022-03-12', { units: [TOWN] })]).toMatchObject([[{ status: 'open', unit: { code: BUREAU }, raised: true, light: 'green', answerBy: '2022-04-01', settlement: { settled: false, round: 2, on: '2022-03-11' } }], []]);
    expect(track('2022-03-12')).toMatchObject({ raised: true, asks: null });
    const figures = (number?: number) => complaintFigures(lines('2022-04-01', {}, number));
    expect([figures(closed), figures(again), figures()]).toEqual([
      { received: 1, answered: 1, settled: 0, unsettled: 0, reopened: 0, raised: 0 }, { received: 1, answered: 1, settled: 0, unsettled: 1, reopened: 1, raised: 0 }, { received: 1, answered: 1, settled: 0, unsettled: 1, reopened: 1, raised: 1 },
    ]);
    expect(JSON.stringify(log.read(['complaints'], read => complaint(read, { id: ID, unseenBy: '' }, at('2022-04-01'))))).not.toContain('$sealed');
  });
  // @req #10
  it('have a number to ring, on any day the one that counts', async () => {
    const published = (version: number, phone: string, from: string): Happened => ({ stream: `hotline-${TOWN}`, event: { type: 'HotlinePublished', data: { unit: TOWN, version, phone, hours: { zh: '工作日', en: 'Working days' }, from, by: 'head-1', on: '2022-03-01' } } satisfies HotlineEvent });
    await log.happened(published(1, '0916-11111', '2022-03-01'), published(2, '0916-22222', '2022-05-01'));
    const phones = (day: string, unit?: string) => log.read(['complaints'], read => hotlines(read, at(day), unit).map(({ phone }) => phone));
    expect([phones('2022-02-28'), phones('2022-04-30'), phones('2022-05-01', TOWN), phones('2022-05-01', OTHER)]).toEqual([[], ['0916-11111'], ['0916-22222'], []]);
  });
  // @req #73
  it('stand beside the register of major problems', async () => {
    const problem = (event: ProblemEvent): Happened => ({ stream: `majorproblem-${ID}`, event });
    const registered = await log.happened(problem({ type: 'ProblemRegistered', data: { unit: TOWN, title: '供电不足', what: '终端不能同时开机', leader: 'leader-1', due: '2022-03-31', by: 'head-1', on: '2022-03-01' } }));
    const of = (day: string, number?: number) => log.read(['major-problems'], read => majorProblems(read, { open: true }, at(day, number)));
    expect([of('2022-03-31')[0]?.late, of('2022-04-01')[0]?.late, of('2022-02-28').length]).toEqual([false, true, 0]);
    await log.happened(problem({ type: 'ProblemCoordinated', data: { met: [TOWN, BUREAU], decision: '增容', due: '2022-04-30', heldOn: '2022-03-10', ...signed } }), problem({ type: 'ProblemResolved', data: { result: '已增容', evidence: [{ what: '验收单', where: '档案室' }], late: false, ...signed } }));
    expect(log.read(['major-problems'], read => majorProblems(read, { id: ID }, at('2022-05-01')))).toMatchObject([{ status: 'resolved', late: false, due: '2022-04-30', meetings: [{ met: [{ code: TOWN }, { code: BUREAU }] }], resolved: { result: '已增容' } }]);
    expect([of('2022-05-01').length, of('2022-05-01', registered).length]).toEqual([0, 1]);
  });
  // @req #11
  it('and uses of the machine add up by day', async () => {
    const used = (batch: number, sessions: number): Happened => ({ stream: `kiosk-${TOWN}`, event: { type: 'KioskSessionUsed', data: { town: TOWN, date: '2022-03-01', batch, sessions, payments: 1 } } satisfies KioskEvent });
    await log.happened(used(1, 3), used(2, 4));
    expect(log.read(['kiosks'], read => kioskDays(read, at('2022-03-02')))).toMatchObject([{ town: { code: TOWN }, date: '2022-03-01', sessions: 7, payments: 2 }]);
  });
});
