import type { Decider } from '../kernel/decider.ts';
import { decideBy } from '../kernel/dispatch.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseContext } from './context.ts';
import { accept, decline } from './decide/acceptance.ts';
import { completeCheck, endPublicNotice, object, scheduleCheck, startPublicNotice } from './decide/checks.ts';
import { extend, recompute, resumeClock, suspendClock } from './decide/clock.ts';
import { findFalse, offer, sign, verify, withdraw } from './decide/commitment.ts';
import { grant, refuse } from './decide/decision.ts';
import { askFurther } from './decide/further.ts';
import { checkMaterial, correctOnTheSpot, retrieveLicence, submitMaterial, supplyDeferred } from './decide/materials.ts';
import { complain, issueNotice, submitCorrection } from './decide/notice.ts';
import { archive, cancelLicence, close, deliver, disclose, issue, revoke, terminate, withdrawApplication } from './decide/outcome.ts';
import { note, recuse, transfer, wake } from './decide/people.ts';
import { receive } from './decide/receive.ts';
import { departmentReview, forward, returnToTown, townReview } from './decide/review.ts';
import type { CaseEvent, CaseFact } from './events.ts';
import { evolve } from './evolve.ts';
import { type CaseState, initialCase } from './state.ts';

/** One application for one item, from the counter to the archive (W7, W8, W9). Stream `case-<id>`. */
export const caseDecider: Decider<CaseState, CaseCommand, CaseFact, CaseContext> = {
  category: 'case',
  initialState: initialCase,
  decide: decideBy<CaseState, CaseCommand, CaseFact, CaseContext>({
    ReceiveApplication: receive,
    SubmitMaterial: submitMaterial,
    RetrieveLicence: retrieveLicence,
    CheckMaterial: checkMaterial,
    CorrectOnTheSpot: correctOnTheSpot,
    IssueCorrectionNotice: issueNotice,
    SubmitCorrection: submitCorrection,
    AskForFurtherPapers: askFurther,
    ComplainOfNotice: complain,
    AcceptApplication: accept,
    DeclineApplication: decline,
    SupplyDeferredPaper: supplyDeferred,
    OfferCommitment: offer,
    SignCommitment: sign,
    WithdrawCommitment: withdraw,
    VerifyCommitment: verify,
    FindCommitmentFalse: findFalse,
    ScheduleOnSiteCheck: scheduleCheck,
    CompleteOnSiteCheck: completeCheck,
    StartPublicNotice: startPublicNotice,
    EndPublicNotice: endPublicNotice,
    RaiseObjection: object,
    CompleteTownReview: townReview,
    ForwardCase: forward,
    ReturnCaseToTown: returnToTown,
    CompleteDepartmentReview: departmentReview,
    SuspendClock: suspendClock,
    ResumeClock: resumeClock,
    ApproveExtension: extend,
    GrantCase: grant,
    RefuseCase: refuse,
    IssueResult: issue,
    DeliverResult: deliver,
    DiscloseResult: disclose,
    WithdrawApplication: withdrawApplication,
    TerminateCase: terminate,
    CloseCase: close,
    ArchiveCase: archive,
    RevokeDecision: revoke,
    CancelLicence: cancelLicence,
    TransferPost: transfer,
    RecuseOfficer: recuse,
    NoteCase: note,
    WakeCase: wake,
    RecomputeDeadline: recompute,
  }),
  // The handler has sealed what was decided before anything is folded.
  evolve: (draft, event) => evolve(draft, event as CaseEvent),
};
