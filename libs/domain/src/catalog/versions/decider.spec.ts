import { describe, expect, it } from 'vitest';
import { specification, stateAfter } from '../../kernel/testing/specification.ts';
import { type AdjustmentSummary, catalogAt, CatalogCommand, type CatalogContext, catalogDecider, type CatalogEvent, catalogEvents, dueNotices, latestVersion } from '../index.ts';
import { actor, BATCH, counts, GOVERNMENT, INSTRUMENTS, item, itemMap, JUSTICE, LATEST, OLD_BATCH, PLAN, PROPOSER, REFORM, REPEALED } from '../testing/fixtures.ts';

const { given } = specification(catalogDecider, { events: catalogEvents, commands: CatalogCommand });
const gate = (who: typeof REFORM) => ({ by: who.unit, officer: who.id });
const summary: AdjustmentSummary = {
  id: BATCH, status: 'approved', base: LATEST, counts: counts({ before: 4, kept: 3, withdrawn: 1, after: 3 }), digest: 'e'.repeat(64), items: itemMap(item(1), item(2), item(3)), explained: new Set(),
  proposal: gate(PROPOSER), unifiedReview: gate(REFORM), legalityReview: gate(JUSTICE), approval: gate(GOVERNMENT),
};
const on = (today: string, parts: Partial<CatalogContext> = {}): CatalogContext => ({ now: `${today}T01:00:00.000Z`, today, actor: GOVERNMENT, adjustment: summary, items: summary.items, instruments: INSTRUMENTS, province: null, ...parts });
const today = on('2023-01-12');
const facts = { version: '2023', adjustmentId: BATCH, instrument: PLAN, publishedOn: '2023-01-12', effectiveFrom: '2023-01-12' };
const first: CatalogEvent = { type: 'CatalogVersionPublished', data: { version: '2022', adjustmentId: OLD_BATCH, base: null, counts: counts({ added: 4, after: 4 }), fatesDigest: LATEST.digest, instrument: PLAN, publishedOn: '2022-01-05', effectiveFrom: '2022-01-05' } };
const second = (effectiveFrom: string): CatalogEvent => ({ type: 'CatalogVersionPublished', data: { ...facts, effectiveFrom, base: '2022', counts: summary.counts, fatesDigest: summary.digest } });
const publish = (parts: Partial<typeof facts> = {}) => ({ type: 'PublishVersion' as const, data: { ...facts, ...parts } });
const cancel = { type: 'CancelPublication' as const, data: { version: '2023', reason: '推迟' } };

// @req #13 #17
describe('publishing', () => {
  it('makes the approved batch the next version, from today or a day to come', () => {
    given(first).when(publish(), today).records(second('2023-01-12'));
    given(first).when(publish({ effectiveFrom: '2023-02-01' }), today).records(second('2023-02-01'));
  });
  it('refuses a batch without both opinions, without approval, or unknown', () => {
    given(first).when(publish(), on('2023-01-12', { adjustment: { ...summary, legalityReview: null } })).refuses('opinions-missing');
    given(first).when(publish(), on('2023-01-12', { adjustment: { ...summary, unifiedReview: null } })).refuses('opinions-missing');
    given(first).when(publish(), on('2023-01-12', { adjustment: { ...summary, status: 'awaiting_publication', approval: null } })).refuses('not-approved');
    given(first).when(publish(), on('2023-01-12', { adjustment: null })).refuses('does-not-exist');
  });
  it('refuses a day that is past, a publication to come, and a day before the previous version', () => {
    given(first).when(publish({ effectiveFrom: '2023-01-11' }), today).refuses('effective-in-past');
    given(first).when(publish({ publishedOn: '2023-01-13', effectiveFrom: '2023-01-13' }), today).refuses('date-in-future');
    given(second('2023-02-01')).when(publish({ version: '2023.1', effectiveFrom: '2023-01-20' }), on('2023-01-12', { adjustment: { ...summary, base: { version: '2023', adjustmentId: BATCH, digest: summary.digest } } })).refuses('before-previous-version');
  });
  it('refuses a batch made on an older version, and a label used before', () => {
    given(first, second('2023-01-12')).when(publish({ version: '2023.1' }), today).refuses('stale-base', { base: '2022', latest: '2023' });
    given().when(publish(), today).refuses('stale-base', { base: '2022', latest: null });
    given(first).when(publish({ version: '2022' }), today).refuses('version-exists');
    given(first, second('2023-01-12')).when(publish(), today).refuses('already-done');
  });
  it('refuses sums that do not hold', () => {
    given(first).when(publish(), on('2023-01-12', { adjustment: { ...summary, items: itemMap(item(1)) } })).refuses('declared-sums-differ');
    given(first).when(publish(), on('2023-01-12', { adjustment: { ...summary, counts: { ...summary.counts, kept: 2 } } })).refuses('declared-sums-differ');
  });
  it('refuses items that differ from the provincial list without a reason', () => {
    given(first).when(publish(), on('2023-01-12', { province: new Map() })).refuses('provincial-difference');
    given(first).when(publish(), on('2023-01-12', { province: new Map(), adjustment: { ...summary, explained: new Set(summary.items.keys()) } })).recordsTypes('CatalogVersionPublished');
  });
  it('refuses a publisher who proposed or reviewed, as a body or a person, or holds another office', () => {
    const by = (who: CatalogContext['actor']) => given(first).when(publish(), on('2023-01-12', { actor: who }));
    by(actor('D-SPJ', 'p-9', 'government_publisher')).refuses('reviewer-from-proposer');
    by(actor('D-SFJ', 'p-9', 'government_publisher')).refuses('same-body');
    by({ ...GOVERNMENT, id: REFORM.id }).refuses('same-person');
    by(REFORM).refuses('wrong-office');
  });
  it('refuses a document that no longer stands', () => {
    given(first).when(publish({ instrument: REPEALED }), today).refuses('instrument-repealed');
  });
});

