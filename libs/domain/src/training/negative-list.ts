import { requireInstrument } from '../instrument/index.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { NegativeListCommand, NegativeListCommandData } from './commands.ts';
import type { NegativeListContext } from './context.ts';
import type { NegativeListEvent } from './events.ts';
import type { NegativeListState } from './state.ts';

type Events = readonly NegativeListEvent[];
type State = Readonly<NegativeListState>;
type Named = Pick<NegativeListCommandData<'TakeOffNegativeList'>, 'unit' | 'cause'>;

const entryOf = ({ entries }: State, { unit, cause }: Named): State['entries'][number] | undefined => entries.find(entry => entry.unit === unit && entry.cause === cause);

/** @throws {Rejection} `already-done` also of one that was taken off: what was found wrong once is not raised from the same fact again; `nothing-to-change` */
function raise(data: NegativeListCommandData<'RaiseNegativeListEntry'>, state: State, { year }: NegativeListContext): Events {
  require(entryOf(state, data) === undefined, 'already-done', { unit: data.unit });
  require(data.counted < data.required, 'nothing-to-change', { counted: data.counted, required: data.required });
  return [{ type: 'NegativeListEntryRaised', data: { ...data, year } }];
}

/** A correction, by a document in force: not by the unit itself, nor by whoever set the number that it fell short of. @throws {Rejection} `wrong-office`, `does-not-exist`, `already-done`, `same-body`, `same-person`, `unknown-instrument`, `instrument-repealed` @req #66 */
function takeOff(data: NegativeListCommandData<'TakeOffNegativeList'>, state: State, context: NegativeListContext): Events {
  const { actor, instruments, today, year } = context;
  requireOffice(context, 'approval_bureau', 'reform_officer');
  const entry = entryOf(state, data);
  require(entry, 'does-not-exist', { unit: data.unit });
  require(!entry.takenOff, 'already-done', { unit: data.unit });
  require(actor.unit !== data.unit, 'same-body', { unit: data.unit });
  require(context.dutySetBy(data.unit) !== actor.id, 'same-person');
  requireInstrument(instruments, data.instrument, today);
  return [{ type: 'NegativeListEntryTakenOff', data: { ...data, year, on: today, officer: actor.id } }];
}

/** 政务服务改革负面清单 of a year: entries follow from facts of the log, and nobody raises one by hand; a wrong one is taken off. Stream `negativelist-<year>`. @req #66 */
export const negativeListDecider: Decider<NegativeListState, NegativeListCommand, NegativeListEvent, NegativeListContext> = {
  category: 'negativelist',
  initialState: () => ({ entries: [] }),
  decide: decideBy<NegativeListState, NegativeListCommand, NegativeListEvent, NegativeListContext>({ RaiseNegativeListEntry: raise, TakeOffNegativeList: takeOff }),
  evolve: evolveBy<NegativeListState, NegativeListEvent>({
    NegativeListEntryRaised: (draft, { unit, cause }) => void draft.entries.push({ unit, cause, takenOff: false }),
    NegativeListEntryTakenOff(draft, { unit, cause }) {
      const entry = draft.entries.find(each => each.unit === unit && each.cause === cause);
      if (entry) entry.takenOff = true;
    },
  }),
};
