import type { CaseStatus } from './state.ts';

/** `before` acceptance, `under_way` to the decision, `decided` and being carried out, `over`: nothing is decided any more. */
export type CasePhase = 'none' | 'before' | 'under_way' | 'decided' | 'over';

const PHASES: Readonly<Record<CaseStatus, CasePhase>> = {
  none: 'none', received: 'before', correcting: 'before', accepted: 'under_way', town_reviewed: 'under_way', forwarded: 'under_way', returned: 'under_way', dept_reviewed: 'under_way',
  granted: 'decided', refused: 'decided', issued: 'decided', delivered: 'decided',
  not_accepted: 'over', abandoned: 'over', withdrawn: 'over', terminated: 'over', revoked: 'over', closed: 'over', archived: 'over',
};

/** Where a case stands, coarsely: most acts ask no more than this. */
export function phaseOf(status: CaseStatus): CasePhase {
  return PHASES[status];
}
