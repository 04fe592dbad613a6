import {
  AnswerAppraisalObjection, CarryOutInspection, CirculateCriticism, CirculateInspectionReport, CiteAppraisalForAward, CloseInspection, CloseSpotCheck, DrawSpotCheck, ExtendRectification, FinaliseAppraisal, FreezeAppraisalData, GiveAppraisalMark, HALL_OFFICES,
  OpenAppraisalPeriod, OrderCorrection, OrderSpotCheck, OrderSpotCheckCorrection, PlanInspection, PublishAppraisal, RaiseAppraisalObjection, RecordAccountabilityOutcome, RecordFinding, RecordSpotCheckResult, ReferAccountability, RejectRectification,
  ReportSpotCheckCorrection, ScoreAppraisal, SubmitRectification, VerifyRectification, WakeAccountability, WakeInspection, WakeSpotCheck, type Role,
} from '@yichuang/domain';
import { ownDepartment } from '../../policy/policy.ts';
import { inspectionIdOf, spotCheckIdOf } from '../natural-ids.ts';
import { acts, creates, internal, type CommandEntry, type CommandSchema, type Place } from './entry.ts';

const inspections: Place = { category: 'inspection', at: '/inspections' };
const referrals: Place = { category: 'accountability', at: '/accountability-referrals' };
const checks: Place = { category: 'spotcheck', at: '/spot-checks' };
const appraisals: Place = { category: 'appraisal', at: '/appraisals' };

/** Whoever inspects: the bureau every body, a town its villages. Which bodies is the domain's to say (W14). */
const INSPECTORS: readonly Role[] = ['approval_bureau', 'inspector', 'centre_manager'];
/** Whoever answers for the body that was inspected. */
const HEADS: readonly Role[] = ['centre_manager', 'village_manager', 'dept_catalog_owner', 'dept_decider'];
const BUREAU: readonly Role[] = ['approval_bureau'];
const inspecting = (act: string, schema: CommandSchema): CommandEntry => acts(inspections, act, { schema, by: INSPECTORS });

/** The department in whose name towns decided. */
const CHECKERS = [ownDepartment('dept_catalog_owner', 'dept_reviewer', 'dept_decider')] as const;
const checking = (act: string, schema: CommandSchema): CommandEntry => acts(checks, act, { schema, by: CHECKERS });
const appraising = (act: string, schema: CommandSchema): CommandEntry => acts(appraisals, act, { schema, by: BUREAU });

/** Inspections, referrals, spot checks and appraisals. @req #23 #48 #56 #69 #70 */
export const supervisionCommands: readonly CommandEntry[] = [
  creates(inspections, PlanInspection, { by: INSPECTORS, id: inspectionIdOf }),
  inspecting('carry-out', CarryOutInspection),
  inspecting('record-finding', RecordFinding),
  inspecting('circulate-report', CirculateInspectionReport),
  inspecting('order-correction', OrderCorrection),
  inspecting('extend', ExtendRectification),
  acts(inspections, 'submit', { schema: SubmitRectification, by: HEADS }),
  inspecting('verify', VerifyRectification),
  inspecting('reject', RejectRectification),
  inspecting('criticise', CirculateCriticism),
  inspecting('close', CloseInspection),
  internal(WakeInspection, 'inspection', 'system'),
  creates(referrals, ReferAccountability, { by: ['approval_bureau', 'inspector'], id: 'inspection' }),
  acts(referrals, 'record-outcome', { schema: RecordAccountabilityOutcome, by: ['approval_bureau', 'inspector'] }),
  internal(WakeAccountability, 'accountability', 'system'),
  creates(checks, OrderSpotCheck, { by: CHECKERS, id: spotCheckIdOf }),
  checking('draw', DrawSpotCheck),
  checking('record-result', RecordSpotCheckResult),
  checking('order-correction', OrderSpotCheckCorrection),
  acts(checks, 'report-correction', { schema: ReportSpotCheckCorrection, by: ['centre_manager', 'town_decider'] }),
  checking('close', CloseSpotCheck),
  internal(WakeSpotCheck, 'spotcheck', 'system'),
  creates(appraisals, OpenAppraisalPeriod, { by: BUREAU, id: 'period' }),
  appraising('freeze', FreezeAppraisalData),
  acts(appraisals, 'give-mark', { schema: GiveAppraisalMark, by: ['approval_bureau', 'centre_manager', 'dept_catalog_owner', 'dept_decider'] }),
  appraising('score', ScoreAppraisal),
  appraising('publish', PublishAppraisal),
  acts(appraisals, 'object', { schema: RaiseAppraisalObjection, by: HALL_OFFICES }),
  appraising('answer', AnswerAppraisalObjection),
  appraising('finalise', FinaliseAppraisal),
  appraising('cite', CiteAppraisalForAward),
];
