import { createHash } from 'node:crypto';
import type { ProvinceCommand, ProvincialEntry } from '@yichuang/domain';
import type { SampleData } from '../data.ts';
import { sampleId } from '../ids.ts';
import { at } from '../working-time.ts';
import { recordOf } from './items.ts';
import type { Staff } from './offices.ts';
import { DISTRICT } from './opening.ts';
import type { Step } from './step.ts';

/** Id of the list taken over on a day. */
export const snapshotId = (day: string): string => sampleId(`province/${day}`);
export const FIRST_LIST = '2022-12-13';

/** Planted differences that stay after the adjustment of 2023, with the reason the proposer gave for each. Illustrative. */
export const EXPLAINED: Readonly<Record<string, { readonly plant: Partial<ProvincialEntry> | 'absent'; readonly reason: string }>> = {
  '992023012000': { plant: { name: '老年人优待证办理' }, reason: '省目录名称含换发、补发，本区乡镇仅承接申领环节，已书面说明' },
  '990711001000': { plant: { basis: '《社会救助暂行办法》第九条、第十一条' }, reason: '省目录所列条款范围较宽，本区依据条款待下次省目录更新时统一' },
  '992046006000': { plant: 'absent', reason: '省目录将注销并入残疾人证管理列示，本区单列以便群众查找' },
};

/** The provincial list as it stood on a day, with the planted differences. It has the new names already, and no basis where the law is not in force. */
export function provincialList(data: SampleData, day: string): ProvincialEntry[] {
  return data.items.flatMap(row => {
    const planted = EXPLAINED[row.code]?.plant ?? {};
    if (planted === 'absent') return [];
    const record = recordOf(row, day);
    return [{ code: row.code, name: row.name_zh, kind: record.kind, basis: record.basis.status === 'in_force' ? record.basis.text : '', ...planted }];
  });
}

/** Takes the provincial list over and compares: what differs is known before anyone proposes a change. */
export function provinceSteps(data: SampleData, staff: Staff, day: string): Step[] {
  const entries = provincialList(data, day);
  const sha256 = createHash('sha256').update(JSON.stringify(entries)).digest('hex');
  const step = (name: string, time: string, command: ProvinceCommand): Step => ({ name: `province-${day}-${name}`, at: at(day, time), actor: staff('reform_officer', 'D-SGB'), stream: `province-${DISTRICT}`, command });
  return [
    step('entries', '09:30', { type: 'RecordProvincialEntries', data: { snapshotId: snapshotId(day), entries } }),
    step('commit', '09:40', { type: 'CommitProvincialSnapshot', data: { snapshotId: snapshotId(day), takenOn: day, count: entries.length, sha256, source: '示例：陕西省政务服务事项目录（虚构差异）' } }),
    step('compare', '10:00', { type: 'CompareWithProvince', data: { snapshotId: snapshotId(day) } }),
  ];
}
