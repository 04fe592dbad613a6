import type { ContactEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';
import type { ContactView } from './view.ts';

type Responsible = { unit: string; person: string; post: string };
export interface ContactRow {
  id: string;
  unit: string;
  item: string | null;
  topic: string;
  channel: ContactView['channel'];
  subject: string | null;
  hasDetails: boolean;
  owner: Responsible | null;
  offered: Responsible | null;
  status: ContactView['status'];
  answer: string | null;
  case: string | null;
  owners: (Responsible & { at: string })[];
}

const PREFIX = 'contact-';
const emptyContact = (id: string): ContactRow => ({ id, unit: '', item: null, topic: '', channel: 'counter', subject: null, hasDetails: false, owner: null, offered: null, status: 'open', answer: null, case: null, owners: [] });

function own(row: ContactRow, who: Responsible, at: string): void {
  row.owner = who;
  row.offered = null;
  row.owners.push({ ...who, at });
}

/** First contacts with whoever is responsible. What was told of people stays sealed in the log. @req #44 */
export const contactProjection = defineProjection<ContactRow, ContactEvent>({
  name: 'contact',
  version: 1,
  categories: ['contact'],
  keys: ({ stream }) => [stream.slice(PREFIX.length)],
  initial: emptyContact,
  indexes: { owner: row => row.owner?.person ?? null, ownerUnit: row => row.owner?.unit ?? null, offered: row => row.offered?.person ?? null, subject: row => row.subject },
  listsAt: { owner: 'changing', ownerUnit: 'changing', offered: 'changing', subject: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    ConsultationRecorded: (row, { data: { unit, item, topic, channel, subject, details } }) => void Object.assign(row, { unit, item, topic, channel, subject, hasDetails: details !== null }),
    FirstContactAssigned: (row, { data: { unit, person, post, at } }) => own(row, { unit, person, post }, at),
    FirstContactHandedOver: (row, { data: { to } }) => {
      row.offered = to;
    },
    FirstContactAccepted: (row, { data: { at } }) => {
      if (row.offered) own(row, row.offered, at);
    },
    FirstContactClosed: (row, { data: { answer, case: id } }) => {
      Object.assign(row, { status: 'closed', answer, case: id, offered: null });
    },
  },
});
