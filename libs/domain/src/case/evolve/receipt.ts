import type { Handlers } from '../../kernel/dispatch.ts';
import type { EventOf } from '../../kernel/event.ts';
import type { receiptEvents } from '../events/receipt.ts';
import type { CaseState } from '../state.ts';
import { enter, stop } from './ledger.ts';
import { paper, remember, settle, takeIn } from './papers.ts';

/** Answers that replace the old envelope; null leaves it. */
function answerAnew(draft: CaseState, answers: CaseState['answers']): void {
  if (answers !== null) draft.answers = answers;
}

/** The proof itself has come: no commitment stands for it any more, and a false one is put right. */
function proved(draft: CaseState, material: string): void {
  const commitment = draft.commitments[material];
  if (!commitment) return;
  commitment.rectifyBy = null;
  if (commitment.status === 'offered' || commitment.status === 'signed') commitment.status = 'withdrawn';
}

/** From the receipt of papers to the day on which they are accepted, or not. */
export const onReceipt: Handlers<CaseState, EventOf<typeof receiptEvents>> = {
  ApplicationReceived(draft, { number, item, kind, department, town, applicant, agent, receivedOn, release, limits, answers, papers, renewsUntil }) {
    Object.assign(draft, { status: 'received', number, item, kind, department, town, applicant: { ...applicant }, agent: agent && { ...agent }, receivedOn, arrivedOn: receivedOn, release, limits, answers, renewsUntil });
    for (const each of papers) takeIn(draft, each);
    enter(draft, { cause: 'received', on: receivedOn, actor: applicant.subject }, 'received');
  },
  AgentPowerShown(draft, { material, capacity, scope, until }) {
    draft.power = { material, capacity, scope: [...scope], until };
  },
  DeferralChosen(draft, { material }) {
    draft.chosenLater.push(material);
  },
  MaterialSubmitted(draft, { paper: each, submittedOn }) {
    takeIn(draft, each);
    proved(draft, each.material);
    draft.arrivedOn = submittedOn;
  },
  MaterialRetrievedFromLicenceStore(draft, { material }) {
    settle(draft, material);
    Object.assign(paper(draft, material), { state: 'retrieved', reason: '', deferredUntil: null });
    proved(draft, material);
  },
  MaterialChecked(draft, { material, good, reason }) {
    const known = paper(draft, material);
    known.checked = true;
    known.reason = good ? '' : reason;
    if (!good) known.state = 'invalid';
    else if (known.state === 'invalid') known.state = 'provided';
  },
  OnTheSpotCorrectionMade(draft, { answers }) {
    answerAnew(draft, answers);
  },
  CorrectionNoticeIssued(draft, { gaps, issuedOn, due, officer }) {
    draft.status = 'correcting';
    draft.notices.push({ gaps: gaps.map(gap => ({ ...gap })), issuedOn, due, answered: false, answeredOn: null, answersAnew: false, resubmitted: [] });
    for (const { kind, key, reason } of gaps) if (kind === 'invalid') Object.assign(paper(draft, key), { state: 'invalid', reason });
    remember(draft);
    enter(draft, { cause: 'notified', on: issuedOn, actor: officer }, 'notified');
  },
  CorrectionSubmitted(draft, { papers, answers, submittedOn }) {
    draft.status = 'received';
    const notice = draft.notices.at(-1);
    if (notice) Object.assign(notice, { answered: true, answeredOn: submittedOn, answersAnew: answers !== null, resubmitted: papers.map(({ material }) => material) });
    for (const each of papers) {
      takeIn(draft, each);
      proved(draft, each.material);
    }
    answerAnew(draft, answers);
    draft.arrivedOn = submittedOn;
    enter(draft, { cause: 'corrected', on: submittedOn, actor: draft.applicant?.subject ?? 'system' }, 'corrected');
  },
  OneTimeNoticeBreached(draft, { gaps }) {
    draft.breached = true;
    draft.further.push(...gaps.map(({ key }) => key));
  },
  FurtherPapersAsked(draft, { gaps }) {
    draft.further.push(...gaps.map(({ key }) => key));
  },
  NoticeComplaintRaised(draft) {
    draft.complaints += 1;
  },
  ApplicationDeemedAccepted(draft, { acceptedOn, due }) {
    Object.assign(draft, { status: 'accepted', acceptedOn, deemed: true });
    remember(draft);
    stop(draft, { on: due, actor: 'system', ends: 'notice' }, 'deemed_accepted');
    enter(draft, { cause: 'deemed_accepted', on: acceptedOn, actor: 'system' }, 'deemed_accepted');
    enter(draft, { cause: 'all_documents_received', on: acceptedOn, actor: 'system' }, 'all_documents_received');
  },
  ApplicationNotAccepted(draft, { on, officer }) {
    draft.status = 'not_accepted';
    stop(draft, { on, actor: officer, ends: 'all' }, 'not_accepted');
  },
  ApplicationAbandoned(draft, { due }) {
    draft.status = 'abandoned';
    stop(draft, { on: due, actor: 'system', ends: 'all' }, 'ended');
  },
  PostTransferred(draft, { to }) {
    draft.owner = { ...to };
  },
  OfficerRecused(draft, { person }) {
    draft.recused.push(person);
  },
};
