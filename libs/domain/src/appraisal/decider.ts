import type { Decider } from '../kernel/decider.ts';
import { evolveBy } from '../kernel/dispatch.ts';
import type { AppraisalCommand } from './commands.ts';
import type { AppraisalContext } from './context.ts';
import { decide } from './decide.ts';
import type { AppraisalEvent } from './events.ts';
import { initialAppraisal, markKey, type AppraisalState } from './state.ts';

/** An appraisal of centres and clerks in a period (W21). Stream `appraisal-<period>`. @req #56 #61 #62 */
export const appraisalDecider: Decider<AppraisalState, AppraisalCommand, AppraisalEvent, AppraisalContext> = {
  category: 'appraisal',
  initialState: initialAppraisal,
  decide,
  evolve: evolveBy<AppraisalState, AppraisalEvent>({
    AppraisalPeriodOpened(draft, { from, to, formula, objectionDays }) {
      Object.assign(draft, { status: 'open', from, to, formula, objectionDays });
    },
    AppraisalNumbersFrozen(draft, data) {
      draft.frozen = [...draft.frozen.filter(({ unit }) => unit !== data.unit), data].sort((one, other) => (one.unit < other.unit ? -1 : 1));
    },
    AppraisalDataFrozen(draft, { units, digest }) {
      draft.status = 'frozen';
      draft.frozen = draft.frozen.filter(({ unit }) => units.includes(unit));
      draft.frozenDigest = digest;
    },
    AppraisalMarkGiven(draft, data) {
      draft.marks[markKey(data)] = data.mark;
    },
    AppraisalScored(draft, { totals, digest }) {
      Object.assign(draft, { status: 'scored', totals, digest });
    },
    AppraisalPublished(draft, { objectionsUntil }) {
      Object.assign(draft, { status: 'published', objectionsUntil });
    },
    AppraisalObjectionRaised(draft, data) {
      draft.objections[String(data.objection)] = { ...data, upheld: null };
    },
    AppraisalObjectionAnswered(draft, { objection, upheld }) {
      const raised = draft.objections[String(objection)];
      if (raised) raised.upheld = upheld;
      if (upheld) draft.status = 'reopened';
    },
    AppraisalFinalised(draft) {
      draft.status = 'final';
    },
    AppraisalSealed(draft, { digest }) {
      draft.sealed = digest;
    },
    AppraisalCitedForAward(draft, data) {
      draft.awards.push(data);
    },
  }),
};
