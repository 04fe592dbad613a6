import type { ActContext } from '../kernel/context.ts';
import type { Decider } from '../kernel/decider.ts';
import { require } from '../kernel/rejection.ts';
import type { LogCommand } from './commands.ts';
import type { LogEvent } from './events.ts';

export interface LogState {
  district: string | null;
  sample: boolean;
}

/** The genesis of a log: opened once, by whoever sets the system up. */
export const logDecider: Decider<LogState, LogCommand, LogEvent, ActContext> = {
  category: 'log',
  initialState: () => ({ district: null, sample: false }),
  decide(command, state) {
    require(state.district === null, 'already-exists');
    return [{ type: 'LogOpened', data: command.data }];
  },
  evolve(draft, event) {
    draft.district = event.data.district;
    draft.sample = event.data.sample;
  },
};
