import type { ExemptionEvent, PresenceEvent, PublicityEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';
import type { ExemptionView, PresenceView, PublicityView } from './view.ts';

type Plain<V, Without extends keyof V> = Omit<V, Without | 'unit' | 'illustrative'> & { unit: string };
export type ExemptionRow = Plain<ExemptionView, 'reviewDue' | 'lifted'> & { lifted: ExemptionView['lifted'] };
export type PublicityRow = Plain<PublicityView, 'missing' | 'overdue' | 'done'> & { done: PublicityView['done'][number][] };
export interface PresenceRow {
  unit: string;
  date: string;
  entries: readonly PresenceView[];
}

const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
const keyOf = (stream: string, number: number): string => `${idOf(stream)}/${String(number).padStart(5, '0')}`;

/** What is not disclosed, entry by entry. @req #29 */
export const exemptionProjection = defineProjection<ExemptionRow, ExemptionEvent>({
  name: 'exemption',
  version: 1,
  categories: ['exemption'],
  keys: ({ stream, data }) => [keyOf(stream, data.number)],
  initial: () => ({ unit: '', number: 0, title: '', ground: 'internal', clause: '', reason: '', disclosure: null, on: '', reviewBy: '', lifted: null, event: -1 }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    ExemptionRecorded: (row, { data: { officer: _officer, ...told }, number }) => void Object.assign(row, { ...told, event: number }),
    ExemptionLifted: (row, { data: { on, reason } }) => {
      row.lifted = { on, reason };
    },
  },
});

/** Whereabouts of a unit on a day: what was said last of the same hours. @req #30 */
export const presenceProjection = defineProjection<PresenceRow, PresenceEvent>({
  name: 'presence',
  version: 1,
  categories: ['presence'],
  keys: ({ stream }) => [idOf(stream)],
  initial: () => ({ unit: '', date: '', entries: [] }),
  indexes: {},
  history: 'versions',
  revisions: true,
  on: {
    StaffPresenceSet: (row, { data: { unit, date, post, title, presence, from, until, cover }, number }) => {
      const others = row.entries.filter(each => each.post !== post || each.until <= from || until <= each.from);
      const entries = [...others, { post, title, presence, from, until, covered: cover !== null, event: number }];
      Object.assign(row, { unit, date, entries: entries.toSorted((a, b) => a.post.localeCompare(b.post) || a.from.localeCompare(b.from)) });
    },
  },
});

/** What is to be made known, plan by plan, and where it was. @req #74 */
export const publicityProjection = defineProjection<PublicityRow, PublicityEvent>({
  name: 'publicity',
  version: 1,
  categories: ['publicity'],
  keys: ({ stream, data }) => [keyOf(stream, data.number)],
  initial: () => ({ unit: '', number: 0, title: '', media: [], due: '', done: [], event: -1 }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    PublicityPlanned: (row, { data: { officer: _officer, on: _on, ...told }, number }) => void Object.assign(row, { ...told, event: number }),
    PublicityDone: (row, { data: { medium, link, note, on }, number }) => void row.done.push({ medium, link, note, on, event: number }),
  },
});
