import type { DomainEvent } from '../../kernel/event.ts';
import type { Instant } from '../../kernel/values.ts';
import type { Mark } from '../marks.ts';
import type { AuthorityModel } from '../model.ts';

/** Where and when an event is on record. */
export interface Stamp {
  readonly number: number;
  readonly recordedAt: Instant;
}

/** A turn that counts from an instant, by the event with this stamp. */
export const markAt = (at: Instant, { number, recordedAt }: Stamp): Mark => ({ at, number, recordedAt });

/** What one event does to the model. */
export type Takers<E extends DomainEvent> = { readonly [T in E['type']]?: (model: AuthorityModel, data: Extract<E, { type: T }>['data'], stamp: Stamp) => void };
