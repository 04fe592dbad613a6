import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InstrumentEvent } from '@yichuang/domain';
import { CHANGE_1, drafted, LETTER, onChange, onLetters, proposed } from '../testing/authority-log.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { CATALOGUE_2022, document, FIRST, PLAN } from '../testing/catalogue-log.ts';
import { instrument, instruments } from './query.ts';

const LAW = '55555555-5555-4555-8555-555555555555';
const onPlan = (event: InstrumentEvent): Happened => ({ stream: `instrument-${PLAN}`, event });

describe('the instrument tree', () => {
  let log: Bench;
  let linked = -1;
  beforeEach(async () => {
    log = await bench();
    await log.happened(document(LAW, '行政许可法'), ...CATALOGUE_2022);
    linked = await log.happened(onPlan({ type: 'InstrumentLinked', data: { instrumentId: PLAN, to: LAW, relation: 'implements', note: '' } }));
  });
  afterEach(() => log.close());
  const one = (id: string, number?: number) => log.read(['instruments'], read => instrument(read, id, { number }));

  it('shows a link from both ends', () => {
    expect(one(PLAN)?.links).toEqual([{ to: LAW, title: '行政许可法', relation: 'implements', direction: 'out' }]);
    expect(one(LAW)?.links).toEqual([{ to: PLAN, title: '实施方案', relation: 'implements', direction: 'in' }]);
    expect(one(LAW, linked - 1)?.links).toEqual([]);
  });

  it('names the acts that cite it', () => {
    expect(one(PLAN)?.acts.map(({ type, stream, summary }) => [type, stream, summary])).toEqual([
      ['CatalogAdjustmentDrafted', `adjustment-${FIRST}`, '2022年目录'], ['CatalogVersionPublished', 'catalog-610702', '2022'],
    ]);
    expect(one(LAW)?.acts).toEqual([]);
  });

  it('names letters, changes of the list and obligations that rest on it', async () => {
    await log.happened(...onLetters(drafted()), ...onChange(CHANGE_1, proposed(CHANGE_1, null)), { stream: `milestone-${PLAN}`, event: { type: 'MilestoneSet', data: { instrument: PLAN, key: '1', clause: '一', obligation: { zh: '公布目录', en: '' }, responsible: ['D-SGB'], due: null } } });
    const found = log.read(['instruments'], read => instrument(read, PLAN))?.acts.slice(-3);
    expect(found?.map(({ type, summary }) => [type, summary])).toEqual([['DelegationDrafted', LETTER], ['ResponsibilityChangeProposed', '首版权责清单'], ['MilestoneSet', '公布目录']]);
  });

  it('keeps scan and repeal, and what was known before them', async () => {
    await log.happened(
      onPlan({ type: 'InstrumentScanAttached', data: { instrumentId: PLAN, scan: { mediaType: 'application/pdf', bytes: 10, sha256: 'c'.repeat(64) } } }),
      onPlan({ type: 'InstrumentRepealed', data: { instrumentId: PLAN, effectiveFrom: '2024-01-01', by: null, reason: '已废止' } }),
    );
    expect(one(PLAN)).toMatchObject({ scan: { bytes: 10 }, repealedFrom: '2024-01-01' });
    expect(one(PLAN, linked)).toMatchObject({ scan: null, repealedFrom: null });
    expect(log.read(['instruments'], read => instruments(read, { number: linked })).map(({ id, repealedFrom }) => [id, repealedFrom])).toEqual([[PLAN, null], [LAW, null]]);
    expect(one('66666666-6666-4666-8666-666666666666')).toBeNull();
  });
});
