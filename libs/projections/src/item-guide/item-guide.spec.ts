import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AgencyEvent, HallEvent, VillageItem } from '@yichuang/domain';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { CATALOGUE_2022, CODES, established, FATES_2023, onCatalog, PLAN, published, SECOND } from '../testing/catalogue-log.ts';
import { itemGuide } from './query.ts';

const SERVICE: VillageItem = { code: '99V001', name: { zh: '低保申请代办', en: 'Agency' }, theme: '社会保障', mode: 'agency', upstream: CODES[0], receivingBody: '镇便民中心', handoverDays: 1, inPersonRequired: false, authorisationRequired: true, priorityGroups: '老', materialsSummary: '身份证', illustrative: true };
const onService = (event: AgencyEvent): Happened => ({ stream: 'villageitem-99V001', event });
const onHall = (event: HallEvent): Happened => ({ stream: 'halldirectory-T-A', event });

describe('the guide of an item', () => {
  let log: Bench;
  let announced = -1;
  beforeEach(async () => {
    log = await bench();
    await log.happened(...CATALOGUE_2022, established('T-A', '甲镇', { kind: 'town' }), ...FATES_2023);
    announced = await log.happened(onCatalog(published('2023', SECOND, '2023-01-12', '2022')));
  });
  afterEach(() => log.close());
  const guide = (code: string, on: string, number?: number) => log.read(['item-guide'], read => itemGuide(read, code, { on, number }));

  it('knows nothing of a code that no version names, or does not name yet at that event', () => {
    expect(guide('990711099000', '2023-06-01')).toBeNull();
    expect(guide('990711051000', '2023-06-01', announced - 1)).toBeNull();
  });

  it('shows an item in force, with what was merged into it', () => {
    expect(guide(CODES[0], '2023-06-01')).toMatchObject({ state: 'in_force', version: '2023', since: '2022-01-01', successors: [], handledBy: null, item: { departmentName: { zh: '民政局' } } });
    expect(guide(CODES[0], '2023-06-01')?.history.map(({ kind, version, related }) => [kind, version, related.map(({ code }) => code)])).toEqual([['added', '2022', []], ['kept', '2023', [CODES[3]]]]);
  });

  it.each([
    ['withdrawn', CODES[2], [], { code: 'D-MZJ', zh: '民政局' }],
    ['merged', CODES[3], [CODES[0]], null],
    ['split', CODES[4], ['990711051000', '990711052000'], null],
  ])('sends readers of a %s item to where it went', (state, code, successors, handledBy) => {
    expect(guide(code, '2023-01-11')).toMatchObject({ state: 'in_force', version: '2022' });
    const gone = guide(code, '2023-01-12');
    expect(gone).toMatchObject({ state, version: null, since: '2023-01-12', item: { name: { zh: `事项${code}` } } });
    expect(gone?.successors.map(each => each.code)).toEqual(successors);
    if (handledBy === null) expect(gone?.handledBy).toBeNull();
    else expect(gone?.handledBy).toMatchObject(handledBy);
    expect(guide(code, '2023-01-12', announced - 1)).toMatchObject({ state: 'in_force' });
  });

  it('announces what a split makes before its day', () => {
    expect(guide('990711051000', '2023-01-11')).toMatchObject({ state: 'not_yet', since: '2023-01-12' });
    expect(guide('990711051000', '2023-01-12')).toMatchObject({ state: 'in_force', history: [{ kind: 'split_result', related: [{ code: CODES[4], name: `事项${CODES[4]}`, nameEn: `Item ${CODES[4]}` }] }] });
  });

  it('tells each change between versions with the fields before and after', async () => {
    await log.happened(
      onCatalog({ type: 'ItemAmended', data: { code: CODES[1], changes: { theme: '养老' }, effectiveFrom: '2023-03-01', instrument: PLAN, reason: '主题调整' } }),
      onCatalog({ type: 'ItemSuspended', data: { code: CODES[1], effectiveFrom: '2023-04-01', until: null, instrument: null, reason: '系统升级' } }),
    );
    const found = guide(CODES[1], '2023-05-01');
    expect(found).toMatchObject({ state: 'suspended', item: { theme: '养老', suspendedUntil: null } });
    expect(found?.history.map(({ kind, changes }) => [kind, changes.map(({ field, before, after }) => [field, before, after])])).toEqual([
      ['added', []],
      ['renamed', [['name', `事项${CODES[1]}`, '新名称'], ['nameEn', `Item ${CODES[1]}`, 'New name']]],
      ['amended', [['theme', '社会保障', '养老']]],
      ['suspended', []],
    ]);
    expect(found?.history[2]?.instrument?.title).toBe('实施方案');
  });

  it('tells of a suspension with its reason, and of the day on which the item was resumed', async () => {
    const suspended = await log.happened(onCatalog({ type: 'ItemSuspended', data: { code: CODES[0], effectiveFrom: '2023-04-01', until: '2023-06-30', instrument: PLAN, reason: '系统升级' } }));
    const resumed = await log.happened(onCatalog({ type: 'ItemResumed', data: { code: CODES[0], effectiveFrom: '2023-05-15', reason: '升级提前完成' } }));
    expect(guide(CODES[0], '2023-05-14')).toMatchObject({ state: 'suspended', item: { suspendedUntil: '2023-05-14' } });
    expect(guide(CODES[0], '2023-05-15')).toMatchObject({ state: 'in_force', item: { status: 'in_force', suspendedUntil: null } });
    expect(guide(CODES[0], '2023-05-15')?.history.slice(-2)).toEqual([
      { kind: 'suspended', effectiveFrom: '2023-04-01', recordedAt: expect.any(String), number: suspended, version: null, reason: '系统升级', instrument: expect.objectContaining({ id: PLAN, title: '实施方案' }), related: [], changes: [] },
      { kind: 'resumed', effectiveFrom: '2023-05-15', recordedAt: expect.any(String), number: resumed, version: null, reason: '升级提前完成', instrument: null, related: [], changes: [] },
    ]);
    // As it was known before the resumption was recorded, the item is still out of use on that day.
    expect(guide(CODES[0], '2023-05-15', suspended)).toMatchObject({ state: 'suspended' });
    expect(guide(CODES[0], '2023-05-15', suspended)?.history.map(({ kind }) => kind)).not.toContain('resumed');
  });

  it('tells of a correction with what stood there and what should have, from a day that is past', async () => {
    const wrong = await log.happened(onCatalog({ type: 'ItemAmended', data: { code: CODES[0], changes: { theme: '养老', applicant: '法人' }, effectiveFrom: '2023-03-01', instrument: null, reason: '主题调整' } }));
    const corrected = await log.happened(onCatalog({ type: 'ItemCorrected', data: { code: CODES[0], corrects: wrong, changes: { applicant: '自然人', nameEn: 'Item one' }, effectiveFrom: '2023-03-01', reason: '办理对象录入有误' } }));
    expect(guide(CODES[0], '2023-06-01')).toMatchObject({ state: 'in_force', item: { theme: '养老', applicant: '自然人', name: { en: 'Item one' } } });
    expect(guide(CODES[0], '2023-06-01')?.history.at(-1)).toEqual({
      kind: 'corrected', effectiveFrom: '2023-03-01', recordedAt: expect.any(String), number: corrected, version: null, reason: '办理对象录入有误', instrument: null, related: [],
      changes: [{ field: 'nameEn', before: `Item ${CODES[0]}`, after: 'Item one' }, { field: 'applicant', before: '法人', after: '自然人' }],
    });
    // The wrong line stays in the history, and in what was known before the correction.
    expect(guide(CODES[0], '2023-06-01')?.history.at(-2)).toMatchObject({ kind: 'amended', number: wrong, changes: [{ field: 'theme' }, { field: 'applicant', after: '法人' }] });
    expect(guide(CODES[0], '2023-06-01', wrong)?.item).toMatchObject({ applicant: '法人' });
  });

  it('names village services and halls of the day', async () => {
    await log.happened(
      onService({ type: 'VillageItemProposed', data: { item: SERVICE, by: 'T-A', reason: '' } }),
      onService({ type: 'VillageItemImplemented', data: { code: '99V001', town: 'T-A', effectiveFrom: '2023-02-01', instrument: null } }),
      onHall({ type: 'HallDirectoryDrafted', data: { town: 'T-A', edition: 1, catalogVersion: '2023', delegatedCount: 3, absent: [{ code: CODES[1], reason: '无场地' }], entries: [] } }),
      onHall({ type: 'HallDirectoryPublished', data: { town: 'T-A', edition: 1, effectiveFrom: '2023-02-15' } }),
    );
    expect(guide(CODES[0], '2023-01-31')?.villageServices).toEqual([]);
    expect(guide(CODES[0], '2023-02-01')?.villageServices).toEqual([{ code: '99V001', name: SERVICE.name, mode: 'agency', inPersonRequired: false, handoverDays: 1 }]);
    expect(guide(CODES[0], '2023-02-14')?.towns).toEqual([{ code: 'T-A', zh: '甲镇', en: 'T-A', listed: false }]);
    expect(guide(CODES[0], '2023-02-15')?.towns).toMatchObject([{ listed: true }]);
    expect(guide(CODES[1], '2023-02-15')?.towns).toMatchObject([{ listed: false }]);
  });
});
