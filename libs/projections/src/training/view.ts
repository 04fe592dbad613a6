import type { InstrumentRef } from '../catalogue/view.ts';
import type { UnitRef } from '../organisations/view.ts';

/** Where a unit stands in its year: enough counted, on its way, behind its share of the quarters, or short when the year was over. */
export type TrainingStanding = 'met' | 'on_track' | 'behind' | 'short';

/** One session. Who was there is counted by body; persons stay in the log. */
export interface TrainingSessionView {
  readonly session: number;
  readonly form: 'lecture' | 'exchange' | 'shadowing' | 'practice' | 'drill';
  readonly topic: string;
  readonly plannedOn: string;
  readonly heldOn: string | null;
  readonly place: string | null;
  readonly bodies: readonly UnitRef[];
  readonly items: readonly string[];
  readonly materials: readonly { readonly name: string; readonly digest: string | null }[];
  readonly attended: readonly { readonly unit: UnitRef; readonly persons: number }[];
  readonly assessed: { readonly passed: number; readonly of: number; readonly remark: string } | null;
  readonly status: 'planned' | 'cancelled' | 'held' | 'assessed' | 'counted';
}

/** The training of a unit in a year. */
export interface TrainingYearView {
  readonly id: string;
  readonly unit: UnitRef;
  readonly year: number;
  readonly ground: 'approval_bureau' | 'without_stations' | 'own_needs';
  readonly stations: boolean;
  readonly required: number;
  readonly settleOn: string;
  readonly source: string;
  readonly counted: number;
  /** How many there should be by the end of the last whole quarter before the day. */
  readonly expected: number;
  readonly standing: TrainingStanding;
  readonly warnings: readonly { readonly quarter: number; readonly counted: number; readonly expected: number; readonly number: number }[];
  readonly shortfall: { readonly counted: number; readonly on: string; readonly number: number } | null;
  readonly sessions: readonly TrainingSessionView[];
  readonly revision: number;
}

/** By which document and why a wrong entry was taken off. */
export interface NegativeListTaken {
  readonly reason: string;
  readonly document: InstrumentRef;
  readonly on: string;
  readonly number: number;
}

/** An entry of the negative list of a year. */
export interface NegativeListView {
  readonly unit: UnitRef;
  readonly year: number;
  readonly cause: 'training_shortfall';
  readonly required: number;
  readonly counted: number;
  readonly on: string;
  readonly number: number;
  /** Null: it stands. */
  readonly takenOff: NegativeListTaken | null;
}
