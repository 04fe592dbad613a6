import type { CaseView } from '@yichuang/projections';
import { describe, expect, it } from 'vitest';
import { documentsOf } from './documents.ts';

const act = (type: string, at: string) => ({ number: 1, revision: 1, type, at, actor: { id: 'x', unit: 'u', post: 'p', deputyFor: null }, channel: 'window', details: {} });
const view = { receivedOn: '2024-01-15', acceptedOn: null, notices: [], decision: null, result: null, timeline: [] } as const;
const kinds = (of: Partial<CaseView>): readonly string[] => documentsOf({ ...view, ...of } as CaseView).map(({ kind }) => kind);

describe('documents of a case', () => {
  it('are those of what has happened', () => {
    expect(kinds({})).toEqual(['receipt']);
    expect(kinds({ acceptedOn: '2024-01-16', notices: [{ gaps: [], issuedOn: '2024-01-15', due: '2024-01-22', answered: true }] })).toEqual(['receipt', 'correction-notice', 'acceptance-notice']);
  });

  it('include the notice of non-acceptance with the day of that act', () => {
    expect(documentsOf({ ...view, timeline: [act('ApplicationNotAccepted', '2024-01-17T02:00:00.000Z')] } as Partial<CaseView> as CaseView).at(-1)).toEqual({ kind: 'non-acceptance-notice', on: '2024-01-17' });
  });
});
