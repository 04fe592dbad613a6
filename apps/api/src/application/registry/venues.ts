import {
  ApproveVenueException, AssignPorts, CloseVenueGap, CompleteVenueUpgrade, FileVenueEvidence, InstallGateway, IssueVenueStandard, PlanGateway, PlanVenueUpgrade, PutVillageOnline, RecordEquipment, ReleasePort, ReportConnectionFault, ReportEquipmentFault, RestoreConnection, SubmitVenueAssessment,
  SurveyVenue, SurveyVillage, TestConnection, VerifyVenueAssessment, WakeVenue,
} from '@yichuang/domain';
import { ownAndBelow, ownUnit } from '../../policy/policy.ts';
import { HALL_NEAR } from '../../policy/venues.ts';
import { acts, internal, type CommandEntry, type CommandSchema, type Place } from './entry.ts';

const standards: Place = { category: 'venuestandard', at: '/venue-standards' };
const venues: Place = { category: 'venue', at: '/venues' };
const gateways: Place = { category: 'gateway', at: '/gateways' };
const network: Place = { category: 'network', at: '/network' };

/** Those who work in a hall, for that hall. */
const OWN = ownUnit('centre_manager', 'village_manager', 'village_agent');
/** 区政务服务中心 runs the network. */
const RUNNERS = ['operator', 'approval_bureau'] as const;
type By = Parameters<typeof acts>[2]['by'];
const on = (place: Place, by: By) => (act: string, schema: CommandSchema): CommandEntry => acts(place, act, { schema, by });
const own = on(venues, [OWN]);
const verifying = on(venues, ['approval_bureau', ownAndBelow('centre_manager')]);
const building = on(venues, HALL_NEAR);
const running = on(network, RUNNERS);
const seeing = on(network, [...RUNNERS, ...HALL_NEAR]);

/** Halls (W17) and the network of villages (W18). Who verifies whom is the domain's to say. */
export const venueCommands: readonly CommandEntry[] = [
  acts(standards, 'issue', { schema: IssueVenueStandard, by: ['approval_bureau'] }),
  own('survey', SurveyVenue),
  own('submit', SubmitVenueAssessment),
  verifying('verify', VerifyVenueAssessment),
  verifying('close-gap', CloseVenueGap),
  acts(venues, 'approve-exception', { schema: ApproveVenueException, by: ['approval_bureau'] }),
  building('plan-upgrade', PlanVenueUpgrade),
  building('complete-upgrade', CompleteVenueUpgrade),
  building('file-evidence', FileVenueEvidence),
  own('record-equipment', RecordEquipment),
  own('report-fault', ReportEquipmentFault),
  internal(WakeVenue, venues.category, 'system'),
  acts(gateways, 'assign', { schema: AssignPorts, by: RUNNERS }),
  acts(gateways, 'release', { schema: ReleasePort, by: RUNNERS }),
  seeing('survey', SurveyVillage),
  running('plan', PlanGateway),
  running('install', InstallGateway),
  running('test', TestConnection),
  running('put-online', PutVillageOnline),
  seeing('report-fault', ReportConnectionFault),
  seeing('restore', RestoreConnection),
];
