import type { Role, StaffState, Step, UnitKind } from '@yichuang/domain';
import type { UnitRef } from '../organisations/view.ts';

/** Somebody on a seat of a post. Persons are pseudonymous references; their names are sealed and never enter a view. */
export interface SeatView {
  readonly person: string;
  readonly from: string;
  /** Number of the event that assigned. */
  readonly number: number;
}

export interface AbsenceView {
  readonly person: string;
  readonly from: string;
  readonly until: string | null;
  readonly cause: StaffState['posts'][string]['absences'][number]['cause'];
  readonly number: number;
}

/** A post at the moment. */
export interface PostView {
  readonly unit: string;
  readonly post: string;
  readonly office: Role;
  readonly title: { readonly zh: string; readonly en: string };
  readonly duties: readonly Step[];
  /** Unit that posts the clerk there and guides the work; the unit itself answers for conduct. */
  readonly sendingUnit: UnitRef | null;
  readonly from: string;
  readonly state: 'not_yet' | 'open' | 'closed';
  readonly a: SeatView | null;
  readonly b: SeatView | null;
  readonly absence: AbsenceView | null;
  /** B standing in for A at the moment. */
  readonly deputy: { readonly person: string; readonly forPerson: string; readonly at: string; readonly number: number } | null;
  /** Whether somebody can act on the post: A on duty, or B standing in. */
  readonly manned: boolean;
  readonly number: number;
}

/** A person of a unit: what they handle, what they are certified for. */
export interface PersonView {
  readonly person: string;
  readonly seats: readonly { readonly post: string; readonly seat: 'A' | 'B' }[];
  /** Items that the person was named for. */
  readonly handles: readonly string[];
  /** Certificates in force at the moment; an empty list of items stands for all. */
  readonly competencies: readonly { readonly items: readonly string[]; readonly by: UnitRef; readonly on: string; readonly until: string | null; readonly number: number }[];
}

export interface HelperView {
  readonly person: string;
  readonly source: StaffState['helpers'][number]['source'];
  readonly from: string;
  readonly number: number;
}

export interface LeaderView {
  readonly person: string;
  readonly from: string;
  readonly number: number;
}

/** Sums of a unit: all that somebody sees who is not entitled to its persons. */
export interface StaffCounts {
  readonly posts: number;
  readonly withoutA: number;
  readonly withoutB: number;
  readonly unmanned: number;
  readonly persons: number;
  readonly helpers: number;
  readonly absent: number;
  /** Persons who left in the twelve months before the moment. */
  readonly left: number;
}

export interface StaffUnitLine extends UnitRef {
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly counts: StaffCounts;
  /** Persons that a village must have (two) and does not; 0 elsewhere. */
  readonly short: number;
  readonly leader: boolean;
  readonly head: boolean;
}

export interface StaffAct {
  readonly type: string;
  readonly post: string | null;
  readonly person: string | null;
  readonly from: string | null;
  readonly number: number;
  readonly recordedAt: string;
}

/** One unit with its posts and persons. `null` lists: this reader is entitled to the counts only. */
export interface StaffUnitView extends StaffUnitLine {
  readonly posts: readonly PostView[] | null;
  readonly persons: readonly PersonView[] | null;
  readonly helpers: readonly HelperView[] | null;
  readonly leaders: { readonly leader: LeaderView | null; readonly head: LeaderView | null } | null;
  readonly history: readonly StaffAct[] | null;
  readonly revision: number;
}
