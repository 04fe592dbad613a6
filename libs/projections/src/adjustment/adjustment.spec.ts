import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AdjustmentEvent, ProvincialEvent } from '@yichuang/domain';
import { bench, item, type Bench, type Happened } from '../testing/log.ts';
import { CATALOGUE_2022, CODES, drafted, established, FATES_2023, FIRST, kept, NO_COUNTS, onBatch, onCatalog, PLAN, published, SECOND } from '../testing/catalogue-log.ts';
import { adjustment, adjustments } from './query.ts';

const COUNTS = { before: 5, kept: 1, renamed: 1, withdrawn: 1, mergedAway: 1, splitAway: 1, splitInto: 2, added: 0, after: 4 };
const DIGEST = 'b'.repeat(64);
const SNAPSHOT = '44444444-4444-4444-8444-444444444444';
const adjustmentId = SECOND;
const proposed: AdjustmentEvent = { type: 'CatalogAdjustmentProposed', data: { adjustmentId, counts: COUNTS, fatesDigest: DIGEST, by: 'D-MZJ', officer: 'o-1' } };
const unified: AdjustmentEvent = { type: 'CatalogUnifiedReviewPassed', data: { adjustmentId, opinion: '同意', by: 'D-SGB', fatesDigest: DIGEST, officer: 'o-2' } };
const requested: AdjustmentEvent = { type: 'LegalityReviewRequested', data: { adjustmentId } };
const lawful: AdjustmentEvent = { type: 'LegalityReviewPassed', data: { adjustmentId, opinion: '合法', by: 'D-SFJ', fatesDigest: DIGEST, officer: 'o-3' } };
const approved: AdjustmentEvent = { type: 'CatalogAdjustmentApproved', data: { adjustmentId, by: 'G', instrument: PLAN, fatesDigest: DIGEST, officer: 'o-4' } };
const onProvince = (event: ProvincialEvent): Happened => ({ stream: 'province-610702', event });

