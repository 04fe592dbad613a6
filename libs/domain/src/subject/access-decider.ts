import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import type { AccessCommand } from './commands.ts';
import type { AccessContext } from './context.ts';
import type { AccessEvent } from './events.ts';

/** Refusals of one actor that are recorded within an hour: enough for evidence, too few to fill a disk with. */
export const REFUSALS_PER_HOUR = 20;

export interface AccessState {
  reveals: number;
  refusals: number;
}

/** Who saw what of whom, and who was refused. Stream `access-<id>`; each command is an occurrence of its own. */
export const accessDecider: Decider<AccessState, AccessCommand, AccessEvent, AccessContext> = {
  category: 'access',
  initialState: () => ({ reveals: 0, refusals: 0 }),
  decide: decideBy<AccessState, AccessCommand, AccessEvent, AccessContext>({
    RecordReveal: data => [{ type: 'PersonalDataRevealed', data }],
    RecordRefusal: (data, state, { refusals: { all, recent } }) => {
      const since = Math.max(0, state.refusals - all);
      return recent + since < REFUSALS_PER_HOUR ? [{ type: 'CommandRefused', data }] : [];
    },
  }),
  evolve: evolveBy<AccessState, AccessEvent>({
    PersonalDataRevealed(draft) {
      draft.reveals += 1;
    },
    CommandRefused(draft) {
      draft.refusals += 1;
    },
  }),
};
