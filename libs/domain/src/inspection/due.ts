import { same } from '../kernel/canonical.ts';
import { endOfDay } from '../kernel/intervals.ts';
import type { Instant } from '../kernel/values.ts';
import type { AccountabilityEvent, InspectionEvent } from './events.ts';
import type { AccountabilityState, Finding, InspectionState } from './state.ts';

type Overdue = Extract<InspectionEvent, { type: 'InspectionStepOverdue' }>['data'];
/** A fact that the clock makes true, for the handler to record first; `fact` and `due` make the event's id. */
interface Due<E> {
  readonly fact: string;
  readonly due: Instant;
  readonly event: E;
}

function stepOf({ finding, status, rung, due, verifyBy }: Finding): Overdue | null {
  if (status === 'ordered' && due !== null) return { step: 'rectify', finding, rung, due };
  return status === 'submitted' && verifyBy !== null ? { step: 'verify', finding, rung, due: verifyBy } : null;
}

function waitingSteps(state: Readonly<InspectionState>): readonly Overdue[] {
  const { status, plannedOn, reportDue, findings } = state;
  if (status === 'none' || status === 'closed') return [];
  if (status === 'planned') return [{ step: 'carry_out', finding: null, rung: null, due: plannedOn }];
  const report: readonly Overdue[] = status === 'carried_out' ? [{ step: 'report', finding: null, rung: null, due: reportDue }] : [];
  return [...report, ...Object.values(findings).map(stepOf).filter(step => step !== null)];
}

/** Steps of an inspection whose day is over by `now`, and which are not said to be overdue. In order of their days. @req #70 */
export function dueInspectionSteps(state: Readonly<InspectionState>, now: Instant): readonly Due<InspectionEvent>[] {
  return waitingSteps(state)
    .filter(step => endOfDay(step.due) <= now && !state.overdue.some(said => same(said, step)))
    .toSorted((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)))
    .map(data => ({ fact: `InspectionStepOverdue:${data.step}:${data.finding ?? ''}:${data.rung ?? ''}`, due: endOfDay(data.due), event: { type: 'InspectionStepOverdue', data } }));
}

/** That the organ in charge has not answered by its day. @req #48 */
export function dueAnswers({ status, answerBy, overdue }: Readonly<AccountabilityState>, now: Instant): readonly Due<AccountabilityEvent>[] {
  if (status !== 'referred' || overdue || endOfDay(answerBy) > now) return [];
  return [{ fact: 'AccountabilityAnswerOverdue', due: endOfDay(answerBy), event: { type: 'AccountabilityAnswerOverdue', data: { due: answerBy } } }];
}
