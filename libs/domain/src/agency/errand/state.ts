import type { DomainEvent } from '../../kernel/event.ts';
import type { Sealing } from '../../kernel/sealed.ts';
import type { Instant, LegalDate } from '../../kernel/values.ts';
import type { ErrandEvent } from './events.ts';

type Facts<E> = E extends DomainEvent<infer T, infer D> ? DomainEvent<T, Sealing<D>> : never;
/** Events as decided (values on their way to be sealed) and as stored (sealed): evolve looks at neither value. */
export type ErrandFact = Facts<ErrandEvent>;

export type ErrandStatus = 'none' | 'requested' | 'authorised' | 'papers_collected' | 'handed_over' | 'in_town_case' | 'result_received' | 'returned' | 'closed' | 'declined';
export type MandateScope = Extract<ErrandEvent, { type: 'AgencyAuthorised' }>['data']['scope'][number];
/** Where a paper is. A paper on the way to the town is the village's until the town has counted it. */
export type Holder = 'resident' | 'village' | 'town';

export interface CustodyPaper {
  name: string;
  original: boolean;
  holder: Holder;
  /** Slips that it went with, in order. */
  receipts: string[];
  /** Slip under which it is on its way to the town. */
  underway: string | null;
}

export interface Mandate {
  scope: MandateScope[];
  from: LegalDate;
  until: LegalDate;
  revokedFrom: Instant | null;
  freeOfCharge: boolean;
  helper: string;
}

/** An errand that a village does for somebody (W11). The contact of the resident stays sealed in the log and is not kept here. */
export interface ErrandState {
  status: ErrandStatus;
  village: string;
  town: string;
  villageItem: string;
  item: string;
  resident: string;
  helper: string;
  priority: boolean;
  requestedOn: LegalDate;
  handoverDays: number;
  mandate: Mandate | null;
  papers: CustodyPaper[];
  /** What each slip was for: no number is used twice. */
  receipts: Record<string, 'collection' | 'handover' | 'confirmed' | 'result' | 'return'>;
  /** By when papers at the station are to be at the town; null: none lie there. */
  handoverDue: LegalDate | null;
  overdue: boolean;
  case: string | null;
  free: boolean;
}

export function initialErrand(): ErrandState {
  return {
    status: 'none', village: '', town: '', villageItem: '', item: '', resident: '', helper: '', priority: false, requestedOn: '', handoverDays: 0, mandate: null, papers: [], receipts: {}, handoverDue: null, overdue: false, case: null, free: false,
  };
}

/** Originals that somebody has now. */
export function originalsAt({ papers }: Readonly<ErrandState>, holder: Holder): readonly CustodyPaper[] {
  return papers.filter(paper => paper.original && paper.holder === holder);
}

/** Papers that lie at the station and are not on their way. */
export function atStation({ papers }: Readonly<ErrandState>): readonly CustodyPaper[] {
  return papers.filter(paper => paper.holder === 'village' && paper.underway === null);
}
