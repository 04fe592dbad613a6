import type { ResponsibilityEvent, ResponsibilityRow } from '@yichuang/domain';
import { defineProjection, eventKey } from '../runner/define.ts';
import { maskOf } from './masks.ts';
import type { ChangeAct, Opinion } from './view.ts';

/** A change of the list by id. Its rows and opinions are rows of their own. */
export interface ChangeRow {
  id: string;
  title: string;
  base: string | null;
  instrument: string;
  reason: string;
  by: string;
  officer: string;
  status: 'proposed' | 'consulting' | 'consulted' | 'reviewed' | 'returned' | 'rejected' | 'withdrawn';
  parties: readonly string[];
  due: string | null;
  /** Number of the event that opened the consultation or gave the change back: what was said before it belongs to an earlier round. */
  opened: number;
  rowsDigest: string | null;
  minutes: string | null;
  review: { opinion: string; by: string; officer: string; at: string; number: number } | null;
  proposedAt: string;
  number: number;
}

/** Changes of the responsibility list on their way from proposal to review. @req #21 #22 */
export const changeProjection = defineProjection<ChangeRow, ResponsibilityEvent>({
  name: 'responsibility-change',
  version: 1,
  categories: ['responsibility'],
  keys: ({ data }) => [data.changeId],
  initial: id => ({ id, title: '', base: null, instrument: '', reason: '', by: '', officer: '', status: 'proposed', parties: [], due: null, opened: -1, rowsDigest: null, minutes: null, review: null, proposedAt: '', number: -1 }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    ResponsibilityChangeProposed: (row, { data, number, metadata }) => {
      const { title, base, instrument, reason, by, officer } = data;
      Object.assign(row, { title, base, instrument, reason, by, officer, status: 'proposed', proposedAt: metadata.recordedAt, number });
    },
    ConsultationOpened: (row, { data: { parties, due, rowsDigest }, number }) => void Object.assign(row, { status: 'consulting', parties, due, opened: number, rowsDigest, minutes: null, review: null }),
    ConsultationClosed: (row, { data: { minutes } }) => void Object.assign(row, { status: 'consulted', minutes }),
    ResponsibilityChangeReviewed: (row, { data: { opinion, by, officer, rowsDigest }, number, metadata }) => {
      Object.assign(row, { status: 'reviewed', rowsDigest, review: { opinion, by, officer, at: metadata.recordedAt, number } });
    },
    ResponsibilityChangeReturned: (row, { number }) => void Object.assign(row, { status: 'returned', parties: [], due: null, opened: number, review: null }),
    ResponsibilityChangeRejected: row => void Object.assign(row, { status: 'rejected' }),
    ResponsibilityChangeWithdrawn: row => void Object.assign(row, { status: 'withdrawn' }),
  },
});

/** Towns of a row with the bits of its mask. */
export interface TownsMask {
  towns: 'all_towns' | readonly string[];
  mask: number;
  number: number;
}

/** What a change says of one item: rows by towns, or that it leaves the list. */
export interface ItemRowsRow {
  change: string;
  item: string;
  dropped: boolean;
  rows: TownsMask[];
}

const sameTowns = (a: TownsMask['towns'], b: TownsMask['towns']): boolean => a === b || (a !== 'all_towns' && b !== 'all_towns' && a.length === b.length && a.every(town => b.includes(town)));

function put(row: ItemRowsRow, { towns, bodies }: ResponsibilityRow, number: number): void {
  row.dropped = false;
  row.rows = [...row.rows.filter(standing => !sameTowns(standing.towns, towns)), { towns, mask: maskOf(bodies), number }];
}

function itemsNamed({ data }: { readonly data: ResponsibilityEvent['data'] }): readonly string[] {
  if ('rows' in data) return [...new Set(data.rows.map(({ item }) => item))];
  return 'items' in data ? data.items : [];
}

/**
 * Rows of the list where they were proposed, one table row per change and item. They are the list only once a version names
 * their change, which is a join at query time, so that the commit of a version is one event and touches one row.
 */
export const itemRowsProjection = defineProjection<ItemRowsRow, ResponsibilityEvent>({
  name: 'responsibility-row',
  version: 1,
  categories: ['responsibility'],
  keys: event => itemsNamed(event).map(item => `${event.data.changeId}/${item}`),
  initial: key => ({ change: key.slice(0, key.lastIndexOf('/')), item: key.slice(key.lastIndexOf('/') + 1), dropped: false, rows: [] }),
  indexes: { change: row => row.change, item: row => row.item },
  listsAt: { change: 'fixed', item: 'fixed' },
  history: 'versions',
  on: {
    ResponsibilityRowsProposed: (row, { data, number }) => {
      for (const proposed of data.rows) if (proposed.item === row.item) put(row, proposed, number);
    },
    ResponsibilityItemsDropped: row => void Object.assign(row, { dropped: true, rows: [] }),
  },
});

export interface OpinionRow {
  change: string;
  unit: string;
  opinion: Opinion;
  text: string;
  at: string;
  number: number;
}

/** The latest opinion of each party of a change. @req #22 */
export const opinionProjection = defineProjection<OpinionRow, ResponsibilityEvent>({
  name: 'responsibility-opinion',
  version: 1,
  categories: ['responsibility'],
  keys: ({ data }) => ('unit' in data ? [`${data.changeId}/${data.unit}`] : []),
  initial: key => ({ change: key.slice(0, key.indexOf('/')), unit: key.slice(key.indexOf('/') + 1), opinion: 'no_answer', text: '', at: '', number: -1 }),
  indexes: { change: row => row.change },
  listsAt: { change: 'fixed' },
  history: 'versions',
  on: {
    ConsultationOpinionRecorded: (row, { data: { opinion, text }, number, metadata }) => void Object.assign(row, { opinion, text, at: metadata.recordedAt, number }),
  },
});

export interface ChangeActRow {
  change: string;
  kind: ChangeAct['kind'];
  number: number;
  recordedAt: string;
  text: string | null;
  by: string | null;
}

const KINDS: Readonly<Partial<Record<ResponsibilityEvent['type'], ChangeAct['kind']>>> = {
  ResponsibilityChangeProposed: 'proposed', ConsultationOpened: 'consultation_opened', ConsultationClosed: 'consultation_closed', ResponsibilityChangeReviewed: 'reviewed',
  ResponsibilityChangeReturned: 'returned', ResponsibilityChangeRejected: 'rejected', ResponsibilityChangeWithdrawn: 'withdrawn',
};

function textOf(data: ResponsibilityEvent['data']): string | null {
  if ('reason' in data) return data.reason;
  if ('minutes' in data) return data.minutes;
  return 'opinion' in data ? data.opinion : null;
}

/** The path of a change, one row per step of it. */
export const changeActProjection = defineProjection<ChangeActRow, ResponsibilityEvent>({
  name: 'responsibility-act',
  version: 1,
  categories: ['responsibility'],
  keys: ({ type, number }) => (KINDS[type] === undefined ? [] : [eventKey(number)]),
  initial: () => ({ change: '', kind: 'proposed', number: -1, recordedAt: '', text: null, by: null }),
  indexes: { change: row => row.change },
  history: 'append-only',
  on: {},
  any: (row, { type, data, number, metadata }) => {
    Object.assign(row, { change: data.changeId, kind: KINDS[type], number, recordedAt: metadata.recordedAt, text: textOf(data), by: 'by' in data ? data.by : null });
  },
});
