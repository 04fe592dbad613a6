import { addWorkingDays, type CalendarState } from '../calendar/index.ts';
import type { Attachment } from '../case/index.ts';
import type { DomainEvent } from '../kernel/event.ts';
import { endOfDay } from '../kernel/intervals.ts';
import type { Sealed, Sealing } from '../kernel/sealed.ts';
import type { Instant, LegalDate } from '../kernel/values.ts';
import type { JointEvent, JointOutcome, JointPaper, JointRelation } from './events.ts';

type Facts<E> = E extends DomainEvent<infer T, infer D> ? DomainEvent<T, Sealing<D>> : never;
/** Events as decided (values on their way to be sealed) and as stored (sealed): evolve looks at neither value. */
export type JointFact = Facts<JointEvent>;

export interface JointLegState {
  item: string;
  department: string;
  days: number;
  /** Working days that the extension of the whole gives it; 0: none. */
  extended: number;
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

/** A scan of a paper, without its name: that is sealed and stays in the log. */
export type JointFile = Pick<Attachment, 'digest' | 'bytes' | 'type'>;
/** The one extension of the whole. `before`, `due`: the last day as it was told, and as it became. */
export type JointExtension = Pick<Extract<JointEvent, { type: 'JointHandlingExtended' }>['data'], 'days' | 'reason' | 'document' | 'before' | 'due' | 'on'>;

/** Another applicant of a joint case: how they belong to the first one, and which items are theirs. */
export interface JointRelated {
  subject: string;
  kind: string;
  relation: JointRelation;
  items: string[];
}

export interface JointState {
  status: 'none' | 'running' | 'consolidated' | 'delivered';
  number: string;
  matter: string;
  at: string;
  town: string;
  applicant: { subject: string; kind: string } | null;
  related: JointRelated[];
  priority: boolean;
  receivedOn: LegalDate;
  days: number;
  answers: Sealed | null;
  papers: (JointPaper & { files: JointFile[] })[];
  legs: JointLegState[];
  extension: JointExtension | null;
  routed: { to: string; receipt: string; confirmed: boolean } | null;
  /** Limits already said to have run out; the empty text is that of the whole. */
  passed: string[];
}

export function initialJoint(): JointState {
  return { status: 'none', number: '', matter: '', at: '', town: '', applicant: null, related: [], priority: false, receivedOn: '', days: 0, answers: null, papers: [], legs: [], extension: null, routed: null, passed: [] };
}

/** Whose a leg is. */
export function applicantOfLeg({ applicant, related }: Readonly<Pick<JointState, 'applicant' | 'related'>>, item: string): { subject: string; kind: string } | null {
  const other = related.find(({ items }) => items.includes(item));
  return other ? { subject: other.subject, kind: other.kind } : applicant;
}

/** A leg has an end: nothing more comes of it. */
export const hasEnded = ({ status }: Pick<JointLegState, 'status'>): boolean => status === 'decided' || status === 'dropped';

type Whole = Readonly<Pick<JointState, 'receivedOn' | 'days' | 'extension'>>;

/** Last day of the whole, counted from the receipt at whichever counter, with the days by which it was extended. @req #39 */
export function jointDue({ receivedOn, days, extension }: Whole, calendar: Readonly<CalendarState>): LegalDate {
  return addWorkingDays(receivedOn, days + (extension?.days ?? 0), calendar).date;
}

/** Last day of a leg, of its own working days; null while it waits. Days of an extension are the leg's too, but end with those of the whole. @req #39 */
export function legDue({ since, days, extended }: Readonly<Pick<JointLegState, 'since' | 'days' | 'extended'>>, whole: Whole, calendar: Readonly<CalendarState>): LegalDate | null {
  if (since === null) return null;
  const [own, last] = [addWorkingDays(since, days + extended, calendar).date, jointDue(whole, calendar)];
  return extended > 0 && own > last ? last : own;
}

/** What the clock has made true: limits of legs and of the whole that ran out with nothing decided. */
export function dueJointFacts(state: Readonly<JointState>, now: Instant, calendar: Readonly<CalendarState>): readonly { fact: string; due: Instant; event: JointEvent }[] {
  if (state.status !== 'running') return [];
  const running = state.legs.filter(leg => !hasEnded(leg));
  const limits = [...running.map(leg => ({ item: leg.item, due: legDue(leg, state, calendar) })), ...(running.length > 0 ? [{ item: null, due: jointDue(state, calendar) }] : [])];
  return limits.flatMap(({ item, due }) => {
    if (due === null || state.passed.includes(item ?? '') || now < endOfDay(due)) return [];
    return [{ fact: `limit-${item ?? 'all'}-${due}`, due: endOfDay(due), event: { type: 'JointLimitPassed' as const, data: { item, due } } }];
  });
}
