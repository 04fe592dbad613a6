import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actor, DISTRICT, FIRST, idOf, INSTRUMENT, item, NO_COUNTS, OPENING, proposed, published, type BatchPlan, type Given } from '../testing/sample-commands.ts';
import { ARENAS, everyCaller, oneWins, type Rivals } from './testing/rivals.ts';

const CATALOG = `catalog-${DISTRICT}`;
const BATCH = `adjustment-${FIRST.id}`;
const owner = actor('dept_catalog_owner', 'D-SPJ');
const civil = actor('dept_catalog_owner', 'D-MZJ');
const [reform, justice, publisher] = [actor('reform_officer', 'D-SGB'), actor('legality_reviewer'), actor('government_publisher')];
const kept = [1, 2, 3, 4, 5].map(n => ({ fate: 'kept', record: item(n), reason: '', deviation: null }));
const later = (name: string, version: string, base: unknown): BatchPlan => ({ ...FIRST, id: idOf(name), version, base, effectiveFrom: '2022-02-01', fates: kept, declared: { ...NO_COUNTS, before: 5, kept: 5, after: 5 } });
const count = (types: readonly string[], type: string): number => types.filter(each => each === type).length;
const added = (n: number, name?: string) => ({ fate: 'added', record: item(n, name), reason: '新增', deviation: null });
const decide = (fates: readonly unknown[]): Given => ({ type: 'DecideFates', stream: BATCH, data: { fates }, by: owner });

