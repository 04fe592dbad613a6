import type { AdjustmentDetail, FateLine } from '@yichuang/projections';
import { sumsOf } from '../catalog/counts.ts';
import { fixtureDocument, fixtureItems } from './fixture.ts';

/** A line of a batch: an old item with its fate, or a new one for `added` and `split_result`. */
export function fixtureLine(code: string, fate: FateLine['fate']): FateLine {
  const record = fixtureItems[0];
  if (!record) throw new Error('no fixture rows');
  const { status: _status, suspendedUntil: _until, deviation: _deviation, departmentName, ...item } = record;
  const isNew = fate === 'added' || fate === 'split_result';
  const stays = fate === 'kept' || fate === 'renamed' || isNew;
  return { code, before: isNew ? null : { ...item, code }, after: stays ? { ...item, code } : null, fate, reason: '', into: [], deviation: null, drift: [], number: 10, departmentName };
}

export function fixtureAdjustment(lines: readonly FateLine[], change: Partial<AdjustmentDetail> = {}): AdjustmentDetail {
  const { undecided, balanced, ...counts } = sumsOf(lines);
  return {
    id: '7e0cbf8e-9a3a-5b8f-8a8e-0a52c8c2b3d1', title: '2023年延伸下沉事项目录调整', status: 'draft', proposer: { code: 'D-SPJ', zh: '汉台区行政审批服务局', en: 'Approval Bureau' }, base: { version: '2022', count: counts.before }, version: null, effectiveFrom: null,
    instrument: fixtureDocument, counts, undecided, balanced, opinions: { can: 13, canWithSupport: 2, cannot: 0, noAnswer: 0 }, revision: 17, lines,
    gates: (['department', 'reform_office', 'justice', 'government', 'published'] as const).map((gate, index) => ({ gate, state: index === 0 ? 'current' : 'waiting', by: null, byName: null, at: null, text: null, number: null })), ...change,
  };
}