describe('cancelling', () => {
  const cancelled: CatalogEvent = { type: 'CatalogPublicationCancelled', data: cancel.data };
  it('takes back a publication before its day; the version before is the latest again', () => {
    given(first, second('2023-02-01')).when(cancel, on('2023-01-31')).records(cancelled);
    const state = stateAfter(catalogDecider, [first, second('2023-02-01'), cancelled]);
    expect([latestVersion(state)?.version, catalogAt(state, '2023-06-01')?.version]).toEqual(['2022', '2022']);
    given(first, second('2023-02-01'), cancelled).when(publish({ version: '2023.1', effectiveFrom: '2023-03-01' }), today).recordsTypes('CatalogVersionPublished');
    given(first, second('2023-02-01'), cancelled).when(publish(), today).refuses('version-exists');
  });
  it('refuses on its day and after, twice, and under a later version', () => {
    given(first, second('2023-02-01')).when(cancel, on('2023-02-01')).refuses('already-effective');
    given(first).when(cancel, today).refuses('does-not-exist');
    const third: CatalogEvent = { type: 'CatalogVersionPublished', data: { ...facts, version: '2023.1', base: '2023', counts: counts({ before: 3, kept: 3, after: 3 }), fatesDigest: summary.digest, effectiveFrom: '2023-03-01' } };
    given(first, second('2023-02-01'), third).when(cancel, today).refuses('later-version-exists');
  });
});

describe('in force is computed, notices only tell', () => {
  it('shows nothing before its day', () => {
    const state = stateAfter(catalogDecider, [first, second('2023-01-12')]);
    expect([catalogAt(state, '2022-01-04'), catalogAt(state, '2023-01-11')?.version, catalogAt(state, '2023-01-12')?.version]).toEqual([null, '2022', '2023']);
    expect([catalogAt(state, '2023-01-11')?.effectiveUntil, catalogAt(state, '2023-01-12')?.effectiveUntil]).toEqual(['2023-01-12', null]);
  });
  it('tells of the day once, with the version that ends', () => {
    const notices: CatalogEvent[] = [{ type: 'CatalogVersionTookEffect', data: { version: '2023', on: '2023-02-01' } }, { type: 'CatalogVersionSuperseded', data: { version: '2022', by: '2023', on: '2023-02-01' } }];
    const took = (onDay: string) => ({ type: 'RecordVersionTookEffect' as const, data: { version: '2023', on: onDay } });
    given(first, second('2023-02-01')).when(took('2023-02-01'), on('2023-02-03')).records(...notices);
    given(first, second('2023-02-01')).when(took('2023-02-01'), on('2023-01-31')).refuses('not-yet-effective');
    given(first, second('2023-02-01')).when(took('2023-02-03'), on('2023-02-03')).refuses('bad-effective-date');
    given(first).when({ type: 'RecordVersionTookEffect', data: { version: '2022', on: '2022-01-05' } }, today).recordsTypes('CatalogVersionTookEffect');
    const state = stateAfter(catalogDecider, [first, { type: 'CatalogVersionTookEffect', data: { version: '2022', on: '2022-01-05' } }, second('2023-02-01')]);
    expect(dueNotices(state, '2023-01-31')).toEqual([]);
    expect(dueNotices(state, '2023-02-01').map(due => due.event)).toEqual(notices);
    expect(dueNotices(state, '2023-02-01').map(due => due.fact)).toEqual(['CatalogVersionTookEffect:2023', 'CatalogVersionSuperseded:2022']);
  });
  it('files with the province once', () => {
    const file = { type: 'RecordProvincialFiling' as const, data: { version: '2022', filedOn: '2023-01-12', receipt: '陕审改备〔2023〕1号' } };
    given(first).when(file, today).records({ type: 'CatalogFiledWithProvince', data: file.data });
    given(first).when({ ...file, data: { ...file.data, filedOn: '2023-01-13' } }, today).refuses('date-in-future');
    given().when(file, today).refuses('does-not-exist');
  });
});
