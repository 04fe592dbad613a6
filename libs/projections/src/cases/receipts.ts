import type { CaseEvent } from '@yichuang/domain';
import { defineProjection, eventKey } from '../runner/define.ts';
import { caseOf } from './projection.ts';

/** Where a case belongs, from its receipt on and for ever: what lists are narrowed by, in the order of receipt. */
export interface ReceiptRow {
  case: string;
  number: string;
  item: string;
  town: string;
  department: string;
  applicant: string;
  agent: string | null;
  channel: string;
  receivedOn: string;
}

/** Receipts, one row per case. Jurisdiction is a value of an index, so that nobody's list is cut out of everybody's. @req #5 #45 */
export const receiptProjection = defineProjection<ReceiptRow, CaseEvent>({
  name: 'case-receipt',
  version: 1,
  categories: ['case'],
  keys: ({ type, number }) => (type === 'ApplicationReceived' ? [eventKey(number)] : []),
  initial: () => ({ case: '', number: '', item: '', town: '', department: '', applicant: '', agent: null, channel: '', receivedOn: '' }),
  indexes: {
    all: () => 'all', number: row => row.number, town: row => row.town, department: row => row.department, applicant: row => row.applicant, agent: row => row.agent, item: row => row.item,
    town_item: row => `${row.town}/${row.item}`, department_town: row => `${row.department}/${row.town}`,
  },
  history: 'append-only',
  on: {
    ApplicationReceived: (row, { data: { number, item, town, department, applicant, agent, receivedOn }, stream, metadata: { channel } }) => {
      Object.assign(row, { case: caseOf(stream), number, item, town, department, applicant: applicant.subject, agent: agent?.subject ?? null, channel, receivedOn });
    },
  },
});
