import { createHash } from 'node:crypto';
import type { ProvincialEntry } from '@yichuang/domain';
import type { SampleData } from '../data.ts';
import { sampleId } from '../ids.ts';
import { at } from '../working-time.ts';
import { recordOf } from './items.ts';
import type { Staff } from './offices.ts';
import { DISTRICT } from './opening.ts';
import type { Step } from './step.ts';

const TAKEN_ON = '2022-12-13';
export const SNAPSHOT = sampleId('province/2022-12-13');

/** Planted differences that stay after the adjustment of 2023, with the reason the proposer gave for each. Illustrative. */
export const EXPLAINED: Readonly<Record<string, { readonly plant: Partial<ProvincialEntry> | 'absent'; readonly reason: string }>> = {
  '992023012000': { plant: { name: '老年人优待证办理' }, reason: '省目录名称含换发、补发，本区乡镇仅承接申领环节，已书面说明' },
  '990711001000': { plant: { basis: '《社会救助暂行办法》第九条、第十一条' }, reason: '省目录所列条款范围较宽，本区依据条款待下次省目录更新时统一' },
  '992046006000': { plant: 'absent', reason: '省目录将注销并入残疾人证管理列示，本区单列以便群众查找' },
};

/** The provincial list as it stood that day, with the planted differences. It has the new names already, and no basis where the law is not in force. */
export function provincialList(data: SampleData): ProvincialEntry[] {
  return data.items.flatMap(row => {
    const planted = EXPLAINED[row.code]?.plant ?? {};
    if (planted === 'absent') return [];
    const record = recordOf(row, TAKEN_ON);
    return [{ code: row.code, name: row.name_zh, kind: record.kind, basis: record.basis.status === 'in_force' ? record.basis.text : '', ...planted }];
  });
}

/** Takes the provincial list over and compares: what differs is known before anyone proposes a change. */
export function provinceSteps(data: SampleData, staff: Staff): Step[] {
  const actor = staff('reform_officer', 'D-SGB');
  const stream = `province-${DISTRICT}`;
  const entries = provincialList(data);
  const sha256 = createHash('sha256').update(JSON.stringify(entries)).digest('hex');
  const day = TAKEN_ON;
  return [
    { name: 'province-entries', at: at(day, '09:30'), actor, stream, command: { type: 'RecordProvincialEntries', data: { snapshotId: SNAPSHOT, entries } } },
    { name: 'province-commit', at: at(day, '09:40'), actor, stream, command: { type: 'CommitProvincialSnapshot', data: { snapshotId: SNAPSHOT, takenOn: TAKEN_ON, count: entries.length, sha256, source: '示例：陕西省政务服务事项目录（虚构差异）' } } },
    { name: 'province-compare-2022', at: at(day, '10:00'), actor, stream, command: { type: 'CompareWithProvince', data: { snapshotId: SNAPSHOT } } },
  ];
}