describe.each(ARENAS)('the catalogue under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(() => {
    rivals = open();
  });
  afterEach(() => rivals.close());

  // @req #13 #17
  it('is published once on one base: whoever comes second stands on a stale one', async () => {
    await rivals.inOrder([...OPENING, ...published(FIRST)]);
    const base = await rivals.latest();
    const plans = [later('a', '2022.1', base), later('b', '2022.2', base)];
    const publications = plans.map(plan => published(plan).slice(-1));
    for (const plan of plans) await rivals.inOrder(published(plan).slice(0, -1));
    expect(await rivals.atOnce(publications.flat())).toEqual(['recorded', 'stale-base']);
    expect(count(await rivals.types(CATALOG), 'CatalogVersionPublished')).toBe(2);
  });

  // @req #17
  it('uses a version label once', async () => {
    await rivals.inOrder([...OPENING, ...published(FIRST).slice(0, -1)]);
    expect(await rivals.atOnce(everyCaller(() => published(FIRST).at(-1)).filter(given => given !== undefined))).toEqual(oneWins('already-done'));
    expect(await rivals.types(CATALOG)).toEqual(['CatalogVersionPublished']);
  });

  // @req #16
  it('suspends an item once at a time', async () => {
    await rivals.inOrder([...OPENING, ...published(FIRST)]);
    const suspend = (caller: number): Given => ({ type: 'SuspendItem', stream: CATALOG, data: { code: item(1).code, effectiveFrom: '2022-01-06', until: `2022-02-${10 + caller}`, instrument: null, reason: '系统升级' }, by: civil });
    expect(await rivals.atOnce(everyCaller(suspend))).toEqual(oneWins('already-suspended'));
    expect(await rivals.types(CATALOG)).toEqual(['CatalogVersionPublished', 'ItemSuspended']);
  });

  // @req #14
  it('has one open difference from the province per item and element', async () => {
    const [stream, snapshotId] = [`province-${DISTRICT}`, idOf('list')];
    const entries = [{ code: item(1).code, name: '省里的名称', kind: 'payment', basis: '《社会救助暂行办法》第四条' }];
    await rivals.inOrder([
      ...OPENING, ...published({ ...FIRST, effectiveFrom: '2022-01-04' }), { type: 'RecordProvincialEntries', stream, data: { snapshotId, entries }, by: reform },
      { type: 'CommitProvincialSnapshot', stream, data: { snapshotId, takenOn: '2022-01-04', count: 1, sha256: 'a'.repeat(64), source: '省目录' }, by: reform },
    ]);
    expect(await rivals.atOnce(everyCaller(() => ({ type: 'CompareWithProvince', stream, data: { snapshotId }, by: reform })))).toEqual(['recorded', ...everyCaller(() => 'unchanged').slice(1)]);
    const drifts = (await rivals.events(stream)).filter(event => event.type === 'DriftDetected').map(event => event.data);
    expect(drifts.some(data => data.includes('省里的名称'))).toBe(true);
    expect(new Set(drifts).size).toBe(drifts.length);
  });

  // @req #13
  it('gives one code to one item, and one name', async () => {
    await rivals.inOrder([...OPENING, ...proposed({ ...FIRST, fates: [] }).slice(0, 1)]);
    expect(await rivals.atOnce(everyCaller(caller => decide([added(caller + 1, '同名事项')])))).toEqual(oneWins('duplicate-name'));
    expect(await rivals.types(BATCH)).toEqual(['CatalogAdjustmentDrafted', 'ItemAdded']);
  });

  // @req #13
  it('decides one fate of an item under two officers: each later word replaces the one before, and a repeated one adds nothing', async () => {
    await rivals.inOrder([...OPENING, ...published(FIRST)]);
    const plan = later('fates', '2022.1', await rivals.latest());
    const stream = `adjustment-${plan.id}`;
    const withdraw: Given = { type: 'DecideFates', stream, data: { fates: [{ fate: 'withdrawn', code: item(1).code, reason: '收回', successor: null }] }, by: owner };
    await rivals.inOrder(proposed(plan).slice(0, 1));
    expect(await rivals.atOnce(everyCaller(caller => (caller % 2 === 0 ? withdraw : { ...withdraw, by: civil })))).toEqual(['recorded', ...everyCaller(() => 'unchanged').slice(1)]);
    expect(await rivals.types(stream)).toEqual(['CatalogAdjustmentDrafted', 'ItemWithdrawn']);
  });

  // @req #13
  it('keeps its sums when the batch is proposed while it is still being written', async () => {
    const [draft, ...rest] = proposed({ ...FIRST, declared: { ...NO_COUNTS, added: 5, after: 5 } });
    const propose = rest.pop();
    if (!draft || !propose) throw new Error('the plan has a beginning and an end');
    await rivals.inOrder([...OPENING, draft, ...rest]);
    await rivals.atOnce([decide([added(6)]), propose, decide([added(7)]), propose]);
    const types = await rivals.types(BATCH);
    const written = types.slice(0, types.indexOf('CatalogAdjustmentProposed'));
    if (types.includes('CatalogAdjustmentProposed')) expect([count(written, 'ItemAdded'), count(types, 'ItemAdded'), count(types, 'CatalogAdjustmentProposed')]).toEqual([5, 5, 1]);
    else expect(count(types, 'ItemAdded')).toBeGreaterThan(5);
  });

  // @req #17
  it('passes each gate once', async () => {
    await rivals.inOrder([...OPENING, ...proposed(FIRST)]);
    const gates: readonly (readonly [Given, string])[] = [
      [{ type: 'PassUnifiedReview', stream: BATCH, data: { opinion: '同意' }, by: reform }, 'CatalogUnifiedReviewPassed'],
      [{ type: 'PassLegalityReview', stream: BATCH, data: { opinion: '合法' }, by: justice }, 'LegalityReviewPassed'],
      [{ type: 'ApproveAdjustment', stream: BATCH, data: { instrument: INSTRUMENT }, by: publisher }, 'CatalogAdjustmentApproved'],
    ];
    for (const [pass, event] of gates) {
      expect(await rivals.atOnce(everyCaller(() => pass))).toEqual(oneWins('already-done'));
      expect(count(await rivals.types(BATCH), event)).toBe(1);
    }
  });

  // @req #17
  it('is either returned or passed at a gate, never both', async () => {
    await rivals.inOrder([...OPENING, ...proposed(FIRST)]);
    await rivals.atOnce(everyCaller(caller => caller % 2 === 0
      ? { type: 'PassUnifiedReview', stream: BATCH, data: { opinion: '同意' }, by: reform }
      : { type: 'RejectAdjustment', stream: BATCH, data: { reason: '不符合要求' }, by: reform }));
    const types = await rivals.types(BATCH);
    expect(count(types, 'CatalogAdjustmentRejected') + count(types, 'CatalogUnifiedReviewPassed')).toBe(1);
  });
});
