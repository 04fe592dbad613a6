import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LICENCE, TOWN_A, TOWN_B } from '../testing/authority-log.ts';
import { accepted, CASE, delivered, granted, GROUND, issued, late, onCase, onLicence, OTHER_CASE, received, refused } from '../testing/case-log.ts';
import { bench, type Bench } from '../testing/log.ts';
import { RULED } from '../testing/rulebook-log.ts';
import { adoption, monthsBetween, type AdoptionQuery } from './query.ts';

const THIRD = '88888888-8888-4888-8888-888888888888';

// @req #3 #35
describe('how far the service is taken up', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
    await log.happened(
      ...GROUND, onCase(CASE, received({ visit: false }), { metadata: { channel: 'web' } }), onCase(OTHER_CASE, received({ ...onLicence, number: 'HT2022-000002', town: TOWN_B, agency: CASE }), { metadata: { channel: 'agent' } }),
      onCase(THIRD, received({ number: 'HT2022-000003', receivedOn: '2022-04-01' }), { metadata: { channel: 'window' } }),
    );
  });
  afterEach(() => log.close());
  const ask = (more: Partial<AdoptionQuery> = {}, number?: number) => log.read(['adoption'], read => adoption(read, { from: '2022-01-01', to: '2022-12-31', by: 'town', ...more }, { number })).rows;

  it('counts cases by town, item and month of receipt', () => {
    expect(ask().map(({ key, cases, online, throughVillage, visits }) => [key, cases, online, throughVillage, visits])).toEqual([[TOWN_A, 2, 1, 0, 1], [TOWN_B, 1, 0, 1, 1]]);
    expect(ask({ by: 'item' }).map(({ key, cases }) => [key, cases])).toEqual([[LICENCE, 1], [RULED, 2]]);
    expect(ask({ by: 'month' }).map(({ key, cases }) => [key, cases])).toEqual([['2022-03', 2], ['2022-04', 1]]);
  });

  it('counts only the days and the town that are asked for', () => {
    expect(ask({ from: '2022-03-02' }).map(({ key, cases }) => [key, cases])).toEqual([[TOWN_A, 1]]);
    expect(ask({ town: TOWN_B }).map(({ key }) => key)).toEqual([TOWN_B]);
    expect(ask({ item: '990711999000' })).toEqual([]);
  });

  it('says in time only of what was decided before a red card', async () => {
    const before = await log.happened(onCase(CASE, accepted()), onCase(CASE, granted()), onCase(CASE, late()), onCase(OTHER_CASE, accepted()), onCase(OTHER_CASE, late()), onCase(OTHER_CASE, refused()));
    expect(ask({ by: 'month', to: '2022-03-31' })).toMatchObject([{ key: '2022-03', cases: 2, decided: 2, inTime: 1, granted: 1 }]);
    await log.happened(onCase(CASE, issued()), onCase(CASE, delivered()));
    expect([ask()[0]?.visits, ask({}, before)[0]?.visits]).toEqual([2, 1]);
  });

  it('counts a licence that was renewed by silence as granted, in time or not as any other', async () => {
    await log.happened(onCase(OTHER_CASE, accepted()), onCase(OTHER_CASE, late('statutory')), onCase(OTHER_CASE, { type: 'RenewalDeemedGranted', data: { expired: '2022-04-05' } }));
    expect(ask({ town: TOWN_B })).toMatchObject([{ cases: 1, decided: 1, inTime: 0, granted: 1 }]);
  });

  it('knows the months between two days', () => {
    expect(monthsBetween('2022-11-30', '2023-02-01')).toEqual(['2022-11', '2022-12', '2023-01', '2023-02']);
    expect(monthsBetween('2023-01-01', '2022-12-31')).toEqual([]);
  });
});
