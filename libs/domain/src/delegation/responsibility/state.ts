import { canonicalText } from '../../kernel/canonical.ts';
import type { LegalDate } from '../../kernel/values.ts';
import type { ResponsibilityListContext, Rows } from './context.ts';
import type { ConsultationOpinionRecorded, ResponsibilityRow } from '../responsibility-events.ts';
import type { z } from 'zod';

/** Where a change stands. After `reviewed` nothing changes any more: a version may rest on it. */
export type ChangeStatus = 'none' | NonNullable<ResponsibilityListContext['change']>['status'];
export type Opinion = Pick<z.infer<typeof ConsultationOpinionRecorded.schema>, 'opinion' | 'text'>;

/** One proposed change of the responsibility list with what was said of it. */
export interface ChangeState {
  status: ChangeStatus;
  id: string;
  title: string;
  base: string | null;
  instrument: string;
  reason: string;
  /** Unit and person that propose. */
  by: string;
  proposer: string;
  /** By item: what replaces all rows of the item in the base. */
  rows: Record<string, ResponsibilityRow[]>;
  dropped: string[];
  consultation: { parties: string[]; due: LegalDate; digest: string } | null;
  /** By unit. */
  opinions: Record<string, Opinion>;
  review: { by: string; officer: string; opinion: string; digest: string } | null;
}

export function initialState(): ChangeState {
  return { status: 'none', id: '', title: '', base: null, instrument: '', reason: '', by: '', proposer: '', rows: {}, dropped: [], consultation: null, opinions: {}, review: null };
}

/** Canonical text of what a change says, one line per item in order: what people are asked about, by its digest. */
export function rowsText({ rows, dropped }: Pick<Readonly<ChangeState>, 'rows' | 'dropped'>): string {
  const lines = Object.entries(rows).map(([item, own]) => `${item} ${own.map(row => canonicalText({ towns: row.towns, bodies: row.bodies })).sort().join(' ')}\n`);
  return [...lines, ...dropped.map(item => `${item} -\n`)].sort().join('');
}

/** Rows of a change, by item. */
export function changeRows(state: Readonly<ChangeState>): Rows {
  return new Map(Object.entries(state.rows));
}

/** A change as the list's stream sees it when a version is made of it; null while there is none. */
export function changeSummaryOf(state: Readonly<ChangeState>, sha256: (text: string) => string): ResponsibilityListContext['change'] {
  const { status, base, dropped, review, proposer } = state;
  if (status === 'none') return null;
  return { status, base, rowsDigest: sha256(rowsText(state)), rows: changeRows(state), dropped, reviewer: review?.officer ?? null, proposer };
}
