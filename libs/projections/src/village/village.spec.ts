import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AgencyEvent, HallEvent, VillageItem } from '@yichuang/domain';
import { hallDirectories } from '../hall/query.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { established } from '../testing/catalogue-log.ts';
import { villageItem, villageItems } from './query.ts';

const code = '99V001';
const SERVICE: VillageItem = { code, name: { zh: '低保申请代办', en: 'Agency' }, theme: '社会保障', mode: 'agency', upstream: '990711001000', receivingBody: '镇便民中心', handoverDays: 1, inPersonRequired: false, authorisationRequired: true, priorityGroups: '老', materialsSummary: '身份证', illustrative: true };
const on = (event: AgencyEvent): Happened => ({ stream: `villageitem-${code}`, event });
const onHall = (event: HallEvent): Happened => ({ stream: 'halldirectory-T-A', event });

describe('village services', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
  });
  afterEach(() => log.close());
  const one = (day: string, number?: number) => log.read(['village'], read => villageItem(read, code, { on: day, number }));

  it('walk the path from proposal to publication, and are offered from the first town\'s day', async () => {
    const proposed = await log.happened(on({ type: 'VillageItemProposed', data: { item: SERVICE, by: '610702100', reason: '群众需要' } }));
    await log.happened(on({ type: 'VillageItemCollected', data: { code, town: 'T-A' } }), on({ type: 'VillageItemSummarised', data: { code, by: 'D-SGB' } }), on({ type: 'VillageItemReviewed', data: { code, department: 'D-MZJ', opinion: '同意' } }));
    expect(one('2023-02-01')).toMatchObject({ status: 'reviewed', reviewedBy: 'D-MZJ', opinion: '同意', offered: false, revision: 3 });
    await log.happened(on({ type: 'VillageItemImplemented', data: { code, town: 'T-A', effectiveFrom: '2023-02-01', instrument: null } }), on({ type: 'VillageGuidePublished', data: { code, by: 'V-A', publishedOn: '2023-02-02' } }));
    await log.happened(on({ type: 'VillageItemImplemented', data: { code, town: 'T-B', effectiveFrom: '2023-05-01', instrument: null } }));
    expect(one('2023-01-31')).toMatchObject({ status: 'published', offered: false });
    expect(one('2023-02-01')).toMatchObject({ offered: true, towns: [{ code: 'T-A' }, { code: 'T-B' }], guidePublishedOn: '2023-02-02' });
    expect(one('2023-02-01', proposed)).toMatchObject({ status: 'proposed', reason: '群众需要', towns: [] });
  });

  it('end on the day they are retired', async () => {
    await log.happened(
      on({ type: 'VillageItemProposed', data: { item: SERVICE, by: '610702100', reason: '' } }), on({ type: 'VillageItemImplemented', data: { code, town: 'T-A', effectiveFrom: '2023-02-01', instrument: null } }),
      on({ type: 'VillageItemRetired', data: { code, effectiveFrom: '2023-09-01', reason: '事项取消' } }),
    );
    expect([one('2023-08-31')?.offered, one('2023-09-01')?.offered]).toEqual([true, false]);
    expect(log.read(['village'], read => villageItems(read, { on: '2023-09-01' }))).toMatchObject([{ code, status: 'retired', reason: '事项取消' }]);
  });
});

describe('hall directories', () => {
  it('are superseded on the day a later edition counts', async () => {
    const log = await bench();
    const edition = (number: number): HallEvent => ({ type: 'HallDirectoryDrafted', data: { town: 'T-A', edition: number, catalogVersion: '2022', delegatedCount: 5, absent: [], entries: [] } });
    await log.happened(
      established('T-A', '甲镇', { kind: 'town' }), onHall(edition(1)), onHall({ type: 'HallDirectoryConfirmed', data: { town: 'T-A', edition: 1, by: 'T-A' } }),
      onHall({ type: 'HallDirectoryPublished', data: { town: 'T-A', edition: 1, effectiveFrom: '2022-01-01' } }), onHall(edition(2)), onHall({ type: 'HallDirectoryPublished', data: { town: 'T-A', edition: 2, effectiveFrom: '2023-01-12' } }),
    );
    const statuses = (day: string, number?: number) => log.read(['hall'], read => hallDirectories(read, { on: day, number })).map(({ edition: own, status, townName }) => [own, status, townName.zh]);
    expect(statuses('2023-01-11')).toEqual([[1, 'published', '甲镇'], [2, 'published', '甲镇']]);
    expect(statuses('2023-01-12')).toEqual([[1, 'superseded', '甲镇'], [2, 'published', '甲镇']]);
    expect(statuses('2023-01-12', 3)).toEqual([[1, 'confirmed', '甲镇']]);
    await log.close();
  });
});
