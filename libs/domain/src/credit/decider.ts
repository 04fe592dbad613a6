import type { ActContext } from '../kernel/context.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { requireHappened } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { CreditCommand } from './commands.ts';
import type { CreditEvent } from './events.ts';
import type { CreditState } from './state.ts';

/** Id of the stream is the subject's reference. */
export interface CreditContext extends ActContext {
  readonly id: string;
}
type Data<T extends CreditCommand['type']> = Extract<CreditCommand, { type: T }>['data'];
type State = Readonly<CreditState>;
type Events = readonly CreditEvent[];

/** One open record per case. @throws {Rejection} `already-done`, `date-in-future`, `unknown-person`: the stream is somebody else's */
function recordCredit(data: Data<'RecordCredit'>, { records }: State, context: CreditContext): Events {
  require(data.subject === context.id, 'unknown-person');
  require(!records.some(each => each.case === data.case && each.repairedOn === null), 'already-done', { case: data.case });
  requireHappened(context, data.on);
  return [{ type: 'CreditRecordMade', data }];
}

/** Only the unit that made a record says that it is made good. @throws {Rejection} `does-not-exist`, `already-done`, `wrong-body`, `end-before-start`, `date-in-future` */
function repairCredit({ case: ofCase, on, reason }: Data<'RepairCredit'>, { records }: State, context: CreditContext): Events {
  const record = records.findLast(each => each.case === ofCase);
  require(record, 'does-not-exist', { case: ofCase });
  require(record.repairedOn === null, 'already-done', { case: ofCase });
  require(record.unit === context.actor.unit, 'wrong-body', { unit: record.unit });
  requireHappened(context, on);
  require(on >= record.on, 'end-before-start', { on, recordedOn: record.on });
  return [{ type: 'CreditRepaired', data: { subject: context.id, case: ofCase, on, reason, unit: record.unit } }];
}

/** What bars somebody from 容缺 and 告知承诺 until it is made good (W8, W9). Stream `credit-<subject>`. */
export const creditDecider: Decider<CreditState, CreditCommand, CreditEvent, CreditContext> = {
  category: 'credit',
  initialState: () => ({ records: [] }),
  decide: decideBy<CreditState, CreditCommand, CreditEvent, CreditContext>({ RecordCredit: recordCredit, RepairCredit: repairCredit }),
  evolve: evolveBy<CreditState, CreditEvent>({
    CreditRecordMade(draft, { case: ofCase, cause, on, unit }) {
      draft.records.push({ case: ofCase, cause, on, unit, repairedOn: null });
    },
    CreditRepaired(draft, { case: ofCase, on }) {
      const record = draft.records.findLast(each => each.case === ofCase);
      if (record) record.repairedOn = on;
    },
  }),
};
