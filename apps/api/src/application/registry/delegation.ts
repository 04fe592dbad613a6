import {
  AnnounceDelegation, CancelResponsibilityVersion, CloseConsultation, ConfigurePlatformPermissions, DraftDelegation, DropResponsibilityItems, ExplainPermissionDrift, OpenConsultation, ProposeResponsibilityChange, ProposeResponsibilityRows,
  ReconcilePermissions, RecordConsultationOpinion, RecordDelegationNotice, RecordResponsibilityTookEffect, RejectResponsibilityChange, ResumeDelegation, ReturnResponsibilityChange, ReviewResponsibilityChange, RevokeDelegation,
  ScheduleResponsibilityVersion, SignDelegationForDepartment, SignDelegationForTown, SuspendDelegation, WithdrawDelegation, WithdrawResponsibilityChange,
} from '@yichuang/domain';
import { ownDepartment, ownUnit } from '../../policy/policy.ts';
import { InvalidCommand } from '../invalid-command.ts';
import { acts, creates, internal, type CommandEntry, type Place } from './entry.ts';

const letters: Place = { category: 'delegation', at: '/delegations' };
const changes: Place = { category: 'responsibility', at: '/responsibility-changes' };
const lists: Place = { category: 'responsibilitylist', at: '/responsibility-list' };
const permissions: Place = { category: 'permissions', at: '/permissions' };

/** Letters between two organs share a stream: `<department>-<town>`. @throws {InvalidCommand} */
function organsIn(data: unknown): string {
  const parsed = DraftDelegation.safeParse({ type: 'DraftDelegation', data });
  if (!parsed.success) throw new InvalidCommand(parsed.error);
  return `${parsed.data.data.department}-${parsed.data.data.town}`;
}

const department = [ownDepartment('dept_decider', 'dept_catalog_owner')];
const town = [ownUnit('town_decider', 'centre_manager')];

/** Letters, the responsibility list with its changes, and rights on other platforms. Who may draft a letter between which organs is the domain's to say, in words. */
export const delegationCommands: readonly CommandEntry[] = [
  creates(letters, DraftDelegation, { by: ['dept_decider', 'dept_catalog_owner'], id: organsIn }),
  acts(letters, 'withdraw', { schema: WithdrawDelegation, by: department }),
  acts(letters, 'sign-for-department', { schema: SignDelegationForDepartment, by: department }),
  acts(letters, 'sign-for-town', { schema: SignDelegationForTown, by: town }),
  acts(letters, 'announce', { schema: AnnounceDelegation, by: department }),
  acts(letters, 'suspend', { schema: SuspendDelegation, by: department }),
  acts(letters, 'resume', { schema: ResumeDelegation, by: department }),
  acts(letters, 'revoke', { schema: RevokeDelegation, by: department }),
  internal(RecordDelegationNotice, letters.category, 'system'),
  creates(changes, ProposeResponsibilityChange, { by: ['reform_officer'], id: 'changeId' }),
  acts(changes, 'propose-rows', { schema: ProposeResponsibilityRows, by: ['reform_officer'] }),
  acts(changes, 'drop-items', { schema: DropResponsibilityItems, by: ['reform_officer'] }),
  acts(changes, 'open-consultation', { schema: OpenConsultation, by: ['reform_officer'] }),
  acts(changes, 'record-opinion', { schema: RecordConsultationOpinion, by: ['reform_officer', 'town_decider', 'centre_manager', 'dept_decider', 'dept_catalog_owner'] }),
  acts(changes, 'close-consultation', { schema: CloseConsultation, by: ['reform_officer'] }),
  acts(changes, 'review', { schema: ReviewResponsibilityChange, by: ['reform_officer'] }),
  acts(changes, 'return', { schema: ReturnResponsibilityChange, by: ['reform_officer'] }),
  acts(changes, 'reject', { schema: RejectResponsibilityChange, by: ['reform_officer'] }),
  acts(changes, 'withdraw', { schema: WithdrawResponsibilityChange, by: ['reform_officer'] }),
  acts(lists, 'schedule', { schema: ScheduleResponsibilityVersion, by: ['reform_officer'] }),
  acts(lists, 'cancel', { schema: CancelResponsibilityVersion, by: ['reform_officer'] }),
  internal(RecordResponsibilityTookEffect, lists.category, 'system'),
  acts(permissions, 'configure', { schema: ConfigurePlatformPermissions, by: ['approval_bureau'] }),
  acts(permissions, 'reconcile', { schema: ReconcilePermissions, by: ['approval_bureau'] }),
  acts(permissions, 'explain', { schema: ExplainPermissionDrift, by: ['approval_bureau'] }),
];
