import type { LegalDate } from '../kernel/values.ts';
import type { CreditEvent } from './events.ts';

type Cause = Extract<CreditEvent, { type: 'CreditRecordMade' }>['data']['cause'];

/** What somebody has broken, by case, and whether it has been made good. */
export interface CreditState {
  records: { case: string; cause: Cause; on: LegalDate; unit: string; repairedOn: LegalDate | null }[];
}

/** Whether something is on record that has not been made good: then nothing is taken on trust (容缺, 告知承诺). @req #52 #53 */
export function hasBadCredit({ records }: Readonly<CreditState>): boolean {
  return records.some(({ repairedOn }) => repairedOn === null);
}
