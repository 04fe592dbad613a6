import type { Bilingual, MilestoneEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';

export interface MilestoneRow {
  instrument: string;
  key: string;
  clause: string;
  obligation: Bilingual;
  responsible: readonly string[];
  due: string | null;
  met: { on: string; evidence: readonly number[]; note: string; number: number } | null;
  reschedules: { from: string | null; to: string | null; reason: string; instrument: string; number: number }[];
  number: number;
}

const PREFIX = 'milestone-';

/** Obligations of documents, by document and key. That a day went by is computed on the day asked for; the notice changes no row. @req #12 */
export const milestoneProjection = defineProjection<MilestoneRow, MilestoneEvent>({
  name: 'milestone',
  version: 1,
  categories: ['milestone'],
  keys: ({ stream, data }) => [`${stream.slice(PREFIX.length)}/${data.key}`],
  initial: key => ({ instrument: key.slice(0, key.lastIndexOf('/')), key: key.slice(key.lastIndexOf('/') + 1), clause: '', obligation: { zh: '—', en: '' }, responsible: [], due: null, met: null, reschedules: [], number: -1 }),
  indexes: { all: () => 'all', instrument: row => row.instrument },
  listsAt: { all: 'fixed', instrument: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    MilestoneSet: (row, { data: { clause, obligation, responsible, due }, number }) => void Object.assign(row, { clause, obligation, responsible, due, met: null, reschedules: [], number }),
    MilestoneRescheduled: (row, { data: { due, instrument, reason }, number }) => {
      row.reschedules.push({ from: row.due, to: due, reason, instrument, number });
      row.due = due;
    },
    MilestoneMet: (row, { data: { on, evidence, note }, number }) => {
      row.met = { on, evidence, note, number };
    },
  },
});
