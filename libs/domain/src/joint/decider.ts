import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import type { Sealed } from '../kernel/sealed.ts';
import type { JointCommand } from './commands.ts';
import type { JointContext } from './context.ts';
import { addFiles } from './decide-files.ts';
import { extend } from './decide-extend.ts';
import { confirm, consolidate, deliver, noteDecision, noteRefusal, openSubcase, retry } from './decide-legs.ts';
import { receive } from './decide-receive.ts';
import { hasEnded, initialJoint, type JointFact, type JointLegState, type JointState } from './state.ts';

function leg(draft: JointState, item: string, change: Partial<JointLegState>): void {
  const found = draft.legs.find(one => one.item === item);
  if (found) Object.assign(found, change);
}

/** Legs that wait for nothing any more: their days run from the day on which the last of the others was granted. */
function free(draft: JointState, on: string): void {
  const granted = new Set(draft.legs.filter(({ outcome }) => outcome === 'granted').map(({ item }) => item));
  for (const one of draft.legs) if (one.status === 'waiting' && one.after.every(item => granted.has(item))) Object.assign(one, { status: 'ready', since: on });
}

/** One application for several items (联审联办). Every leg is an ordinary case; what holds them together stands here. Stream `joint-<id>`. @req #32 #39 */
export const jointDecider: Decider<JointState, JointCommand, JointFact, JointContext> = {
  category: 'joint',
  initialState: initialJoint,
  decide: decideBy<JointState, JointCommand, JointFact, JointContext>({
    ReceiveJointApplication: receive,
    ConfirmOutOfArea: (_, state, context) => confirm(state, context),
    OpenSubcase: openSubcase,
    NoteSubcaseRefusal: noteRefusal,
    RetrySubcase: retry,
    NoteSubcaseDecision: noteDecision,
    ConsolidateJointCase: (_, state, context) => consolidate(state, context),
    DeliverJointResult: deliver,
    ExtendJointHandling: extend,
    AddJointPaperFiles: addFiles,
    WakeJoint: () => [],
  }),
  evolve: evolveBy<JointState, JointFact>({
    JointApplicationReceived(draft, { number, matter, at, town, applicant, related, priority, receivedOn, days, answers, papers }) {
      Object.assign(draft, { status: 'running', number, matter, at, town, applicant, related, priority, receivedOn, days, answers: answers as Sealed, papers: papers.map(paper => ({ ...paper, files: [] })) });
    },
    JointCaseSplit(draft, { legs, on }) {
      draft.legs = legs.map(one => ({ ...one, extended: 0, status: 'waiting', case: null, refusal: null, since: null, outcome: null, endedOn: null }));
      free(draft, on);
    },
    OutOfAreaCaseRouted(draft, { to, receipt }) {
      draft.routed = { to, receipt, confirmed: false };
    },
    OutOfAreaCaseConfirmed(draft) {
      if (draft.routed) draft.routed.confirmed = true;
    },
    SubcaseOpened: (draft, { item, case: id }) => leg(draft, item, { status: 'open', case: id, refusal: null }),
    SubcaseNotOpened: (draft, { item, refusal }) => leg(draft, item, { status: 'not_opened', refusal }),
    SubcaseRetried: (draft, { item }) => leg(draft, item, { status: 'ready', refusal: null }),
    SubcaseDecided(draft, { item, outcome, on }) {
      leg(draft, item, { status: 'decided', outcome, endedOn: on });
      free(draft, on);
    },
    SubcaseDropped: (draft, { item, on }) => leg(draft, item, { status: 'dropped', endedOn: on }),
    JointHandlingExtended(draft, { days, reason, document, before, due, on }) {
      draft.extension = { days, reason, document, before, due, on };
      for (const one of draft.legs) if (!hasEnded(one)) one.extended = days;
    },
    JointPaperFilesAdded(draft, { paper, attachments }) {
      draft.papers[paper]?.files.push(...attachments.map(({ digest, bytes, type }) => ({ digest, bytes, type })));
    },
    JointLimitPassed(draft, { item }) {
      draft.passed.push(item ?? '');
    },
    JointCaseConsolidated(draft) {
      draft.status = 'consolidated';
    },
    JointResultDelivered(draft) {
      draft.status = 'delivered';
    },
  }),
};
