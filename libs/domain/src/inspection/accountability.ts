import { addWorkingDays } from '../calendar/index.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { requireHappened, requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { AccountabilityCommand, AccountabilityCommandData } from './commands.ts';
import type { AccountabilityContext } from './context.ts';
import type { AccountabilityEvent } from './events.ts';
import { initialAccountability, type AccountabilityState, type Finding } from './state.ts';

type Events = readonly AccountabilityEvent[];
type State = Readonly<AccountabilityState>;

/** Harm to lawful rights is referred at once; anything else only when it was criticised before everybody and failed again. */
const mayBeReferred = ({ gravity, rung, failed }: Finding): boolean => gravity === 'harm' || (rung === 'criticism' && failed);

/**
 * The third step (严肃问责): handed over to the organ in charge with what it rests on. What becomes of it is that organ's to say.
 * @throws {Rejection} `accountability-without-findings`, `ladder-out-of-order`, `evidence-missing`
 * @req #48 #70
 */
function refer({ inspection: id, findings, cites, to, reason, answerDays }: AccountabilityCommandData<'ReferAccountability'>, state: State, context: AccountabilityContext): Events {
  require(state.status === 'none', 'already-exists');
  requireOffice(context, 'approval_bureau', 'inspector');
  const { inspection, calendar, today } = context;
  require(inspection && inspection.status !== 'none', 'does-not-exist');
  require(context.actor.unit !== inspection.body, 'inspector-of-the-body', { unit: inspection.body });
  const named = findings.map(number => inspection.findings[String(number)]).filter(finding => finding !== undefined);
  require(named.length > 0 && named.length === findings.length, 'accountability-without-findings', { findings });
  const early = named.filter(finding => !mayBeReferred(finding)).map(({ finding }) => finding);
  require(early.length === 0, 'ladder-out-of-order', { findings: early });
  const beyond = cites.filter(number => number > context.number);
  require(cites.length > 0 && beyond.length === 0, 'evidence-missing', { beyond });
  return [{ type: 'AccountabilityReferred', data: { inspection: id, body: inspection.body, findings, cites, to, reason, answerBy: addWorkingDays(today, answerDays, calendar).date } }];
}

function answer(data: AccountabilityCommandData<'RecordAccountabilityOutcome'>, { status, body }: State, context: AccountabilityContext): Events {
  require(status !== 'none', 'does-not-exist');
  require(status === 'referred', 'already-done');
  requireOffice(context, 'approval_bureau', 'inspector');
  require(context.actor.unit !== body, 'inspector-of-the-body', { unit: body });
  requireHappened(context, data.on);
  return [{ type: 'AccountabilityOutcomeRecorded', data }];
}

/** The referral of an inspection and the answer to it. Stream `accountability-<inspection>`: one for an inspection. @req #48 #70 */
export const accountabilityDecider: Decider<AccountabilityState, AccountabilityCommand, AccountabilityEvent, AccountabilityContext> = {
  category: 'accountability',
  initialState: initialAccountability,
  decide: decideBy<AccountabilityState, AccountabilityCommand, AccountabilityEvent, AccountabilityContext>({ ReferAccountability: refer, RecordAccountabilityOutcome: answer, WakeAccountability: () => [] }),
  evolve: evolveBy<AccountabilityState, AccountabilityEvent>({
    AccountabilityReferred(draft, { body, answerBy }) {
      Object.assign(draft, { status: 'referred', body, answerBy });
    },
    AccountabilityOutcomeRecorded(draft) {
      draft.status = 'answered';
    },
    AccountabilityAnswerOverdue(draft) {
      draft.overdue = true;
    },
  }),
};
