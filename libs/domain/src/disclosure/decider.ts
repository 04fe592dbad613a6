import type { Decider } from '../kernel/decider.ts';
import { evolveBy } from '../kernel/dispatch.ts';
import type { DisclosureCommand } from './commands.ts';
import type { DisclosureContext } from './context.ts';
import { decide } from './decide.ts';
import type { DisclosureEvent } from './events.ts';
import { initialDisclosure, type DisclosureState } from './state.ts';

/** The text that waits becomes the one that the public sees. */
function publish(draft: DisclosureState, status: 'released' | 'updated'): void {
  if (draft.draft === null) return;
  const { revision, expiresOn } = draft.draft;
  Object.assign(draft, { status, released: { revision, expiresOn }, draft: null });
}

/** 信息公开 (二(二)4): prepared, checked by another, released, updated, withdrawn. Stream `disclosure-<id>`. @req #28 #29 #36 #55 */
export const disclosureDecider: Decider<DisclosureState, DisclosureCommand, DisclosureEvent, DisclosureContext> = {
  category: 'disclosure',
  initialState: initialDisclosure,
  decide,
  evolve: evolveBy<DisclosureState, DisclosureEvent>({
    DisclosurePrepared(draft, { unit, kind, regime, revision, officer, dueBy, expiresOn }) {
      // A text written again before its release is late only once.
      const overdue = draft.released === null && draft.draft?.overdue === true && draft.draft.dueBy === dueBy;
      Object.assign(draft, { unit, kind, regime, revision, draft: { revision, preparer: officer, check: 'none', dueBy, expiresOn, overdue }, status: draft.released === null ? 'prepared' : draft.status });
    },
    SecrecyReviewPassed(draft) {
      if (draft.draft) draft.draft.check = 'passed';
      if (draft.released === null) draft.status = 'checked';
    },
    SecrecyReviewBlocked(draft) {
      if (draft.draft) draft.draft.check = 'blocked';
      if (draft.released === null) draft.status = 'blocked';
    },
    InformationDisclosed(draft, { channels }) {
      publish(draft, 'released');
      draft.channels = [...channels];
    },
    DisclosureUpdated(draft) {
      publish(draft, 'updated');
    },
    DisclosureOverdue(draft) {
      if (draft.draft) draft.draft.overdue = true;
    },
    DisclosureExpired(draft) {
      draft.status = 'expired';
      draft.draft = null;
    },
    DisclosureWithdrawn(draft) {
      draft.status = 'withdrawn';
      draft.draft = null;
    },
  }),
};
