import type { CalendarState } from '../calendar/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { Bilingual } from '../kernel/values.ts';
import type { Units } from '../organisation/index.ts';
import type { DisclosureSource } from './events.ts';

export interface DisclosureContext extends ActContext {
  readonly units: Units;
  readonly calendar: CalendarState;
  /** Version that a source has today; null: there is no such source. */
  readonly stampOf: (of: { readonly source: DisclosureSource; readonly key: string; readonly unit: string }) => string | null;
  /** Number of the exemption in force under which a unit withholds this; null for none. */
  readonly exemption: (unit: string) => number | null;
}

export interface ExemptionContext extends ActContext {
  /** The id of the stream. */
  readonly unit: string;
  readonly units: Units;
}

export interface PresenceContext extends ActContext {
  /** Of the id of the stream. */
  readonly unit: string;
  readonly date: string;
  /** A post of the unit that is open now, and who sits on its seats. */
  readonly postOf: (post: string) => { readonly title: Bilingual; readonly a: string | null; readonly b: string | null } | null;
}
