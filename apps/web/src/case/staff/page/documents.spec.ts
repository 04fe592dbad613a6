import type { CaseView } from '@yichuang/projections';
import { describe, expect, it } from 'vitest';
import { documentsOf } from './documents.ts';

const act = (type: string, at: string) => ({ number: 1, revision: 1, type, at, actor: { id: 'x', unit: 'u', post: 'p', deputyFor: null }, channel: 'window', details: {} });
const view = { receivedOn: '2024-01-15', acceptedOn: null, notices: [], decision: null, result: null, timeline: [], joint: null } as const;
const kinds = (of: Partial<CaseView>): readonly string[] => documentsOf({ ...view, ...of } as CaseView).map(({ kind }) => kind);

describe('documents of a case', () => {
  it('are those of what has happened', () => {
    expect(kinds({})).toEqual(['receipt']);
    expect(kinds({ acceptedOn: '2024-01-16', notices: [{ gaps: [], issuedOn: '2024-01-15', due: '2024-01-22', answered: true }] })).toEqual(['receipt', 'correction-notice', 'acceptance-notice']);
  });

  it('include the notice by which a joint case was extended', () => {
    const extension = { days: 15, reason: '专家评审', document: '汉区政批〔2024〕1号', before: '2024-03-01', due: '2024-03-22', on: '2024-02-20' };
    expect(documentsOf({ ...view, joint: { id: 'x', number: 'LB2024-000001', days: 20, due: extension.due, extension } } as Partial<CaseView> as CaseView)).toEqual([{ kind: 'receipt', on: '2024-01-15' }, { kind: 'extension-notice', on: '2024-02-20' }]);
  });

  it('include the notice of non-acceptance with the day of that act', () => {
    expect(documentsOf({ ...view, timeline: [act('ApplicationNotAccepted', '2024-01-17T02:00:00.000Z')] } as Partial<CaseView> as CaseView).at(-1)).toEqual({ kind: 'non-acceptance-notice', on: '2024-01-17' });
  });
});
