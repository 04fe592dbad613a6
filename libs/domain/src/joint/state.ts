import { addWorkingDays, type CalendarState } from '../calendar/index.ts';
import type { DomainEvent } from '../kernel/event.ts';
import { endOfDay } from '../kernel/intervals.ts';
import type { Sealed, Sealing } from '../kernel/sealed.ts';
import type { Instant, LegalDate } from '../kernel/values.ts';
import type { JointEvent, JointOutcome, JointPaper } from './events.ts';

type Facts<E> = E extends DomainEvent<infer T, infer D> ? DomainEvent<T, Sealing<D>> : never;
/** Events as decided (values on their way to be sealed) and as stored (sealed): evolve looks at neither value. */
export type JointFact = Facts<JointEvent>;

export interface JointLegState {
  item: string;
  department: string;
  days: number;
  after: string[];
  status: 'waiting' | 'ready' | 'open' | 'not_opened' | 'decided' | 'dropped';
  case: string | null;
  /** Why its case could not be opened. */
  refusal: string | null;
  /** From which day its own days run; null while it waits for others. */
  since: LegalDate | null;
  outcome: JointOutcome | null;
  endedOn: LegalDate | null;
}

export interface JointState {
  status: 'none' | 'running' | 'consolidated' | 'delivered';
  number: string;
  matter: string;
  at: string;
  town: string;
  applicant: { subject: string; kind: string } | null;
  /** Who applies for an item, where it is another than the first applicant. */
  applicants: Record<string, { subject: string; kind: string }>;
  priority: boolean;
  receivedOn: LegalDate;
  days: number;
  answers: Sealed | null;
  papers: JointPaper[];
  legs: JointLegState[];
  routed: { to: string; receipt: string; confirmed: boolean } | null;
  /** Limits already said to have run out; the empty text is that of the whole. */
  passed: string[];
}

export function initialJoint(): JointState {
  return { status: 'none', number: '', matter: '', at: '', town: '', applicant: null, applicants: {}, priority: false, receivedOn: '', days: 0, answers: null, papers: [], legs: [], routed: null, passed: [] };
}

/** Whose a leg is. */
export function applicantOfLeg({ applicant, applicants }: Readonly<Pick<JointState, 'applicant' | 'applicants'>>, item: string): { subject: string; kind: string } | null {
  return applicants[item] ?? applicant;
}

/** A leg has an end: nothing more comes of it. */
export const hasEnded = ({ status }: Pick<JointLegState, 'status'>): boolean => status === 'decided' || status === 'dropped';

/** Last day of a leg, of its own working days; null while it waits. @req #39 */
export function legDue({ since, days }: Readonly<Pick<JointLegState, 'since' | 'days'>>, calendar: Readonly<CalendarState>): LegalDate | null {
  return since === null ? null : addWorkingDays(since, days, calendar).date;
}

/** Last day of the whole, counted from the receipt at whichever counter. @req #39 */
export function jointDue({ receivedOn, days }: Readonly<Pick<JointState, 'receivedOn' | 'days'>>, calendar: Readonly<CalendarState>): LegalDate {
  return addWorkingDays(receivedOn, days, calendar).date;
}

/** What the clock has made true: limits of legs and of the whole that ran out with nothing decided. */
export function dueJointFacts(state: Readonly<JointState>, now: Instant, calendar: Readonly<CalendarState>): readonly { fact: string; due: Instant; event: JointEvent }[] {
  if (state.status !== 'running') return [];
  const running = state.legs.filter(leg => !hasEnded(leg));
  const limits = [...running.map(leg => ({ item: leg.item, due: legDue(leg, calendar) })), ...(running.length > 0 ? [{ item: null, due: jointDue(state, calendar) }] : [])];
  return limits.flatMap(({ item, due }) => {
    if (due === null || state.passed.includes(item ?? '') || now < endOfDay(due)) return [];
    return [{ fact: `limit-${item ?? 'all'}-${due}`, due: endOfDay(due), event: { type: 'JointLimitPassed' as const, data: { item, due } } }];
  });
}
