import type { BasisRef, CaseEvent } from '@yichuang/domain';
import { defineProjection, eventKey } from '../runner/define.ts';
import { caseOf } from './projection.ts';

/** One provision that a decision rests on. */
export interface BasisRow extends BasisRef {
  case: string;
  /** Number of the decision. */
  decision: number;
}

/** What decisions rest on, one row per provision: there may be many, and their names are long. @req #36 */
export const basisProjection = defineProjection<BasisRow, CaseEvent>({
  name: 'case-basis',
  version: 1,
  categories: ['case'],
  keys: ({ type, data, number }) => ((type === 'CaseGranted' || type === 'CaseRefused') && 'basis' in data && Array.isArray(data.basis) ? data.basis.map((_basis, at) => eventKey(number, `/${String(at).padStart(2, '0')}`)) : []),
  initial: () => ({ case: '', decision: -1, document: '', article: '', verified: false }),
  indexes: { case: row => row.case },
  history: 'append-only',
  on: {
    CaseGranted: (row, { data: { basis }, number, stream }, key) => void Object.assign(row, { case: caseOf(stream), decision: number, ...basis[Number(key.slice(key.indexOf('/') + 1))] }),
    CaseRefused: (row, { data: { basis }, number, stream }, key) => void Object.assign(row, { case: caseOf(stream), decision: number, ...basis[Number(key.slice(key.indexOf('/') + 1))] }),
  },
});
