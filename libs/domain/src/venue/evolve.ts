import { evolveBy } from '../kernel/dispatch.ts';
import type { VenueEvent } from './events.ts';
import { openMandatoryGaps, type VenueState } from './state.ts';

/** Once a gap is worked on, a hall that falls short is improving. */
function improve(draft: VenueState): void {
  if (draft.status === 'partly_met') draft.status = 'improving';
}

export const evolve = evolveBy<VenueState, VenueEvent>({
  FacilitySurveyed(draft, { unit, level, parent, facts }) {
    Object.assign(draft, { unit, level, parent, facts });
    if (draft.status === 'none') draft.status = 'drafted';
  },
  VenueAssessmentSubmitted(draft, { standard, claims, answers }) {
    Object.assign(draft, { standard, claims, answers: answers.map(answer => ({ ...answer })), status: 'submitted', verified: false });
  },
  VenueAssessmentVerified(draft, { outcome, corrections }) {
    for (const { point, met } of corrections) {
      const answer = draft.answers.find(each => each.point === point);
      if (answer) answer.met = met;
    }
    draft.verified = true;
    draft.status = outcome;
  },
  VenueStandardMet(draft) {
    draft.status = 'met';
  },
  VenueGapRecorded(draft, { point, cause, on }) {
    draft.gaps[point.code] = { point, open: true, since: on, closedOn: null };
    if (cause !== 'exception_expired') return;
    const exception = draft.exceptions[point.code];
    if (exception) exception.ended = true;
    if (draft.status === 'met' && openMandatoryGaps(draft).length > 0) draft.status = 'partly_met';
  },
  VenueGapClosed(draft, { point, on }) {
    const gap = draft.gaps[point];
    if (gap) Object.assign(gap, { open: false, closedOn: on });
    improve(draft);
  },
  VenueExceptionApproved(draft, { point, approver, reason, until }) {
    draft.exceptions[point.code] = { point, approver, reason, until, ended: false };
  },
  UpgradePlanned(draft, { upgrade, title, points, due }) {
    draft.upgrades[upgrade] = { title, points, due, completedOn: null };
    improve(draft);
  },
  UpgradeCompleted(draft, { upgrade, on }) {
    const planned = draft.upgrades[upgrade];
    if (planned) planned.completedOn = on;
  },
  EquipmentRecorded(draft, { equipment }) {
    for (const { point, count } of equipment) {
      draft.equipment[point] = count;
      delete draft.faults[point];
    }
  },
  EquipmentFaulted(draft, { point, note, on }) {
    draft.faults[point] = { note, on };
  },
  VenueEvidenceFiled(draft, { unit: _hall, file, ...filed }) {
    draft.files.push({ ...filed, file: { ...file } });
  },
});
