import {
  AcceptApplication, ApproveExtension, ArchiveCase, AskForFurtherPapers, CancelLicence, CheckMaterial, CloseCase, CompleteDepartmentReview, CompleteOnSiteCheck, CompleteTownReview, ComplainOfNotice, CorrectOnTheSpot, DeclineApplication, DeliverResult,
  DiscloseResult, EndPublicNotice, FindCommitmentFalse, ForwardCase, GrantCase, IssueCorrectionNotice, IssueResult, NoteCase, OfferCommitment, RaiseObjection, ReceiveApplication, RecomputeDeadline, RecordCredit, RecuseOfficer, RefuseCase, RepairCredit, ResumeClock, RetrieveLicence,
  ReturnCaseToTown, RevokeDecision, ScheduleOnSiteCheck, SignCommitment, StartPublicNotice, SubmitCorrection, SubmitMaterial, SupplyDeferredPaper, SuspendClock, TerminateCase, TransferPost, VerifyCommitment, WakeCase, WithdrawApplication, WithdrawCommitment,
  type Body, type Step,
} from '@yichuang/domain';
import { CASE_STANDING as standing } from '../../policy/case.ts';
import { ownAndBelow, ownDepartment, type Alternative, type ApplicantPolicy, type OfficePolicy, type StepPolicy } from '../../policy/policy.ts';
import { acts, allows, internal, opens, type CommandEntry, type CommandSchema, type Place } from './entry.ts';

const cases: Place = { category: 'case', at: '/cases' };
const credit: Place = { category: 'credit', at: '/credit' };

const step = (...names: readonly Step[]): readonly StepPolicy[] => names.map(name => ({ step: name }));
const at = (body: Body, ...names: readonly Step[]): readonly StepPolicy[] => names.map(name => ({ step: name, body }));
const applicant = (scope: ApplicantPolicy['applicant']): ApplicantPolicy => ({ applicant: scope });
/** Whoever manages the people who handle the case. */
const managers: OfficePolicy = { clauses: [ownAndBelow('centre_manager'), ownDepartment('dept_catalog_owner', 'dept_decider')] };
/** Everybody whose step is on the way of a case. */
const handlers = step('receive', 'notify', 'accept', 'review', 'decide');

const on = (act: string, schema: CommandSchema, ...ways: readonly Alternative[]): CommandEntry => allows(cases, act, { schema, ways, standing });

/**
 * Acts on a case (W7, W8, W9). Who answers for a step follows from the responsibility list and from letters; what is the applicant's may
 * be done by the applicant, by whoever holds a mandate, or by the clerk at whose counter the applicant stands.
 */
export const caseCommands: readonly CommandEntry[] = [
  // What another town took in with a joint application, the program opens at the town that goes on with it: dated there and then.
  opens(cases, ReceiveApplication, { ways: [...step('receive'), applicant('submit')], standing, itself: true }),
  on('submit-material', SubmitMaterial, ...step('receive'), applicant('submit')),
  on('retrieve-licence', RetrieveLicence, ...step('receive', 'accept', 'review')),
  on('check-material', CheckMaterial, ...step('receive', 'accept', 'review')),
  on('correct-on-the-spot', CorrectOnTheSpot, ...step('receive', 'accept')),
  on('issue-notice', IssueCorrectionNotice, ...step('notify')),
  on('submit-correction', SubmitCorrection, ...step('receive'), applicant('correct')),
  on('ask-further', AskForFurtherPapers, ...step('notify', 'review', 'decide')),
  on('complain', ComplainOfNotice, applicant('correct')),
  on('accept', AcceptApplication, ...step('accept')),
  on('decline', DeclineApplication, ...step('accept')),
  on('supply-deferred', SupplyDeferredPaper, ...step('receive'), applicant('correct')),
  on('offer-commitment', OfferCommitment, ...step('receive', 'accept')),
  on('sign-commitment', SignCommitment, ...step('receive', 'accept'), applicant('submit')),
  on('withdraw-commitment', WithdrawCommitment, ...step('receive', 'accept'), applicant('submit')),
  on('verify-commitment', VerifyCommitment, ...step('review', 'decide', 'post_supervise')),
  on('find-commitment-false', FindCommitmentFalse, ...step('review', 'decide', 'post_supervise')),
  on('schedule-check', ScheduleOnSiteCheck, ...step('on_site_check')),
  on('complete-check', CompleteOnSiteCheck, ...step('on_site_check')),
  on('start-public-notice', StartPublicNotice, ...step('public_notice')),
  on('end-public-notice', EndPublicNotice, ...step('public_notice')),
  on('object', RaiseObjection, ...step('public_notice'), applicant('anyone')),
  on('town-review', CompleteTownReview, ...at('town', 'review')),
  on('forward', ForwardCase, ...at('town', 'review', 'accept')),
  on('return', ReturnCaseToTown, ...at('department', 'review', 'decide')),
  on('department-review', CompleteDepartmentReview, ...at('department', 'review', 'decide')),
  on('suspend-clock', SuspendClock, ...step('decide')),
  on('resume-clock', ResumeClock, ...step('decide')),
  on('extend', ApproveExtension, ...step('decide')),
  on('grant', GrantCase, ...step('decide')),
  on('refuse', RefuseCase, ...step('decide')),
  on('issue', IssueResult, ...step('issue')),
  on('deliver', DeliverResult, ...step('deliver')),
  on('disclose', DiscloseResult, ...step('issue', 'decide')),
  on('withdraw', WithdrawApplication, ...step('receive'), applicant('withdraw')),
  on('terminate', TerminateCase, ...step('accept', 'review', 'decide')),
  on('close', CloseCase, ...step('deliver', 'archive', 'decide')),
  on('archive', ArchiveCase, ...step('archive')),
  on('revoke', RevokeDecision, ...step('decide', 'post_supervise')),
  on('cancel-licence', CancelLicence, ...step('decide', 'post_supervise')),
  // A deputy takes over on its own when the cover is switched on.
  allows(cases, 'transfer', { schema: TransferPost, ways: [...handlers, managers], standing, itself: true }),
  on('recuse', RecuseOfficer, ...handlers, managers),
  on('note', NoteCase, ...handlers),
  internal(WakeCase, 'case', 'system'),
  internal(RecomputeDeadline, 'case', 'system'),
  internal(RecordCredit, 'credit', 'system'),
  // Whose record it is, is the domain's to say: the body that made it.
  acts(credit, 'repair', { schema: RepairCredit, by: ['dept_decider', 'dept_catalog_owner'] }),
];
