import { evolveBy } from '../../kernel/dispatch.ts';
import type { CustodyPaper, ErrandFact, ErrandState, Holder } from './state.ts';

/** Papers change hands: each one has one holder before and one after. */
function pass(papers: readonly CustodyPaper[], to: Holder, receipt: string): void {
  for (const paper of papers) {
    paper.holder = to;
    paper.underway = null;
    if (paper.receipts.at(-1) !== receipt) paper.receipts.push(receipt);
  }
}

const held = ({ papers }: ErrandState, holder: Holder): CustodyPaper[] => papers.filter(paper => paper.holder === holder);

/** Nothing lies at the station any more. */
function cleared(draft: ErrandState): void {
  draft.handoverDue = null;
  draft.overdue = false;
}

export const evolve = evolveBy<ErrandState, ErrandFact>({
  AgencyRequested(draft, { village, town, villageItem, item, resident, helper, priority, requestedOn, handoverDays }) {
    Object.assign(draft, { status: 'requested', village, town, villageItem, item, resident, helper, priority, requestedOn, handoverDays });
  },
  AgencyAuthorised(draft, { scope, from, until, freeOfCharge, helper }) {
    draft.status = 'authorised';
    draft.helper = helper;
    draft.mandate = { scope, from, until, revokedFrom: null, freeOfCharge, helper };
  },
  AgencyMandateRevoked(draft, { from }) {
    if (draft.mandate) draft.mandate.revokedFrom = from;
  },
  AgencyPapersCollected(draft, { papers, receipt, due }) {
    if (draft.status === 'authorised') draft.status = 'papers_collected';
    draft.papers.push(...papers.map(({ name, original }) => ({ name, original, holder: 'village' as const, receipts: [receipt], underway: null })));
    draft.receipts[receipt] = 'collection';
    if (draft.handoverDue === null || due < draft.handoverDue) draft.handoverDue = due;
  },
  AgencyHandedOver(draft, { receipt }) {
    if (draft.status === 'papers_collected') draft.status = 'handed_over';
    for (const paper of held(draft, 'village').filter(({ underway }) => underway === null)) {
      paper.underway = receipt;
      paper.receipts.push(receipt);
    }
    draft.receipts[receipt] = 'handover';
    cleared(draft);
  },
  AgencyHandoverConfirmed(draft, { receipt }) {
    pass(draft.papers.filter(({ underway }) => underway === receipt), 'town', receipt);
    draft.receipts[receipt] = 'confirmed';
  },
  AgencyInTownCase(draft, { case: id }) {
    draft.case = id;
    if (draft.status !== 'returned') draft.status = 'in_town_case';
  },
  AgencyResultReceived(draft, { receipt }) {
    draft.status = 'result_received';
    pass(held(draft, 'town').filter(({ original }) => original), 'village', receipt);
    draft.receipts[receipt] = 'result';
  },
  AgencyResultReturned(draft, { from, receipt }) {
    pass(held(draft, from).filter(({ original }) => original), 'resident', receipt);
    draft.receipts[receipt] = 'return';
    if (from === 'town' || draft.status !== 'in_town_case') draft.status = 'returned';
    if (from === 'village') cleared(draft);
  },
  AgencyFreeOfChargeConfirmed(draft) {
    draft.free = true;
  },
  AgencyClosed(draft) {
    draft.status = 'closed';
  },
  AgencyDeclined(draft) {
    draft.status = 'declined';
  },
  AgencyOverdue(draft) {
    draft.overdue = true;
  },
});
