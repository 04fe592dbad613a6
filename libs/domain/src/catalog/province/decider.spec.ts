import { describe, expect, it } from 'vitest';
import { specification, stateAfter } from '../../kernel/testing/specification.ts';
import { type ProvinceContext, ProvinceCommand, provinceDecider, type ProvincialEntry, type ProvincialEvent, provincialEvents, provincialList } from '../index.ts';
import { codeOf, item, itemMap } from '../testing/fixtures.ts';

const { given } = specification(provinceDecider, { events: provincialEvents, commands: ProvinceCommand });
const SNAPSHOT = '2e0c8f4e-9a7e-4c43-8a30-0c8f3bb2c001';
const LATER = '2e0c8f4e-9a7e-4c43-8a30-0c8f3bb2c002';
const entry = (n: number, parts: Partial<ProvincialEntry> = {}): ProvincialEntry => ({ code: codeOf(n), name: `第${n}号事项`, kind: 'public_service', basis: '《殡葬管理条例》第八条', ...parts });
const context: ProvinceContext = { now: '2023-01-05T01:00:00.000Z', today: '2023-01-05', actor: { id: 'u', unit: 'D-SGB', offices: ['reform_officer'] }, items: itemMap(item(1), item(2), item(3)) };
const record = (...entries: ProvincialEntry[]) => ({ type: 'RecordProvincialEntries' as const, data: { snapshotId: SNAPSHOT, entries } });
const recorded = (...entries: ProvincialEntry[]): ProvincialEvent => ({ type: 'ProvincialEntriesRecorded', data: { snapshotId: SNAPSHOT, entries } });
const facts = { snapshotId: SNAPSHOT, takenOn: '2023-01-04', count: 2, sha256: 'a'.repeat(64), source: '中控平台导出' };
const commit = { type: 'CommitProvincialSnapshot' as const, data: facts };
const committed: readonly ProvincialEvent[] = [recorded(entry(1), entry(2, { name: '别名', basis: '《别的条例》' })), { type: 'ProvincialSnapshotImported', data: facts }];
const compare = { type: 'CompareWithProvince' as const, data: { snapshotId: SNAPSHOT } };
const drift: ProvincialEvent = { type: 'DriftDetected', data: { snapshotId: SNAPSHOT, code: codeOf(2), field: 'name', provincial: '别名', local: '第2号事项' } };

describe('importing the list', () => {
  it('takes it in chunks of a hundred', () => {
    const entries = Array.from({ length: 250 }, (_, n) => entry(n));
    const events = given().when(record(...entries), context).recordsTypes('ProvincialEntriesRecorded', 'ProvincialEntriesRecorded', 'ProvincialEntriesRecorded');
    expect(events.map(event => event.type === 'ProvincialEntriesRecorded' && event.data.entries.length)).toEqual([100, 100, 50]);
  });
  it('takes the rest of a chunk that came half-way', () => {
    given(recorded(entry(1))).when(record(entry(1), entry(2)), context).records(recorded(entry(2)));
  });
  it('refuses a code twice with other facts, and digits of another kind', () => {
    given().when(record(entry(1), entry(1)), context).refuses('duplicate-code');
    given(recorded(entry(1))).when(record(entry(1, { name: '另一名' })), context).refuses('duplicate-code');
    given().when(record(entry(1, { kind: 'payment' })), context).refuses('kind-mismatch');
  });
  it('counts only when it is whole', () => {
    expect(provincialList(stateAfter(provinceDecider, [recorded(entry(1))]))).toBeNull();
    given(recorded(entry(1), entry(2))).when(commit, context).records({ type: 'ProvincialSnapshotImported', data: facts });
    given(recorded(entry(1))).when(commit, context).refuses('declared-sums-differ', { declared: 2, recorded: 1 });
    given().when(commit, context).refuses('does-not-exist');
    given(recorded(entry(1), entry(2))).when({ ...commit, data: { ...facts, takenOn: '2023-01-06' } }, context).refuses('date-in-future');
    expect(provincialList(stateAfter(provinceDecider, committed))?.size).toBe(2);
    given(...committed).when(record(entry(3)), context).refuses('already-done');
  });
  it('keeps the committed list while another one is coming, and forgets an import that stopped half-way', () => {
    const next: ProvincialEvent = { type: 'ProvincialEntriesRecorded', data: { snapshotId: LATER, entries: [entry(9)] } };
    const state = stateAfter(provinceDecider, [...committed, { ...next, data: { ...next.data, snapshotId: '2e0c8f4e-9a7e-4c43-8a30-0c8f3bb2c003' } }, next]);
    expect([state.committed?.snapshotId, Object.keys(state.open?.entries ?? {})]).toEqual([SNAPSHOT, [codeOf(9)]]);
  });
});

// @req #14 #15
describe('drift', () => {
  it('is recorded per item and element, an item that the list lacks by its code', () => {
    const events = given(...committed).when(compare, context).recordsTypes('DriftDetected', 'DriftDetected', 'DriftDetected');
    expect(events.map(event => event.type === 'DriftDetected' && [event.data.code, event.data.field])).toEqual([[codeOf(2), 'name'], [codeOf(2), 'basis'], [codeOf(3), 'code']]);
  });
  it('is recorded again only when it has changed', () => {
    given(...committed, drift).when(compare, context).recordsTypes('DriftDetected', 'DriftDetected');
    given(...committed, { ...drift, data: { ...drift.data, local: '旧名' } }).when(compare, context).recordsTypes('DriftDetected', 'DriftDetected', 'DriftDetected');
  });
  it('comes in appendable portions', () => {
    const many = Array.from({ length: 500 }, (_, n) => item(n + 100));
    const first = provinceDecider.decide(compare, stateAfter(provinceDecider, committed), { ...context, items: itemMap(...many) });
    const rest = provinceDecider.decide(compare, stateAfter(provinceDecider, [...committed, ...first]), { ...context, items: itemMap(...many) });
    expect([first.length, rest.length]).toEqual([400, 100]);
  });
  it('is resolved once, with how', () => {
    const resolve = { type: 'ResolveDrift' as const, data: { snapshotId: SNAPSHOT, code: codeOf(2), field: 'name' as const, how: '已更名' } };
    given(...committed, drift).when(resolve, context).records({ type: 'DriftResolved', data: resolve.data });
    given(...committed).when(resolve, context).refuses('does-not-exist');
    given(...committed, drift).when({ ...resolve, data: { ...resolve.data, snapshotId: LATER } }, context).refuses('does-not-exist');
    given(...committed).when({ ...compare, data: { snapshotId: LATER } }, context).refuses('does-not-exist');
  });
});
