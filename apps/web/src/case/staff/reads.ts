import type { CaseRowView, CaseView, WorklistView } from '@yichuang/projections';
import type { WithLinks } from '../../delegation/links.ts';

const BASE = '/api/v1';

/** Addresses of what the counter, the reviewers and the villages read, in one place. */
export const CASES = `${BASE}/cases`;
export const WORKLIST = `${BASE}/worklist`;
export const caseAt = (id: string): string => `${CASES}/${id}`;
/** Why an act of a case was decided as it was. @param event number of its event */
export const explanationAt = (id: string, event: number): string => `${CASES}/${id}/explanations/${event}`;

/** 李*明: enough to call somebody by, and not enough to know who it is. */
interface Masked {
  readonly applicantName: string | null;
}
export type OneCase = WithLinks<CaseView> & Masked;
export type CaseRow = CaseRowView & Masked;
/** A queue as the API gives it: each row with its masked name. */
export type WorkPage = Omit<WorklistView, 'rows'> & { readonly rows: readonly CaseRow[] };

/** The human number that a scanner reads from a receipt: `HT`, the year, six digits or more. */
export const CASE_NUMBER = /^HT\d{4}-\d{6,9}$/;

/** Tickets of a town's hall on a day. */
export const queueOf = (town: string, day: string): string => `${BASE}/queues/${town}/${day}`;
/** A town's hall on a day: its slots and how many are booked. */
export const hallDay = (town: string, day: string): string => `${BASE}/appointments/${town}/${day}`;
/** A read that tells the day of the log: simulated in a sample, so it is not asked of this device. */
export const LOG_DAY = `${BASE}/catalogue/versions`;
export const ERRANDS = `${BASE}/errands`;
export const errandAt = (id: string): string => `${ERRANDS}/${id}`;
