import type { Handlers } from '../../kernel/dispatch.ts';
import type { EventOf } from '../../kernel/event.ts';
import type { handlingEvents } from '../events/handling.ts';
import type { CaseState } from '../state.ts';
import { enter } from './ledger.ts';
import { paper, remember, settle, takeIn } from './papers.ts';

function commitment(draft: CaseState, material: string): CaseState['commitments'][string] {
  return draft.commitments[material] ??= { status: 'offered', verifyBy: null, rectifyBy: null };
}

/** When all documents are in: a promised one does not keep the clock waiting, it runs from acceptance (容缺受理). */
function allIn(draft: CaseState, acceptedOn: string): string {
  return Object.values(draft.papers).some(({ state }) => state === 'deferred') ? acceptedOn : draft.arrivedOn;
}

/** From acceptance to the eve of the decision, and what moves the clocks meanwhile. */
export const onHandling: Handlers<CaseState, EventOf<typeof handlingEvents>> = {
  ApplicationAccepted(draft, { acceptedOn, officer }) {
    Object.assign(draft, { status: 'accepted', acceptedOn, acceptor: officer });
    remember(draft);
    enter(draft, { cause: 'accepted', on: acceptedOn, actor: officer }, 'accepted');
    enter(draft, { cause: 'all_documents_received', on: allIn(draft, acceptedOn), actor: draft.applicant?.subject ?? 'system' }, 'all_documents_received');
  },
  DeferredPaperPromised(draft, { material, due, on }) {
    settle(draft, material);
    Object.assign(paper(draft, material), { state: 'deferred', checked: false, reason: '', deferredUntil: due, deferredOn: on, reminded: false });
  },
  DeferredPaperReminderSent(draft, { material }) {
    paper(draft, material).reminded = true;
  },
  DeferredPaperSubmitted(draft, { paper: each }) {
    takeIn(draft, each);
  },
  DeferredPaperLapsed(draft, { material, due }) {
    Object.assign(paper(draft, material), { state: 'missing', deferredUntil: null });
    draft.lapsed = { material, due };
  },
  CommitmentOffered(draft, { material }) {
    draft.commitments[material] = { status: 'offered', verifyBy: null, rectifyBy: null };
  },
  CommitmentSigned(draft, { material, verifyBy }) {
    settle(draft, material);
    Object.assign(commitment(draft, material), { status: 'signed', verifyBy });
    Object.assign(paper(draft, material), { state: 'committed', checked: false, reason: '', deferredUntil: null });
  },
  CommitmentWithdrawn(draft, { material }) {
    Object.assign(commitment(draft, material), { status: 'withdrawn', verifyBy: null });
    paper(draft, material).state = 'missing';
  },
  CommitmentVerified(draft, { material }) {
    commitment(draft, material).status = 'verified';
  },
  CommitmentFoundFalse(draft, { material }) {
    commitment(draft, material).status = 'false';
    paper(draft, material).state = 'missing';
  },
  RectificationOrdered(draft, { material, due }) {
    commitment(draft, material).rectifyBy = due;
  },
  OnSiteCheckScheduled(draft, { inspectors, on }) {
    draft.onSite.scheduled = { inspectors: [...inspectors], on };
  },
  OnSiteCheckCompleted(draft, { on, passed, inspectors }) {
    draft.onSite = { scheduled: null, passed };
    if (passed) enter(draft, { cause: 'inspection_passed', on, actor: inspectors[0] ?? 'system' }, 'inspection_passed');
  },
  PublicNoticeStarted(draft, { from, until }) {
    draft.publicNotice = { from, until, ended: false, objections: 0 };
  },
  PublicNoticeEnded(draft) {
    if (draft.publicNotice) draft.publicNotice.ended = true;
  },
  ObjectionRaised(draft) {
    if (draft.publicNotice) draft.publicNotice.objections += 1;
  },
  TownReviewCompleted(draft, { officer }) {
    Object.assign(draft, { status: 'town_reviewed', reviewer: officer });
  },
  CaseForwardedToDepartment(draft) {
    Object.assign(draft, { status: 'forwarded', forwarded: true });
  },
  CaseReturnedToTown(draft) {
    draft.status = 'returned';
  },
  DepartmentReviewCompleted(draft, { officer }) {
    Object.assign(draft, { status: 'dept_reviewed', reviewer: officer });
  },
  ClockSuspended(draft, { procedure, estimateDays, from, officer }) {
    draft.suspended = { procedure, from };
    enter(draft, { cause: 'suspended', on: from, actor: officer, amount: estimateDays, unit: 'working_day', procedure }, 'suspended');
  },
  ClockResumed(draft, { procedure, on, officer }) {
    draft.suspended = null;
    enter(draft, { cause: 'resumed', on, actor: officer, procedure }, 'resumed');
  },
  ExtensionApproved(draft, { days, on, officer }) {
    draft.extended = true;
    enter(draft, { cause: 'extended', on, actor: officer, amount: days, unit: 'working_day' }, 'extended');
  },
  DeadlineWarned(draft, { clock, due }) {
    draft.cards.push(`${clock} warned ${due}`);
  },
  DeadlinePassed(draft, { clock, due }) {
    draft.cards.push(`${clock} passed ${due}`);
  },
  DeadlineRecomputed(draft, { clock, after }) {
    draft.told[clock] = after;
  },
};
