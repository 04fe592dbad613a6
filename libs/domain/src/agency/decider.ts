import type { Decider } from '../kernel/decider.ts';
import { evolveBy } from '../kernel/dispatch.ts';
import type { AgencyCommand } from './commands.ts';
import type { AgencyContext } from './context.ts';
import { decide } from './decide.ts';
import type { AgencyEvent } from './events.ts';
import { type AgencyState, initialState } from './state.ts';

const become = (status: AgencyState['status']) => (draft: AgencyState) => {
  draft.status = status;
};

/** An item of the village agency catalogue (annex 2 of the plan, W6). Stream `villageitem-<code>`. */
export const agencyDecider: Decider<AgencyState, AgencyCommand, AgencyEvent, AgencyContext> = {
  category: 'villageitem',
  initialState,
  decide,
  evolve: evolveBy<AgencyState, AgencyEvent>({
    VillageItemProposed(draft, { item, by }) {
      draft.status = 'proposed';
      draft.item = item;
      draft.proposedBy = by;
    },
    VillageItemCollected: become('collected'),
    VillageItemSummarised: become('summarised'),
    VillageItemReviewed: become('reviewed'),
    VillageItemReturned: become('returned'),
    VillageItemRejected: become('rejected'),
    VillageItemImplemented(draft, { town, effectiveFrom }) {
      draft.status = 'implemented';
      draft.implemented[town] = effectiveFrom;
    },
    VillageGuidePublished(draft, { by, publishedOn }) {
      draft.guides[by] = publishedOn;
    },
    VillageItemRetired(draft, { effectiveFrom }) {
      draft.status = 'retired';
      draft.retiredFrom = effectiveFrom;
    },
  }),
};
