import type { Decider } from '../../kernel/decider.ts';
import { evolveBy } from '../../kernel/dispatch.ts';
import type { MilestoneCommand } from './commands.ts';
import type { MilestoneContext } from './context.ts';
import { decide } from './decide.ts';
import type { MilestoneEvent } from './events.ts';
import { initialState, type Milestone, type MilestoneState } from './state.ts';

function on(draft: MilestoneState, key: string, change: (milestone: Milestone) => void): void {
  const milestone = draft.milestones[key];
  if (milestone) change(milestone);
}

/** What a document obliges whom to do, and by when (#12). Stream `milestone-<instrument>`. */
export const milestoneDecider: Decider<MilestoneState, MilestoneCommand, MilestoneEvent, MilestoneContext> = {
  category: 'milestone',
  initialState,
  decide,
  evolve: evolveBy<MilestoneState, MilestoneEvent>({
    MilestoneSet(draft, { key, clause, obligation, responsible, due }) {
      draft.milestones[key] = { key, clause, obligation, responsible: [...responsible], due, met: null, missed: null, movedBy: [] };
    },
    MilestoneRescheduled(draft, { key, due, instrument }) {
      on(draft, key, milestone => {
        milestone.due = due;
        milestone.missed = null;
        milestone.movedBy.push(instrument);
      });
    },
    MilestoneMet(draft, data) {
      on(draft, data.key, milestone => { milestone.met = data; });
    },
    MilestoneMissed(draft, { key, due }) {
      on(draft, key, milestone => { milestone.missed = due; });
    },
  }),
};
