import type { LegalDate } from '../kernel/values.ts';

export type TrainingStatus = 'planned' | 'cancelled' | 'held' | 'assessed' | 'counted';

/** One session with what is on record of it. */
export interface TrainingSession {
  session: number;
  status: TrainingStatus;
  topic: string;
  form: string;
  bodies: string[];
  on: LegalDate | null;
  materials: number;
  reportedBy: string;
  /** Persons who were there, by unit. */
  attendees: Record<string, string[]>;
}

/** What a unit owes in a calendar year, and what it has done. */
export interface TrainingState {
  duty: { unit: string; year: number; required: number; settleOn: LegalDate } | null;
  sessions: TrainingSession[];
  /** Quarters of which a warning stands on record. */
  warned: number[];
  settled: boolean;
}

export function initialTraining(): TrainingState {
  return { duty: null, sessions: [], warned: [], settled: false };
}

/** Sessions counted that were held by the end of a day. */
export function countedBy({ sessions }: Readonly<TrainingState>, day: LegalDate): number {
  return sessions.filter(({ status, on }) => status === 'counted' && on !== null && on <= day).length;
}

/** How many sessions should be behind a unit when a quarter is over: its share of the year, rounded down. */
export const expectedBy = (required: number, quarter: number): number => Math.floor((required * quarter) / 4);

/** The year's list of units against which something counts, each with its causes; a wrong entry is known after it was taken off, so that it is not raised again. */
export interface NegativeListState {
  entries: { unit: string; cause: string; takenOff: boolean }[];
}
