import type { Decider } from '../kernel/decider.ts';
import { evolveBy } from '../kernel/dispatch.ts';
import type { PolicyNoticeCommand } from './commands.ts';
import type { PolicyNoticeContext } from './context.ts';
import { decide } from './decide.ts';
import type { PolicyNoticeEvent } from './events.ts';
import { initialNotice, type NoticeTown, type PolicyNoticeState } from './state.ts';

function on(draft: PolicyNoticeState, code: string, change: (town: NoticeTown) => void): void {
  const town = draft.towns[code];
  if (town) change(town);
}

/** 政策变化反馈 (二(二)2): a department tells the towns, each town says that it knows and what it has changed. Stream `policynotice-<id>`. @req #24 #25 */
export const policyNoticeDecider: Decider<PolicyNoticeState, PolicyNoticeCommand, PolicyNoticeEvent, PolicyNoticeContext> = {
  category: 'policynotice',
  initialState: initialNotice,
  decide,
  evolve: evolveBy<PolicyNoticeState, PolicyNoticeEvent>({
    PolicyNoticeSent(draft, { by, sentOn, effectiveFrom, acknowledgeBy, implementBy, blocksIntake, towns }) {
      Object.assign(draft, { status: 'sent', by, sentOn, effectiveFrom, acknowledgeBy, implementBy, blocksIntake });
      for (const { town, items } of towns) draft.towns[town] = { items: [...items], acknowledgedOn: null, implementedOn: null, escalated: [] };
    },
    PolicyNoticeAcknowledged(draft, { town, on: day }) {
      on(draft, town, known => { known.acknowledgedOn = day; });
    },
    PolicyNoticeEscalated(draft, { town, missing }) {
      on(draft, town, known => { known.escalated.push(missing); });
    },
    PolicyAdjustmentImplemented(draft, { town, on: day }) {
      on(draft, town, known => { known.implementedOn = day; });
    },
    PolicyNoticeClosed(draft) {
      draft.status = 'closed';
    },
  }),
};
