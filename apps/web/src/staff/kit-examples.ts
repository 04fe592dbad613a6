import type { FateLine, GateLine } from '@yichuang/projections';
import type { Json } from '../accountability/diff/changes.ts';
import { kitItem } from '../public/kit-examples.ts';

/** Made-up values for the page of staff components; they stand in no log. */
export const kitStops = [
  { number: 1180, type: 'CatalogAdjustmentProposed', recordedAt: '2023-01-05T02:00:00.000Z' },
  { number: 1190, type: 'CatalogUnifiedReviewPassed', recordedAt: '2023-01-09T02:00:00.000Z' },
  { number: 1200, type: 'CatalogVersionPublished', recordedAt: '2023-01-12T02:00:00.000Z' },
];

export const kitBefore: Json = { status: 'unified_review', title: '2023年目录调整', opinions: {}, fates: { '990511001000': { fate: 'kept' }, '990511002000': { fate: 'withdrawn', reason: '承接能力不足' } } };
export const kitAfter: Json = { status: 'legality_review', title: '2023年目录调整', opinions: { '610702100': 'can' }, fates: { '990511001000': { fate: 'kept' } } };

const { status: _status, suspendedUntil: _until, departmentName, ...record } = kitItem;
const line = (code: string, fate: FateLine['fate']): FateLine => ({ code, before: fate === 'added' ? null : { ...record, code }, after: fate === 'withdrawn' || fate === null ? null : { ...record, code }, fate, reason: '', into: [], deviation: null, drift: [], number: null, departmentName });
export const kitLines: readonly FateLine[] = [line('990511001000', 'kept'), line('990511002000', 'withdrawn'), line('990511003000', 'added'), line('990511004000', null)];

const gate = (name: GateLine['gate'], state: GateLine['state'], number: number | null): GateLine => ({ gate: name, state, by: null, byName: number ? kitItem.departmentName.zh : null, at: number ? '2023-01-05T02:00:00.000Z' : null, text: number ? '材料齐全，同意。' : null, number });
export const kitGates: readonly GateLine[] = [gate('department', 'passed', 1180), gate('reform_office', 'passed', 1190), gate('justice', 'current', null), gate('government', 'waiting', null), gate('published', 'waiting', null)];
