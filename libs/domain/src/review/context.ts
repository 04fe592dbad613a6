import type { CalendarState } from '../calendar/index.ts';
import type { StoredFile } from '../case/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { LegalDate } from '../kernel/values.ts';
import type { ReviewForm } from './state.ts';

/** What a service says of itself to whoever invites to its review. */
export interface ServiceFacts {
  readonly subject: string;
  readonly item: string | null;
  /** The unit that handled it last. */
  readonly unit: string;
  /** Everybody who acted in it for a unit. */
  readonly handlers: readonly string[];
  readonly over: boolean;
}

export interface ReviewContext extends ActContext {
  readonly calendar: CalendarState;
  /** The service that an invitation names; null: none of that id. Read by `InviteReview` alone. */
  readonly service: ServiceFacts | null;
  /** The form that counts on a day; null: none yet. */
  readonly formOn: (day: LegalDate) => ReviewForm | null;
  /** A version of the form. */
  readonly form: (version: number) => ReviewForm | null;
  /** A file of whoever is asked, by the digest of its sealed bytes. */
  readonly file: (digest: string) => StoredFile | null;
}
