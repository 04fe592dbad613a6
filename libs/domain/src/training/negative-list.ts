import type { Decider } from '../kernel/decider.ts';
import { require } from '../kernel/rejection.ts';
import type { NegativeListCommand } from './commands.ts';
import type { NegativeListContext } from './context.ts';
import type { NegativeListEvent } from './events.ts';
import type { NegativeListState } from './state.ts';

/** 政务服务改革负面清单 of a year: entries follow from facts of the log, and nobody raises one by hand. Stream `negativelist-<year>`. @req #66 */
export const negativeListDecider: Decider<NegativeListState, NegativeListCommand, NegativeListEvent, NegativeListContext> = {
  category: 'negativelist',
  initialState: () => ({ entries: [] }),
  decide: ({ data }, { entries }, { year }) => {
    require(!entries.some(({ unit, cause }) => unit === data.unit && cause === data.cause), 'already-done', { unit: data.unit });
    require(data.counted < data.required, 'nothing-to-change', { counted: data.counted, required: data.required });
    return [{ type: 'NegativeListEntryRaised', data: { ...data, year } }];
  },
  evolve: (draft, { data: { unit, cause } }) => void draft.entries.push({ unit, cause }),
};
