import type { AppraisalEvent, Formula } from './events.ts';
import type { CentreData } from './context.ts';

type Data<T extends AppraisalEvent['type']> = Extract<AppraisalEvent, { type: T }>['data'];
export interface Objection extends Data<'AppraisalObjectionRaised'> {
  upheld: boolean | null;
}

/** An appraisal: `reopened` after an objection that was right, until it is scored again. */
export interface AppraisalState {
  status: 'none' | 'open' | 'frozen' | 'scored' | 'published' | 'reopened' | 'final';
  from: string;
  to: string;
  formula: Formula | null;
  objectionDays: number;
  frozen: CentreData[];
  frozenDigest: string | null;
  /** By clerk and measure, {@link markKey}. */
  marks: Record<string, number>;
  totals: Data<'AppraisalScored'>['totals'];
  digest: string | null;
  objectionsUntil: string | null;
  objections: Record<string, Objection>;
  sealed: string | null;
  awards: Data<'AppraisalCitedForAward'>[];
}

export const markKey = ({ unit, person, measure }: { readonly unit: string; readonly person: string; readonly measure: string }): string => `${unit} ${person} ${measure}`;

export function initialAppraisal(): AppraisalState {
  return { status: 'none', from: '', to: '', formula: null, objectionDays: 0, frozen: [], frozenDigest: null, marks: {}, totals: [], digest: null, objectionsUntil: null, objections: {}, sealed: null, awards: [] };
}
