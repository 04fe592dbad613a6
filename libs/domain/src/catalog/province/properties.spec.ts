import fc from 'fast-check';
import { describe, it } from 'vitest';
import { holdsForAnyHistory } from '../../kernel/testing/histories.ts';
import { type ProvinceCommand, type ProvinceContext, provinceDecider, provincialEvents } from '../index.ts';
import { codeOf, item, itemMap, REFORM } from '../testing/fixtures.ts';

const snapshot = (n: number): string => `7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a00${n}`;
const context: ProvinceContext = { now: '2023-01-12T01:00:00.000Z', today: '2023-01-12', actor: REFORM, items: itemMap(item(1), item(2), item(3)) };
const which = fc.integer({ min: 1, max: 2 }).map(snapshot);
const entry = (n: number, name: string) => ({ code: codeOf(n), name, kind: 'public_service' as const, basis: '《殡葬管理条例》第八条' });
const entries = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('第1号事项', '别名')).map(parts => entry(...parts)), { minLength: 1, maxLength: 3 });
const commit = (snapshotId: string, count: number): ProvinceCommand => ({ type: 'CommitProvincialSnapshot', data: { snapshotId, takenOn: '2023-01-10', count, sha256: 'a'.repeat(64), source: '省目录' } });
const commands: fc.Arbitrary<ProvinceCommand> = fc.oneof(
  fc.tuple(which, entries).map(([snapshotId, list]) => ({ type: 'RecordProvincialEntries' as const, data: { snapshotId, entries: list } })),
  fc.tuple(which, fc.integer({ min: 1, max: 3 })).map(parts => commit(...parts)),
  which.map(snapshotId => ({ type: 'CompareWithProvince' as const, data: { snapshotId } })),
  fc.tuple(which, fc.integer({ min: 1, max: 3 }), fc.constantFrom('name' as const, 'code' as const, 'basis' as const)).map(([snapshotId, n, field]) => ({ type: 'ResolveDrift' as const, data: { snapshotId, code: codeOf(n), field, how: '已更正' } })),
);
const way = ([{ type: 'RecordProvincialEntries', data: { snapshotId: snapshot(1), entries: [entry(1, '别名')] } }, commit(snapshot(1), 1), { type: 'CompareWithProvince', data: { snapshotId: snapshot(1) } }, { type: 'ResolveDrift', data: { snapshotId: snapshot(1), code: codeOf(1), field: 'name', how: '已更正' } }] satisfies ProvinceCommand[]).map(command => ({ command, context }));

// @req #14 #15
describe('any history of the provincial list', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(provinceDecider, { acts: commands.map(command => ({ command, context })), way, events: provincialEvents, reaches: provincialEvents.map(({ type }) => type) });
  });
});
