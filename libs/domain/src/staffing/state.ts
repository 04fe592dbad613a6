import type { Step } from '../delegation/index.ts';
import type { Role } from '../kernel/role.ts';
import type { Bilingual, Instant, LegalDate } from '../kernel/values.ts';
import type { StaffingEvent } from './events.ts';

type Data<T extends StaffingEvent['type']> = Extract<StaffingEvent, { type: T }>['data'];
export type Seat = Data<'ClerkRelieved'>['seat'];
export type Position = Data<'LeaderAppointed'>['position'];

/**
 * Who sat on a seat, from an instant on (it counts) to another (it does not). `revision` is the place of the event that says
 * so in the stream of the unit: whoever knows the numbers of its events finds the number of this one.
 */
export interface Tenure {
  person: string;
  from: Instant;
  to: Instant | null;
  revision: number;
}

/** B standing in for A, from the activation on. It ends with the absence, whatever else happens. */
export interface Standin {
  person: string;
  from: Instant;
  released: Instant | null;
  revision: number;
}

export interface Absence {
  person: string;
  from: Instant;
  /** As said when it began; null: until it is ended. */
  until: Instant | null;
  ended: Instant | null;
  cause: Data<'AbsenceStarted'>['cause'];
  standins: Standin[];
  revision: number;
}

export interface Post {
  code: string;
  office: Role;
  title: Bilingual;
  duties: Step[];
  sendingUnit: string | null;
  from: Instant;
  to: Instant | null;
  seats: Record<Seat, Tenure[]>;
  absences: Absence[];
  revision: number;
}

/** From `from` on the person handles these items, until a later list of the same person. */
export interface HandlerList {
  person: string;
  items: string[];
  from: Instant;
  revision: number;
}

export interface Certificate {
  person: string;
  /** Empty: all items (全科). */
  items: string[];
  by: string;
  on: LegalDate;
  until: LegalDate | null;
  withdrawn: Instant | null;
  revision: number;
}

export interface Helper extends Tenure {
  source: Data<'HelperListed'>['source'];
}

/** Posts and persons of one unit with all they have been. Posts by their code. */
export interface StaffState {
  unit: string;
  posts: Record<string, Post>;
  /** Appointments in the order of recording; the last that has begun counts. */
  leaders: Record<Position, Omit<Tenure, 'to'>[]>;
  handlers: HandlerList[];
  certificates: Certificate[];
  helpers: Helper[];
  notices: { shortfall: LegalDate | null; stability: LegalDate[] };
  /** Revision that the next event will have: the number of events so far. */
  next: number;
}

export function initialState(): StaffState {
  return { unit: '', posts: {}, leaders: { leader: [], head: [] }, handlers: [], certificates: [], helpers: [], notices: { shortfall: null, stability: [] }, next: 0 };
}
