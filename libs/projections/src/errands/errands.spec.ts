import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bench, type Bench } from '../testing/log.ts';
import { authorised, CASE, collected, confirmed, ERRAND, handedOver, inCase, onErrand, requested, RESIDENT, TOWN, VILLAGE } from '../testing/service-log.ts';
import { errand, errandOfCase, errands, type ErrandFilter } from './query.ts';

// @req #51 #59
describe('errands of villages', () => {
  let log: Bench;
  let opened = -1;
  beforeEach(async () => {
    log = await bench();
    opened = await log.happened(...onErrand(requested, authorised, collected));
  });
  afterEach(() => log.close());
  const one = (on: string, number?: number) => log.read(['errands'], read => errand(read, ERRAND, { on, number }));
  const of = (filter: ErrandFilter, open = false) => log.read(['errands'], read => errands(read, filter, { at: { on: '2022-03-01' }, open })).map(({ id }) => id);

  it('show the mandate, and who has which paper by which slip', async () => {
    expect(one('2022-03-01')).toMatchObject({ id: ERRAND, village: VILLAGE, town: TOWN, resident: RESIDENT, helper: 'helper-1', priority: true, status: 'papers_collected', mandate: { scope: ['submit', 'collect'], until: '2022-06-30', revokedFrom: null, freeOfCharge: true }, custody: [{ name: '户口簿', original: true, holder: 'village', receipts: ['S-1'] }], revision: 2 });
    await log.happened(...onErrand(handedOver, confirmed, inCase));
    expect(one('2022-03-03')).toMatchObject({ status: 'in_town_case', case: CASE, custody: [{ holder: 'town', receipts: ['S-1', 'J-1'] }], revision: 5 });
    expect(one('2022-03-03')?.acts.map(({ type }) => type)).toEqual(['AgencyRequested', 'AgencyAuthorised', 'AgencyPapersCollected', 'AgencyHandedOver', 'AgencyHandoverConfirmed', 'AgencyInTownCase']);
    expect(one('2022-03-03', opened)).toMatchObject({ status: 'papers_collected', custody: [{ holder: 'village' }], case: null });
    expect(log.read(['errands'], read => errandOfCase(read, CASE, { on: '2022-03-03' }))?.id).toBe(ERRAND);
    expect(log.read(['errands'], read => errandOfCase(read, ERRAND, { on: '2022-03-03' }))).toBeNull();
  });

  it('are late from the day after the slip’s, whether anybody noted it or not', async () => {
    expect([one('2022-03-02')?.overdue, one('2022-03-03')?.overdue]).toEqual([false, true]);
    await log.happened(...onErrand(handedOver));
    expect(one('2022-03-09')).toMatchObject({ overdue: false, handoverDue: null });
  });

  it('are listed by village, town and resident, open ones alone when asked', async () => {
    expect([of({ village: VILLAGE }), of({ town: TOWN }), of({ resident: RESIDENT }), of({ village: TOWN })]).toEqual([[ERRAND], [ERRAND], [ERRAND], []]);
    await log.happened(...onErrand({ type: 'AgencyMandateRevoked', data: { from: '2022-03-02T01:00:00.000Z', reason: '不再委托' } }, { type: 'AgencyDeclined', data: { reason: '群众撤销委托', goTo: '镇便民服务中心' } }));
    expect([of({ village: VILLAGE }), of({ village: VILLAGE }, true)]).toEqual([[ERRAND], []]);
    expect(one('2022-03-02')?.mandate?.revokedFrom).toBe('2022-03-02T01:00:00.000Z');
    expect(log.read(['errands'], read => errand(read, CASE, { on: '2022-03-02' }))).toBeNull();
  });
});
