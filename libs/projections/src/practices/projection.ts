import type { PracticeEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';
import type { PracticeView } from './view.ts';

export interface PracticeRow extends Omit<PracticeView, 'unit' | 'withdrawn' | 'revision'> {
  unit: string;
  withdrawn: PracticeView['withdrawn'];
}

const PREFIX = 'practice-';

/** The library of good practice. @req #71 */
export const practiceProjection = defineProjection<PracticeRow, PracticeEvent>({
  name: 'practice',
  version: 1,
  categories: ['practice'],
  keys: ({ stream }) => [stream.slice(PREFIX.length)],
  initial: id => ({ id, unit: '', title: { zh: '', en: '' }, summary: { zh: '', en: '' }, body: '', items: [], on: '', withdrawn: null }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    PracticePublished: (row, { data: { officer: _officer, ...told } }) => void Object.assign(row, told),
    PracticeWithdrawn: (row, { data: { reason, on } }) => {
      row.withdrawn = { on, reason };
    },
  },
});
