import type { ActContext } from '../kernel/context.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { require } from '../kernel/rejection.ts';
import type { LogCommand } from './commands.ts';
import type { LogEvent } from './events.ts';

export interface LogState {
  district: string | null;
  sample: boolean;
}

/** `opened`: the district of the log, whichever stream says so; null while it has none. A log holds one district. */
export interface LogContext extends ActContext {
  readonly opened: string | null;
}

/** The genesis of a log, opened once by whoever sets the system up; and what was done to its store behind the back of everyone. */
export const logDecider: Decider<LogState, LogCommand, LogEvent, LogContext> = {
  category: 'log',
  initialState: () => ({ district: null, sample: false }),
  decide: decideBy<LogState, LogCommand, LogEvent, LogContext>({
    OpenLog: (data, state, { opened }) => {
      require(state.district === null && opened === null, 'already-exists');
      return [{ type: 'LogOpened', data }];
    },
    RaiseStoreAlarm: (data, state) => {
      require(state.district !== null, 'does-not-exist');
      return [{ type: 'StoreAlarmRaised', data }];
    },
  }),
  evolve: evolveBy<LogState, LogEvent>({
    LogOpened(draft, data) {
      draft.district = data.district;
      draft.sample = data.sample;
    },
    StoreAlarmRaised() {
      // A notice for people: nothing is decided from it.
    },
  }),
};
