import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actor, FIRST, item, OPENING, published, type Given } from '../testing/sample-commands.ts';
import { ARENAS, everyCaller, oneWins, type Rivals } from './testing/rivals.ts';

const TOWN = '610702101';
const town = actor('centre_manager');
const village = actor('village_manager');
const reform = actor('reform_officer', 'D-SGB');
const VILLAGE_ITEM = 'villageitem-99V001';
const HALL = `halldirectory-${TOWN}`;
const delegated = [1, 2, 3, 4, 5].map(n => item(n).code);
const villageItem = {
  code: '99V001', name: { zh: '代办试验', en: 'Agency test' }, theme: '社会保障', mode: 'agency', upstream: item(1).code, receivingBody: '便民服务中心', handoverDays: 1,
  inPersonRequired: false, authorisationRequired: true, priorityGroups: '', materialsSummary: '', illustrative: true,
};
const propose = (caller: number): Given => ({ type: 'ProposeVillageItem', stream: VILLAGE_ITEM, data: { item: villageItem, reason: `理由${caller}` }, by: caller % 2 === 0 ? village : town });
const draft = (edition: number): Given => ({ type: 'DraftHallDirectory', stream: HALL, data: { town: TOWN, edition, catalogVersion: '2022', delegated, absent: [], entries: [] }, by: town });
const confirm: Given = { type: 'ConfirmHallDirectory', stream: HALL, data: { edition: 1 }, by: reform };
const publish: Given = { type: 'PublishHallDirectory', stream: HALL, data: { edition: 1, effectiveFrom: '2022-02-01' }, by: town };

describe.each(ARENAS)('villages and halls under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(async () => {
    rivals = open();
    await rivals.inOrder([...OPENING, ...published({ ...FIRST, effectiveFrom: '2022-01-04' })]);
  });
  afterEach(() => rivals.close());

  // @req #18 #19
  it('propose one village item per code, and take each step of its path once', async () => {
    expect(await rivals.atOnce(everyCaller(propose))).toEqual(oneWins('already-exists'));
    expect(await rivals.atOnce(everyCaller(() => ({ type: 'CollectVillageItem', stream: VILLAGE_ITEM, data: {}, by: town })))).toEqual(oneWins('already-done'));
    expect(await rivals.atOnce(everyCaller(() => ({ type: 'SummariseVillageItem', stream: VILLAGE_ITEM, data: {}, by: reform })))).toEqual(oneWins('already-done'));
    expect(await rivals.types(VILLAGE_ITEM)).toEqual(['VillageItemProposed', 'VillageItemCollected', 'VillageItemSummarised']);
  });

  // @req #26
  it('publish one directory per town and edition, in order', async () => {
    await rivals.inOrder([draft(1)]);
    expect(await rivals.atOnce(everyCaller(() => draft(1)))).toEqual(everyCaller(() => 'unchanged'));
    expect(await rivals.atOnce(everyCaller(() => draft(2)))).toEqual(everyCaller(() => 'bad-edition'));
    expect(await rivals.atOnce(everyCaller(() => confirm))).toEqual(oneWins('already-done'));
    expect(await rivals.atOnce(everyCaller(() => publish))).toEqual(oneWins('already-done'));
    expect(await rivals.types(HALL)).toEqual(['HallDirectoryDrafted', 'HallDirectoryConfirmed', 'HallDirectoryPublished']);
  });
});
