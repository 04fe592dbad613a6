import type { Decider } from '../kernel/decider.ts';
import { evolveBy } from '../kernel/dispatch.ts';
import type { InspectionCommand } from './commands.ts';
import type { InspectionContext } from './context.ts';
import { decide } from './decide.ts';
import type { InspectionEvent } from './events.ts';
import { initialInspection, type Finding, type InspectionState } from './state.ts';

function on(draft: InspectionState, number: number, change: Partial<Finding>): void {
  const finding = draft.findings[String(number)];
  if (finding) Object.assign(finding, change);
}

/** An inspection from its plan to its end (W14). Stream `inspection-<uuid>`. @req #69 #70 */
export const inspectionDecider: Decider<InspectionState, InspectionCommand, InspectionEvent, InspectionContext> = {
  category: 'inspection',
  initialState: initialInspection,
  decide,
  evolve: evolveBy<InspectionState, InspectionEvent>({
    InspectionPlanned(draft, { body, by, limits, plannedOn }) {
      Object.assign(draft, { status: 'planned', body, by, limits, plannedOn });
    },
    InspectionCarriedOut(draft, { reportDue }) {
      Object.assign(draft, { status: 'carried_out', reportDue });
    },
    FindingRecorded(draft, { finding, gravity, owner }) {
      draft.findings[String(finding)] = { finding, gravity, owner, status: 'open', rung: null, due: null, extended: false, submittedBy: null, verifyBy: null, rejected: false, failed: false };
    },
    InspectionReportCirculated(draft) {
      draft.status = 'reported';
    },
    CorrectionOrdered: (draft, { finding, due }) => on(draft, finding, { status: 'ordered', rung: 'correction', due }),
    RectificationExtended: (draft, { finding, due }) => on(draft, finding, { due, extended: true }),
    RectificationSubmitted: (draft, { finding, by, verifyBy }) => on(draft, finding, { status: 'submitted', submittedBy: by, verifyBy }),
    RectificationVerified: (draft, { finding }) => on(draft, finding, { status: 'verified', due: null, verifyBy: null }),
    RectificationRejected: (draft, { finding, due }) => on(draft, finding, { status: 'ordered', due, rejected: true, failed: true, verifyBy: null }),
    CriticismCirculated(draft, { findings, due }) {
      for (const finding of findings) on(draft, finding, { status: 'ordered', rung: 'criticism', due, extended: false, rejected: false, failed: false, verifyBy: null });
    },
    InspectionStepOverdue(draft, data) {
      draft.overdue.push(data);
      if (data.step === 'rectify' && data.finding !== null) on(draft, data.finding, { failed: true });
    },
    InspectionClosed(draft) {
      draft.status = 'closed';
    },
  }),
};
