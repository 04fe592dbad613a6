import type { ProblemEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';
import type { ProblemView } from './view.ts';

export interface ProblemRow extends Omit<ProblemView, 'unit' | 'meetings' | 'late' | 'revision'> {
  unit: string;
  due: string;
  status: ProblemView['status'];
  meetings: { heldOn: string; met: readonly string[]; decision: string; due: string }[];
  resolved: ProblemView['resolved'];
}

const PREFIX = 'majorproblem-';

/** The register of major problems. @req #73 */
export const problemProjection = defineProjection<ProblemRow, ProblemEvent>({
  name: 'major-problem',
  version: 1,
  categories: ['majorproblem'],
  keys: ({ stream }) => [stream.slice(PREFIX.length)],
  initial: id => ({ id, unit: '', title: '', what: '', leader: '', due: '', registeredOn: '', status: 'registered', meetings: [], resolved: null }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    ProblemRegistered: (row, { data: { unit, title, what, leader, due, on } }) => void Object.assign(row, { unit, title, what, leader, due, registeredOn: on }),
    ProblemCoordinated: (row, { data: { met, decision, due, heldOn } }) => {
      Object.assign(row, { status: 'coordinated', due });
      row.meetings.push({ heldOn, met, decision, due });
    },
    ProblemResolved: (row, { data: { result, evidence, late, on } }) => {
      Object.assign(row, { status: 'resolved', resolved: { on, result, late, evidence } });
    },
    // That it is late is computed on the day asked for.
    ProblemOverdue: () => undefined,
  },
});
