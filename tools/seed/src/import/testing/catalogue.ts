import { createHash } from 'node:crypto';
import type { AdjustmentContext, ItemRecord, ProvincialEntry } from '@yichuang/domain';
import type { ImportBase } from '../plan-import.ts';

export const INSTRUMENT = '0c7f5d0e-4a52-5a43-8f6e-610702202302';
export const LATEST = { version: '2022', adjustmentId: '2b7e1516-28ae-52a6-abf7-158809cf4f3c', digest: 'a'.repeat(64) };
export const LAW = '《社会救助暂行办法》第九条';

/** A code of the n-th item of the civil affairs bureau: digits 3–4 say a benefit. */
export const codeOf = (n: number): string => `610511${String(n).padStart(3, '0')}000`;

export function item(n: number, more: Partial<ItemRecord> = {}): ItemRecord {
  return {
    code: codeOf(n), name: { zh: `事项${n}`, en: `Item ${n}` }, kind: 'payment', basis: { status: 'in_force', text: LAW }, origin: 'delegated', department: 'D-MZJ',
    theme: '社会服务', applicant: '自然人', handling: 'promised', delegation: { steps: ['accept', 'review'], recipients: 'all_towns', form: '委托受理' }, illustrative: false, ...more,
  };
}

export const mapOf = <T extends { readonly code: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map(each => [each.code, each]));
export const entryOf = ({ code, name, kind }: ItemRecord): ProvincialEntry => ({ code, name: name.zh, kind, basis: LAW });

/** A district with two departments and the items given. */
export function baseOf(items: readonly ItemRecord[], province: ImportBase['province'] = null): ImportBase {
  return {
    base: mapOf(items), province, reason: '依据汉区政发〔2023〕1号',
    departments: [
      { code: 'D-MZJ', name: '汉台区民政局', shortName: '区民政局', aliases: ['区民政局(社会组织管理局)'] },
      { code: 'D-RSJ', name: '汉台区人力资源和社会保障局', shortName: '区人社局', aliases: [] },
      { code: 'D-ZRJ', name: '汉中市自然资源局汉台分局', shortName: '自然资源汉台分局', aliases: [] },
      { code: 'D-HBJ', name: '汉中市生态环境局汉台分局', shortName: '生态环境汉台分局', aliases: [] },
    ],
  };
}

/** What the catalogue's rules see in the same district, on the day of the plan. */
export function contextOf({ base, province, departments }: ImportBase, now = '2023-01-05T01:00:00.000Z'): AdjustmentContext {
  const document = { id: INSTRUMENT, number: '汉区政发〔2023〕1号', issuer: 'D-QZF', issuedOn: '2023-01-01', effectiveFrom: '2023-01-01', repealedFrom: null, links: [] };
  return {
    now, today: now.slice(0, 10), actor: { id: 'officer-1', unit: 'D-MZJ', offices: ['dept_catalog_owner'] }, latest: LATEST, base, province,
    units: mapOf(departments.map(({ code }) => ({ code, kind: 'department' as const, parent: null, active: true }))),
    instruments: new Map([[INSTRUMENT, document]]), sha256: text => createHash('sha256').update(text).digest('hex'),
  };
}
