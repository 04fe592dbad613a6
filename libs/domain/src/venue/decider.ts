import type { Decider } from '../kernel/decider.ts';
import { decideBy } from '../kernel/dispatch.ts';
import type { VenueCommand } from './commands.ts';
import type { VenueContext } from './context.ts';
import { submit, survey, verify } from './decide/assessment.ts';
import { closeGap, completeUpgrade, except, planUpgrade, recordEquipment, reportFault } from './decide/gaps.ts';
import { fileEvidence } from './decide/evidence.ts';
import { evolve } from './evolve.ts';
import type { VenueEvent } from './events.ts';
import { initialVenue, type VenueState } from './state.ts';

/** Self-assessment of a hall (服务场所标准化, W17): facts, answers with evidence, gaps and what became of them. Stream `venue-<unit code>`. @req #7 #8 #9 #75 */
export const venueDecider: Decider<VenueState, VenueCommand, VenueEvent, VenueContext> = {
  category: 'venue',
  initialState: initialVenue,
  decide: decideBy<VenueState, VenueCommand, VenueEvent, VenueContext>({
    SurveyVenue: survey,
    SubmitVenueAssessment: submit,
    VerifyVenueAssessment: verify,
    CloseVenueGap: closeGap,
    ApproveVenueException: except,
    PlanVenueUpgrade: planUpgrade,
    CompleteVenueUpgrade: completeUpgrade,
    RecordEquipment: recordEquipment,
    ReportEquipmentFault: reportFault,
    FileVenueEvidence: fileEvidence,
    WakeVenue: () => [],
  }),
  evolve,
};