describe('the fate ledger of a batch', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
    await log.happened(established('D-SGB', '审改办'), ...CATALOGUE_2022);
  });
  afterEach(() => log.close());
  const ledger = (on = '2023-01-01', number?: number) => log.read(['adjustment'], read => adjustment(read, SECOND, { on, number }));
  const gates = () => ledger()?.gates.map(({ gate, state }) => [gate, state]);

  it('names every item of the base, decided or not', async () => {
    await log.happened(...onBatch(SECOND, drafted(SECOND, { version: '2022', adjustmentId: FIRST }), kept(SECOND, CODES[0])));
    expect(ledger()?.lines.map(({ code, fate }) => [code, fate])).toEqual([[CODES[0], 'kept'], ...CODES.slice(1).map(code => [code, null])]);
    expect(ledger()).toMatchObject({ status: 'draft', base: { version: '2022', count: 5 }, undecided: 4, balanced: false, proposer: { zh: '民政局' }, counts: { ...NO_COUNTS, before: 5, kept: 1, after: 1 } });
  });

  it('adds up: what was, less what went, plus what came', async () => {
    await log.happened(...FATES_2023);
    expect(ledger()).toMatchObject({ counts: COUNTS, undecided: 0, balanced: true });
    expect(ledger()?.lines.map(({ code, fate, into }) => [code, fate, into])).toEqual([
      [CODES[0], 'kept', []], [CODES[1], 'renamed', []], [CODES[2], 'withdrawn', []], [CODES[3], 'merged', [CODES[0]]], [CODES[4], 'split', ['990711051000', '990711052000']],
      ['990711051000', 'split_result', []], ['990711052000', 'split_result', []],
    ]);
  });

  it('takes a fate back when it is opened again, and remembers it at earlier events', async () => {
    const decided = await log.happened(...FATES_2023);
    await log.happened(...onBatch(SECOND, { type: 'ItemFateCleared', data: { adjustmentId, code: CODES[4] } }));
    expect(ledger()).toMatchObject({ undecided: 1, balanced: false, counts: { splitInto: 0, splitAway: 0 } });
    expect(ledger('2023-01-01', decided)).toMatchObject({ undecided: 0, balanced: true });
  });

  it('passes from gate to gate, each with its word', async () => {
    await log.happened(...FATES_2023, ...onBatch(SECOND, proposed));
    expect(gates()).toEqual([['department', 'passed'], ['reform_office', 'current'], ['justice', 'waiting'], ['government', 'waiting'], ['published', 'waiting']]);
    await log.happened(...onBatch(SECOND, unified, requested, lawful, approved));
    expect(gates()).toEqual([['department', 'passed'], ['reform_office', 'passed'], ['justice', 'passed'], ['government', 'passed'], ['published', 'current']]);
    expect(ledger()?.gates[1]).toMatchObject({ by: 'D-SGB', byName: '审改办', text: '同意' });
    expect(ledger()).toMatchObject({ status: 'awaiting_publication', instrument: { title: '实施方案' } });
  });

  it('opens its sums again when it is given back', async () => {
    await log.happened(...FATES_2023, ...onBatch(SECOND, proposed, { type: 'CatalogAdjustmentReturned', data: { adjustmentId, gate: 'unified_review', reason: '理由不足', by: 'D-SGB' } }));
    expect(ledger()).toMatchObject({ status: 'returned' });
    expect(gates()).toEqual([['department', 'current'], ['reform_office', 'returned'], ['justice', 'waiting'], ['government', 'waiting'], ['published', 'waiting']]);
    await log.happened(...onBatch(SECOND, kept(SECOND, CODES[2])));
    expect(ledger()?.counts).toMatchObject({ withdrawn: 0, kept: 2 });
  });

  it('is published, then effective on its day, then superseded; a cancelled publication waits again', async () => {
    await log.happened(...FATES_2023, ...onBatch(SECOND, proposed, unified, requested, lawful, approved), onCatalog(published('2023', SECOND, '2023-01-12', '2022')));
    const status = (on: string) => ledger(on)?.status;
    expect([status('2023-01-11'), status('2023-01-12')]).toEqual(['published', 'effective']);
    const list = log.read(['adjustment'], read => adjustments(read, { on: '2023-01-12' }));
    expect(list.map(each => [each.id, each.status, each.version])).toEqual([[SECOND, 'effective', '2023'], [FIRST, 'draft', '2022']]);
    await log.happened(onCatalog({ type: 'CatalogPublicationCancelled', data: { version: '2023', reason: '方案有误' } }));
    expect(status('2023-01-12')).toBe('awaiting_publication');
  });

  it('shows open differences from the provincial list in use', async () => {
    const drift = { snapshotId: SNAPSHOT, code: CODES[0], field: 'name' as const };
    await log.happened(
      ...FATES_2023, onProvince({ type: 'ProvincialSnapshotImported', data: { snapshotId: SNAPSHOT, takenOn: '2022-12-01', count: 1, sha256: DIGEST, source: '省级清单' } }),
      onProvince({ type: 'DriftDetected', data: { ...drift, provincial: '省级名称', local: item(CODES[0]).name.zh } }),
    );
    expect(ledger()?.lines[0]?.drift).toMatchObject([{ field: 'name', provincial: '省级名称' }]);
    await log.happened(onProvince({ type: 'DriftResolved', data: { ...drift, how: '已更名' } }));
    expect(ledger()?.lines[0]?.drift).toEqual([]);
  });

  it('counts the opinions of towns, the last of each, and stamps the revision of its stream', async () => {
    const opinion = (town: string, said: 'can' | 'cannot'): AdjustmentEvent => ({ type: 'TownCapacityOpinionRecorded', data: { adjustmentId, town, opinion: said, note: '' } });
    await log.happened(...FATES_2023, ...onBatch(SECOND, opinion('610702100', 'cannot'), opinion('610702101', 'can'), opinion('610702100', 'can')));
    expect(ledger()).toMatchObject({ opinions: { can: 2, canWithSupport: 0, cannot: 0, noAnswer: 0 }, revision: FATES_2023.length + 2 });
  });
});
