import { decideBy } from '../../kernel/dispatch.ts';
import type { StaffingCommand } from '../commands.ts';
import type { StaffingContext } from '../context.ts';
import type { StaffingEvent } from '../events.ts';
import type { StaffState } from '../state.ts';
import { activateDeputy, endAbsence, releaseDeputy, startAbsence } from './absences.ts';
import { certifyCompetency, withdrawCompetency } from './competency.ts';
import { recordStaffingNotice } from './notices.ts';
import { appointLeader, delistHelper, listHelper, nameHandlers } from './people.ts';
import { closePost, createPost } from './posts.ts';
import { enterRoster } from './roster.ts';
import { assignTo, relieveClerk, replaceClerk } from './seats.ts';

/** Rules for the posts and persons of a unit. @throws {Rejection} */
export const decide = decideBy<StaffState, StaffingCommand, StaffingEvent, StaffingContext>({
  CreatePost: createPost, ClosePost: closePost,
  AssignClerk: assignTo('A'), AssignBackup: assignTo('B'), RelieveClerk: relieveClerk, ReplaceClerk: replaceClerk,
  StartAbsence: startAbsence, EndAbsence: endAbsence, ActivateDeputy: activateDeputy, ReleaseDeputy: releaseDeputy,
  AppointLeader: appointLeader, NameHandlers: nameHandlers, ListHelper: listHelper, DelistHelper: delistHelper,
  CertifyCompetency: certifyCompetency, WithdrawCompetency: withdrawCompetency,
  EnterRoster: enterRoster, RecordStaffingNotice: recordStaffingNotice, WakeStaff: () => [],
});
