import { appraisalDecider, initialAppraisal, type AppraisalEvent, type AppraisalState } from '@yichuang/domain';
import { defineProjection, type ProjectedEvent } from '../runner/define.ts';

export interface AppraisalRow {
  period: string;
  state: AppraisalState;
  formulaDigest: string;
  frozen: { position: number; on: string; digest: string } | null;
}

function take(row: AppraisalRow, event: ProjectedEvent<AppraisalEvent>): void {
  appraisalDecider.evolve(row.state, event as AppraisalEvent);
}

/** Appraisals by their period. @req #56 #62 */
export const appraisalProjection = defineProjection<AppraisalRow, AppraisalEvent>({
  name: 'appraisal',
  version: 1,
  categories: ['appraisal'],
  keys: ({ stream }) => [stream.slice(stream.indexOf('-') + 1)],
  initial: period => ({ period, state: initialAppraisal(), formulaDigest: '', frozen: null }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    AppraisalPeriodOpened: (row, event) => {
      take(row, event);
      row.formulaDigest = event.data.formulaDigest;
    },
    AppraisalDataFrozen: (row, event) => {
      take(row, event);
      const { position, on, digest } = event.data;
      row.frozen = { position, on, digest };
    },
  },
  any: take,
});
