import { endOfDay } from '../kernel/intervals.ts';
import type { Instant, LegalDate } from '../kernel/values.ts';
import type { UnitFacts, Units } from '../organisation/index.ts';
import { TOWN_KINDS } from '../catalog/index.ts';
import type { PointHeading, VenueAssessmentSubmitted, VenueEvent, VenueEvidenceFiled, VenueFacts, VenueLevel } from './events.ts';
import type { z } from 'zod';

export type VenueAnswer = z.infer<typeof VenueAssessmentSubmitted.schema>['answers'][number];
export type FiledEvidence = Omit<z.infer<typeof VenueEvidenceFiled.schema>, 'unit'>;
export type VenueStatus = 'none' | 'drafted' | 'submitted' | 'met' | 'partly_met' | 'improving';

export interface VenueGap {
  point: PointHeading;
  open: boolean;
  since: LegalDate;
  closedOn: LegalDate | null;
}
export interface VenueException {
  point: PointHeading;
  approver: string;
  reason: string;
  until: LegalDate;
  /** Its end has been noted: the gap is open again. */
  ended: boolean;
}
export interface VenueUpgrade {
  title: string;
  points: string[];
  due: LegalDate;
  completedOn: LegalDate | null;
}

/** A hall: its facts, how far its assessment is, what it lacks. */
export interface VenueState {
  status: VenueStatus;
  unit: string;
  level: VenueLevel;
  parent: string | null;
  facts: VenueFacts | null;
  /** Version of the standard by which it was submitted. */
  standard: string;
  claims: 'met' | 'partly_met';
  answers: VenueAnswer[];
  /** Whether the last submission has been verified. */
  verified: boolean;
  gaps: Record<string, VenueGap>;
  exceptions: Record<string, VenueException>;
  upgrades: Record<string, VenueUpgrade>;
  equipment: Record<string, number>;
  faults: Record<string, { note: string; on: LegalDate }>;
  files: FiledEvidence[];
}

export function initialVenue(): VenueState {
  return { status: 'none', unit: '', level: 'village', parent: null, facts: null, standard: '', claims: 'partly_met', answers: [], verified: false, gaps: {}, exceptions: {}, upgrades: {}, equipment: {}, faults: {}, files: [] };
}

const VILLAGE_KINDS: readonly string[] = ['village', 'community'];

const levelOf = ({ kind, parent }: UnitFacts, units: Units): VenueLevel | null => {
  if (TOWN_KINDS.includes(kind)) return 'town';
  if (parent === null) return null;
  if (VILLAGE_KINDS.includes(kind)) return 'village';
  if (kind !== 'other') return null;
  return units.get(parent)?.kind === 'district' ? 'town' : 'village';
};

/** Whether a unit has a town's hall or a village's, and the unit above it; null: neither. Fictional units of a sample stand where their parent puts them. */
export function venueOf(code: string, units: Units): { readonly level: VenueLevel; readonly parent: string | null } | null {
  const unit = units.get(code);
  if (!unit?.active) return null;
  const level = levelOf(unit, units);
  return level && { level, parent: unit.parent };
}

/** Under whose key files of a hall are sealed: the hall’s own. */
export const hallSubject = (unit: string): string => `servicehall-${unit}`;

/** Mandatory points in which a hall falls short, exceptions left out. */
export function openMandatoryGaps({ gaps }: Pick<VenueState, 'gaps'>): readonly string[] {
  return Object.values(gaps).filter(({ open, point }) => open && point.mandatory).map(({ point }) => point.code);
}

/** Whether an exception for a point counts on a day. */
export function isExcepted({ exceptions }: Pick<VenueState, 'exceptions'>, { point, on }: { readonly point: string; readonly on: LegalDate }): boolean {
  const exception = exceptions[point];
  return exception !== undefined && !exception.ended && on <= exception.until;
}

/** What the clock has made true: an exception has come to its end, and the gap is open again. */
export function dueVenueFacts({ unit, exceptions }: Readonly<VenueState>, now: Instant): readonly { fact: string; due: Instant; event: VenueEvent }[] {
  return Object.values(exceptions).filter(({ until, ended }) => !ended && now >= endOfDay(until)).map(({ point, until }) => ({
    fact: `exception-${point.code}-${until}`, due: endOfDay(until), event: { type: 'VenueGapRecorded', data: { unit, point, cause: 'exception_expired', on: until } },
  }));
}
