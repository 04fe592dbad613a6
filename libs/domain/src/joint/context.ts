import type { CalendarState } from '../calendar/index.ts';
import type { StoredFile } from '../case/index.ts';
import type { Items } from '../catalog/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { LegalDate } from '../kernel/values.ts';
import type { Units } from '../organisation/index.ts';
import type { JointMatterEvent, JointOutcome } from './events.ts';

export interface JointMatterContext extends ActContext {
  readonly units: Units;
  /** The catalogue in force on a day. */
  readonly itemsOn: (day: LegalDate) => Items;
}

/** A version of a matter as it was listed. */
export type JointMatterVersion = Extract<JointMatterEvent, { type: 'JointMatterListed' }>['data'];

/** What is known of a case beyond the joint one. */
export interface KnownCase {
  readonly item: string;
  readonly town: string;
  readonly applicant: string;
  /** Its end; null while it is under way. */
  readonly end: { readonly outcome: JointOutcome; readonly on: LegalDate } | null;
}

export interface JointContext extends ActContext {
  readonly calendar: CalendarState;
  readonly units: Units;
  readonly catalogue: Items;
  /** The catalogue in force on a day. */
  readonly itemsOn: (day: LegalDate) => Items;
  /** Whether people can bring an item to a town today. */
  readonly isUsable: (of: { readonly item: string; readonly town: string }) => boolean;
  /** The version of a matter that counts on the day of the command; null: none is published. */
  readonly matter: (code: string) => JointMatterVersion | null;
  readonly person: (subject: string) => { readonly kind: 'officer' | 'citizen' | 'legal_person' } | null;
  readonly caseOf: (id: string) => KnownCase | null;
  /** A file that the command names, whole and the first applicant's own. */
  readonly file: (digest: string) => StoredFile | null;
  /** The next free number of a year. */
  readonly number: (year: string) => string;
  readonly illustrative: boolean;
}
