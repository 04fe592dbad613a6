import type { DomainEvent } from '../kernel/event.ts';
import type { Sealing } from '../kernel/sealed.ts';
import type { LegalDate } from '../kernel/values.ts';
import { USUAL_SETTLEMENT } from './commands.ts';
import type { ComplaintDays, ComplaintEvent, ComplaintKind, HotlineEvent } from './events.ts';

type Facts<E> = E extends DomainEvent<infer T, infer D> ? DomainEvent<T, Sealing<D>> : never;
/** Events as decided (values on their way to be sealed) and as stored. */
export type ComplaintFact = Facts<ComplaintEvent>;

export interface ComplaintState {
  status: 'none' | 'open' | 'answered' | 'called' | 'closed';
  kind: ComplaintKind;
  /** Complained of: the unit, and of its people one or none. */
  about: { unit: string; person: string | null };
  /** Who answers. */
  unit: string;
  handler: string | null;
  bureau: string;
  subject: string;
  /** Somebody can be called. */
  reachable: boolean;
  days: ComplaintDays | null;
  answerBy: LegalDate;
  overdue: boolean;
  round: number;
  /** Whoever complained holds a link to it. */
  linked: boolean;
  /** Said on this answer whether it is settled; `days` after the closing it may still be, `until` that day once it is closed. */
  settlement: { said: boolean; days: number; until: LegalDate | null };
  /** Has gone to the one above. */
  raised: boolean;
}

export function initialComplaint(): ComplaintState {
  return { status: 'none', kind: 'complaint', about: { unit: '', person: null }, unit: '', handler: null, bureau: '', subject: '', reachable: false, days: null, answerBy: '', overdue: false, round: 1, linked: false, settlement: { said: false, days: USUAL_SETTLEMENT.days, until: null }, raised: false };
}

export interface HotlineState {
  versions: HotlineEvent['data'][];
}
