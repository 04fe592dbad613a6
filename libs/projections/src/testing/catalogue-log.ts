import type { AdjustmentEvent, CatalogEvent, FateCounts, InstrumentEvent, OrganisationEvent } from '@yichuang/domain';
import { item, type Happened } from './log.ts';

/** Ids of the sample story: two batches, two documents. */
export const FIRST = '11111111-1111-4111-8111-111111111111';
export const SECOND = '22222222-2222-4222-8222-222222222222';
export const PLAN = '33333333-3333-4333-8333-333333333333';
const DIGEST = 'a'.repeat(64);
export const CATALOG = 'catalog-610702';

export const NO_COUNTS: FateCounts = { before: 0, kept: 0, renamed: 0, withdrawn: 0, mergedAway: 0, splitAway: 0, splitInto: 0, added: 0, after: 0 };

export function onCatalog(event: CatalogEvent, recordedAt?: string): Happened {
  return { stream: CATALOG, event, ...(recordedAt === undefined ? {} : { recordedAt }) };
}

export function onBatch(batch: string, ...events: readonly AdjustmentEvent[]): readonly Happened[] {
  return events.map(event => ({ stream: `adjustment-${batch}`, event }));
}

export function document(id: string, title: string): Happened {
  const event: InstrumentEvent = { type: 'InstrumentRegistered', data: { instrumentId: id, number: '汉区政办发〔2023〕3号', title, titleEn: title, issuer: '汉台区人民政府办公室', issuedOn: '2023-01-12', effectiveFrom: '2023-01-12', sha256: null, scan: null, illustrative: false } };
  return { stream: `instrument-${id}`, event };
}

/** A unit established on a day. */
export function established(code: string, zh: string, more: Partial<Extract<OrganisationEvent, { type: 'UnitEstablished' }>['data']> = {}): Happened {
  const data = { code, name: { zh, en: code }, shortName: null, kind: 'department' as const, parent: null, level: 3, aliases: [], servicePoint: null, effectiveFrom: '2022-01-01', source: 'sample', illustrative: true, ...more };
  return { stream: `unit-${code}`, event: { type: 'UnitEstablished', data } };
}

export function drafted(batch: string, base: { version: string; adjustmentId: string } | null): AdjustmentEvent {
  return { type: 'CatalogAdjustmentDrafted', data: { adjustmentId: batch, title: base === null ? '2022年目录' : '2023年调整', instrument: PLAN, proposer: 'D-MZJ', base: base === null ? null : { ...base, digest: DIGEST } } };
}

export function added(batch: string, code: string): AdjustmentEvent {
  return { type: 'ItemAdded', data: { adjustmentId: batch, record: item(code), reason: '首批赋权', deviation: null } };
}

export function kept(batch: string, code: string): AdjustmentEvent {
  return { type: 'ItemKept', data: { adjustmentId: batch, record: item(code), reason: '', deviation: null } };
}

export function published(version: string, batch: string, effectiveFrom: string, base: string | null = null): CatalogEvent {
  return { type: 'CatalogVersionPublished', data: { version, adjustmentId: batch, base, counts: NO_COUNTS, fatesDigest: DIGEST, instrument: PLAN, publishedOn: effectiveFrom, effectiveFrom } };
}

export const CODES = ['990711001000', '990711002000', '990711003000', '990711004000', '990711005000'] as const;

/** Five items as version 2022, in force from 1 January 2022. */
export const CATALOGUE_2022: readonly Happened[] = [
  established('D-MZJ', '民政局'), document(PLAN, '实施方案'),
  ...onBatch(FIRST, drafted(FIRST, null), ...CODES.map(code => added(FIRST, code))),
  onCatalog(published('2022', FIRST, '2022-01-01'), '2022-01-01T01:00:00.000Z'),
];

/** One kept, one renamed, one withdrawn, one merged into the first, one split in two. */
export const FATES_2023: readonly Happened[] = onBatch(SECOND,
  drafted(SECOND, { version: '2022', adjustmentId: FIRST }),
  kept(SECOND, CODES[0]),
  { type: 'ItemRenamed', data: { adjustmentId: SECOND, record: item(CODES[1], { name: { zh: '新名称', en: 'New name' } }), previousName: '旧', reason: '与省级清单一致', deviation: null, effectiveFrom: null } },
  { type: 'ItemWithdrawn', data: { adjustmentId: SECOND, code: CODES[2], reason: '乡镇承接不了', successor: 'D-MZJ' } },
  { type: 'ItemsMerged', data: { adjustmentId: SECOND, from: [CODES[3]], into: CODES[0], reason: '同一事项' } },
  { type: 'ItemSplit', data: { adjustmentId: SECOND, code: CODES[4], into: [item('990711051000'), item('990711052000')], reason: '办理环节不同' } },
);
