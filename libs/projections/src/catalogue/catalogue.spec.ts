import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { item, bench, type Bench } from '../testing/log.ts';
import { CATALOGUE_2022, CODES, FATES_2023, FIRST, onBatch, onCatalog, PLAN, published, SECOND } from '../testing/catalogue-log.ts';
import { catalogueAt, catalogueVersions } from './query.ts';

describe('the catalogue', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
  });
  afterEach(() => log.close());
  const at = (on: string, number?: number) => log.read(['catalogue'], read => catalogueAt(read, { on, number }));
  const codes = (on: string, number?: number) => at(on, number).items.map(({ code }) => code);

  it('is empty before a version is published, however many fates are drafted', async () => {
    const publication = await log.happened(...CATALOGUE_2022);
    expect(at('2022-06-01', publication - 1)).toMatchObject({ version: null, count: 0 });
    expect(at('2022-06-01')).toMatchObject({ version: '2022', count: 5 });
  });

  it('does not count before its day', async () => {
    await log.happened(...CATALOGUE_2022);
    expect(at('2021-12-31')).toMatchObject({ version: null, count: 0 });
    expect(at('2022-01-01')).toMatchObject({ version: '2022', effectiveFrom: '2022-01-01', count: 5 });
  });

  it('changes on the effective day, and stays as it was for whoever asks for an earlier one', async () => {
    await log.happened(...CATALOGUE_2022);
    await log.happened(...FATES_2023);
    expect(at('2023-02-01')).toMatchObject({ version: '2022', count: 5 });
    const publication = await log.happened(onCatalog(published('2023', SECOND, '2023-01-12', '2022')));
    expect(codes('2023-01-11')).toEqual([...CODES]);
    expect(codes('2023-01-12')).toEqual([CODES[0], CODES[1], '990711051000', '990711052000']);
    expect(at('2023-01-12').items[1]?.name.zh).toBe('新名称');
    expect(codes('2023-01-12', publication - 1)).toEqual([...CODES]);
    expect(at('2022-06-01').catalogue).toMatchObject({ effectiveTo: '2023-01-11', instrument: { title: '实施方案' } });
  });

  it('leaves out what a split had made once its item was decided otherwise', async () => {
    await log.happened(...CATALOGUE_2022, ...FATES_2023);
    await log.happened(...onBatch(SECOND, { type: 'ItemKept', data: { adjustmentId: SECOND, record: item(CODES[4]), reason: '', deviation: null } }));
    await log.happened(onCatalog(published('2023', SECOND, '2023-01-12', '2022')));
    expect(codes('2023-01-12')).toEqual([CODES[0], CODES[1], CODES[4]]);
  });

  it('goes on with the earlier version when a publication is cancelled', async () => {
    await log.happened(...CATALOGUE_2022, ...FATES_2023);
    const publication = await log.happened(onCatalog(published('2023', SECOND, '2030-01-01', '2022')));
    await log.happened(onCatalog({ type: 'CatalogPublicationCancelled', data: { version: '2023', reason: '方案有误' } }));
    expect(at('2030-06-01')).toMatchObject({ version: '2022', count: 5 });
    expect(at('2030-06-01', publication)).toMatchObject({ version: '2023' });
    expect(log.read(['catalogue'], read => catalogueVersions(read)).map(({ version, cancelled }) => [version, cancelled])).toEqual([['2022', false], ['2023', true]]);
  });

  it('shows amendments, renames and suspensions from the day they count, and as they were known', async () => {
    const before = await log.happened(...CATALOGUE_2022);
    await log.happened(
      onCatalog({ type: 'ItemAmended', data: { code: CODES[0], changes: { theme: '养老' }, effectiveFrom: '2022-06-01', instrument: null, reason: '主题调整' } }),
      onCatalog({ type: 'ItemRenamed', data: { adjustmentId: null, record: item(CODES[0], { name: { zh: '更名', en: 'Renamed' } }), previousName: '事项', reason: '更名', deviation: null, effectiveFrom: '2022-07-01' } }),
      onCatalog({ type: 'ItemSuspended', data: { code: CODES[0], effectiveFrom: '2022-08-01', until: '2022-08-31', instrument: PLAN, reason: '系统升级' } }),
      onCatalog({ type: 'ItemResumed', data: { code: CODES[0], effectiveFrom: '2022-08-20', reason: '提前完成' } }),
    );
    const first = (on: string, number?: number) => at(on, number).items[0];
    expect(first('2022-05-31')).toMatchObject({ theme: '社会保障', status: 'in_force' });
    expect(first('2022-06-01')).toMatchObject({ theme: '养老', name: { zh: `事项${CODES[0]}` } });
    expect(first('2022-07-01')).toMatchObject({ theme: '养老', name: { zh: '更名' } });
    expect(first('2022-08-19')).toMatchObject({ status: 'suspended', suspendedUntil: '2022-08-19' });
    expect(first('2022-08-20')).toMatchObject({ status: 'in_force', suspendedUntil: null });
    expect(first('2022-08-10', before)).toMatchObject({ theme: '社会保障', status: 'in_force' });
  });

  it('does not carry an earlier change into a later version that was published knowing it', async () => {
    await log.happened(...CATALOGUE_2022);
    await log.happened(
      onCatalog({ type: 'ItemAmended', data: { code: CODES[0], changes: { theme: '养老' }, effectiveFrom: '2022-06-01', instrument: null, reason: '主题调整' } }),
      ...FATES_2023, onCatalog(published('2023', SECOND, '2023-01-12', '2022')),
      onCatalog({ type: 'ItemAmended', data: { code: CODES[1], changes: { theme: '救助' }, effectiveFrom: '2022-03-01', instrument: null, reason: '补录' } }),
    );
    expect(at('2023-02-01').items.map(({ theme }) => theme)).toEqual(['社会保障', '救助', '社会保障', '社会保障']);
    expect(at('2022-12-01').items[0]).toMatchObject({ theme: '养老' });
  });

  it('says why an item may differ from the provincial list: in its batch, by a renaming since, or as part of a split', async () => {
    await log.happened(...CATALOGUE_2022, ...FATES_2023);
    await log.happened(onCatalog(published('2023', SECOND, '2023-01-12', '2022')));
    const renaming = (deviation: string | null) => onCatalog({ type: 'ItemRenamed', data: { adjustmentId: null, record: item(CODES[0], { name: { zh: '更名', en: '' } }), previousName: '旧', reason: '更名', deviation, effectiveFrom: '2023-02-01' } });
    const said = (on: string) => at(on).items.map(({ code, deviation }) => [code, deviation]);
    expect(said('2023-01-12')).toEqual([[CODES[0], null], [CODES[1], null], ['990711051000', '办理环节不同'], ['990711052000', '办理环节不同']]);
    await log.happened(renaming('省级目录尚未更新'));
    expect(said('2023-01-31')[0]).toEqual([CODES[0], null]);
    expect(said('2023-02-01')[0]).toEqual([CODES[0], '省级目录尚未更新']);
  });

  it('counts the list by department, kind and theme', async () => {
    await log.happened(...CATALOGUE_2022);
    expect(at('2022-06-01').facets).toEqual({
      department: [{ key: 'D-MZJ', zh: '民政局', en: 'D-MZJ', count: 5 }],
      kind: [{ key: 'confirmation', zh: '行政确认', en: 'Confirmation', count: 5 }],
      theme: [{ key: '社会保障', zh: '社会保障', en: '社会保障', count: 5 }],
    });
    expect(at('2022-06-01').items[0]).toMatchObject({ departmentName: { zh: '民政局' } });
    expect(log.read(['catalogue'], read => catalogueVersions(read))[0]).toMatchObject({ adjustmentId: FIRST, effectiveTo: null });
  });
});
