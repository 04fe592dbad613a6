import { addWorkingDays } from '../../calendar/index.ts';
import { require } from '../../kernel/rejection.ts';
import type { LegalDate } from '../../kernel/values.ts';
import { clocksOf } from '../clock/clocks.ts';
import { workingDaysBefore } from '../clock/reckon.ts';
import type { CaseCommandData } from '../commands.ts';
import type { CaseContext } from '../context.ts';
import { enter } from '../evolve/ledger.ts';
import type { CaseState } from '../state.ts';
import { papersOf } from './assessment.ts';
import { listed } from './papers.ts';

type State = Readonly<CaseState>;
type Deferral = CaseCommandData<'AcceptApplication'>['defer'][number];

/** Working days before the end of the limit by which a promised paper has to be there (深圳容缺办法, as a default). */
export const DEFERRAL_MARGIN = 2;

/** The decision limit that ends first if the case is accepted today; null when none begins with that. */
function decisionDue(state: State, { calendar, today }: CaseContext): LegalDate | null {
  const accepted: CaseState = { ...state, status: 'accepted', clock: [...state.clock] };
  enter(accepted, { cause: 'accepted', on: today, actor: 'system' }, 'accepted');
  enter(accepted, { cause: 'all_documents_received', on: today, actor: 'system' }, 'all_documents_received');
  const dues = clocksOf(accepted, calendar, today).flatMap(({ clock, due }) => (clock === 'promised' || clock === 'statutory') && due !== null ? [due] : []);
  return dues.sort()[0] ?? null;
}

/**
 * The latest day for which a paper may be promised: within the days that the list gives it and two working days before the decision is
 * due; where the limit is shorter than that, its own last day. Null: the list does not let it come later. @req #53
 */
export function latestDeferral(state: State, material: string, context: CaseContext): LegalDate | null {
  const { core, deferrableDays } = listed(material, context);
  if (core || deferrableDays === null) return null;
  const byList = addWorkingDays(context.today, deferrableDays, context.calendar).date;
  const decision = decisionDue(state, context);
  if (decision === null) return byList;
  const early = workingDaysBefore(decision, DEFERRAL_MARGIN, context.calendar);
  const byLimit = early > context.today ? early : decision;
  return byLimit < byList ? byLimit : byList;
}

/** What follows when a promised paper does not come: told at once, with the choice or the promise. */
export const CONSEQUENCE = '逾期不补交的,本次申请终止办理,并记入失信记录;补交后可以重新申请';

/** Papers that the applicant chose to send later, each for the latest day that it may be promised for. Not for somebody with a bad record, nor where no day is left. @req #53 */
export function chosenDeferrals(state: State, context: CaseContext): readonly Deferral[] {
  if (context.badCredit) return [];
  return state.chosenLater.flatMap(material => {
    const due = latestDeferral(state, material, context);
    return due !== null && due > context.today ? [{ material, due }] : [];
  });
}

/** What rules see of the papers at acceptance: those that the applicant chose to send later are promised with it. */
export function papersAtAcceptance(state: State, context: CaseContext): ReturnType<typeof papersOf> {
  return { ...papersOf(state), ...Object.fromEntries(chosenDeferrals(state, context).map(({ material }) => [material, 'deferred'])) };
}

function requireDeferrable({ material, due }: Deferral, state: State, context: CaseContext): void {
  const { core, deferrableDays } = listed(material, context);
  require(!core, 'core-paper', { material });
  require(deferrableDays !== null, 'not-deferrable', { material });
  const known = state.papers[material];
  require((known?.deferredOn ?? null) === null, 'deferred-once', { material });
  require(known === undefined || known.state === 'missing' || known.state === 'invalid', 'nothing-missing', { material });
  require(due > context.today, 'due-too-soon', { material, due });
  const latest = latestDeferral(state, material, context);
  require(latest !== null && due <= latest, 'due-too-late', { material, due, latest });
}

/**
 * 容缺受理: each promised paper is of those that may come later, once, by a day before the decision; the applicant signs and has no bad
 * record. @throws {Rejection} `core-paper`, `not-deferrable`, `deferred-once`, `nothing-missing`, `due-too-soon`, `due-too-late`, `unsigned`, `bad-credit`
 */
export function requireDeferrals({ defer, signed }: Pick<CaseCommandData<'AcceptApplication'>, 'defer' | 'signed'>, state: State, context: CaseContext): void {
  if (defer.length === 0) return;
  const twice = defer.find(({ material }, at) => defer.findIndex(other => other.material === material) !== at);
  require(!twice, 'deferred-once', { material: twice?.material });
  for (const each of defer) requireDeferrable(each, state, context);
  require(!context.badCredit, 'bad-credit');
  require(signed, 'unsigned');
}
