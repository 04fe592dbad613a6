import {
  ActivateDeputy, AppointLeader, AssignBackup, AssignClerk, CertifyCompetency, CloseAccount, ClosePost, CreatePost, DelistHelper, EndAbsence, EndSessions, EnterRoster, ListHelper, LockAccount, MeetMilestone, NameHandlers, OpenAccount, RecordCredentialChange, RecordMilestoneMissed,
  RecordStaffingNotice, ReleaseDeputy, RelieveClerk, ReplaceClerk, RescheduleMilestone, SetMilestone, StartAbsence, UnlockAccount, WakeMilestones, WakeStaff, WithdrawCompetency, type Role,
} from '@yichuang/domain';
import { ownAndBelow, ownUnit } from '../../policy/policy.ts';
import { acts, internal, records, type CommandEntry, type CommandSchema, type Place } from './entry.ts';

const staff: Place = { category: 'staff', at: '/staff' };
const milestones: Place = { category: 'milestone', at: '/milestones' };

/** Whoever keeps posts of some unit; which ones is the domain's to say (W19, dual management). */
const KEEPERS = ['operator', 'government_publisher', ownAndBelow('centre_manager'), ownUnit('village_manager', 'dept_catalog_owner')] as const;
const keeping = (act: string, schema: CommandSchema): CommandEntry => acts(staff, act, { schema, by: KEEPERS });
/** Whoever guides the work: the body that sends the clerk, which is another than the unit. */
const GUIDES: readonly Role[] = ['dept_catalog_owner', 'dept_decider', 'approval_bureau'];
const BOARD: readonly Role[] = ['government_publisher', 'reform_officer', 'approval_bureau'];

/** Posts and persons of a unit, obligations of a document, accounts. */
export const staffingCommands: readonly CommandEntry[] = [
  keeping('create-post', CreatePost),
  keeping('close-post', ClosePost),
  keeping('assign-clerk', AssignClerk),
  keeping('assign-backup', AssignBackup),
  keeping('relieve-clerk', RelieveClerk),
  keeping('replace-clerk', ReplaceClerk),
  keeping('start-absence', StartAbsence),
  keeping('end-absence', EndAbsence),
  keeping('activate-deputy', ActivateDeputy),
  keeping('release-deputy', ReleaseDeputy),
  keeping('appoint-leader', AppointLeader),
  keeping('name-handlers', NameHandlers),
  keeping('list-helper', ListHelper),
  keeping('delist-helper', DelistHelper),
  keeping('enter-roster', EnterRoster),
  acts(staff, 'certify-competency', { schema: CertifyCompetency, by: GUIDES }),
  acts(staff, 'withdraw-competency', { schema: WithdrawCompetency, by: GUIDES }),
  internal(RecordStaffingNotice, 'staff', 'system'),
  internal(WakeStaff, 'staff', 'system'),
  acts(milestones, 'set', { schema: SetMilestone, by: BOARD }),
  acts(milestones, 'reschedule', { schema: RescheduleMilestone, by: BOARD }),
  acts(milestones, 'meet', { schema: MeetMilestone, by: BOARD }),
  internal(RecordMilestoneMissed, 'milestone', 'system'),
  internal(WakeMilestones, 'milestone', 'system'),
  // Sign-in records what a person did to their own account, the accounts page what the operator did to another's.
  ...[OpenAccount, RecordCredentialChange, CloseAccount, LockAccount, UnlockAccount, EndSessions].map(schema => records(schema, 'account', ['operator'])),
];
