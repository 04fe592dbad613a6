import { addWorkingDays } from '../calendar/index.ts';
import { requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { JointCommandData } from './commands.ts';
import type { JointContext } from './context.ts';
import type { JointEvent } from './events.ts';
import { requireRunning } from './guards.ts';
import { applicantOfLeg, hasEnded, jointDue, type JointState } from './state.ts';

type State = Readonly<JointState>;

/** One case of each applicant, one that is under way where there is any: who has no case yet cannot be told under one. */
function casesToTell(state: State): string[] {
  const told = new Map<string, string>();
  const opened = state.legs.filter(({ case: id }) => id !== null).toSorted((a, b) => Number(hasEnded(a)) - Number(hasEnded(b)));
  for (const { item, case: id } of opened) {
    const subject = applicantOfLeg(state, item)?.subject;
    if (subject !== undefined && id !== null && !told.has(subject)) told.set(subject, id);
  }
  return [...told.values()];
}

/**
 * 延长: for licences that are handled together, once, at most fifteen working days, with the approval of the head of the government of this
 * level, before the last day and with the reason told (行政许可法26、42). The office of the government records it, by the number of the approval:
 * it alone has that in hand, and nobody who handles a leg. Licences are what the catalogue said on the day of receipt.
 * @throws {Rejection} `does-not-exist`, `wrong-step`, `wrong-office`, `extended-once`, `joint-no-licence`, `joint-legs-ended`, `reasons-untold`, `extension-after-expiry` @req #39
 */
export function extend({ days, reason, document, told }: JointCommandData<'ExtendJointHandling'>, state: State, context: JointContext): readonly JointEvent[] {
  requireRunning(state);
  requireOffice(context, 'government_publisher');
  const { extension } = state;
  if (extension && extension.days === days && extension.document === document && extension.reason === reason) return [];
  require(extension === null, 'extended-once');
  const items = context.itemsOn(state.receivedOn);
  require(state.legs.some(({ item }) => items.get(item)?.kind === 'licence'), 'joint-no-licence');
  require(!state.legs.every(hasEnded), 'joint-legs-ended');
  require(told, 'reasons-untold');
  const { calendar, today } = context;
  const before = jointDue(state, calendar);
  require(today <= before, 'extension-after-expiry', { due: before });
  return [{ type: 'JointHandlingExtended', data: { days, reason, document, told, before, due: addWorkingDays(state.receivedOn, state.days + days, calendar).date, cases: casesToTell(state), on: today } }];
}
