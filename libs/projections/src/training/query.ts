import { expectedBy } from '@yichuang/domain';
import { instrumentRef } from '../instruments/query.ts';
import { unitRefs } from '../organisations/query.ts';
import type { UnitRef } from '../organisations/view.ts';
import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { negativeListProjection, trainingProjection, type NegativeListRow, type TrainingYearRow } from './projection.ts';
import type { NegativeListView, TrainingStanding, TrainingYearView } from './view.ts';

/** Quarters of the year that are over before the day. */
function quartersOver(year: number, on: string): number {
  return ['03-31', '06-30', '09-30', '12-31'].filter(end => `${year}-${end}` < on).length;
}

function standingOf({ counted, expected, required, short }: { readonly counted: number; readonly expected: number; readonly required: number; readonly short: boolean }): TrainingStanding {
  if (short) return 'short';
  if (counted >= required) return 'met';
  return counted < expected ? 'behind' : 'on_track';
}

function toView(read: ReadModel, { doc, stream }: Row<TrainingYearRow>, { at, unitOf }: { readonly at: Moment; readonly unitOf: (code: string) => UnitRef }): TrainingYearView {
  const sessions = doc.sessions.filter(({ plannedOn, heldOn }) => heldOn === null || heldOn <= at.on || plannedOn <= at.on);
  const counted = sessions.filter(({ status, heldOn }) => status === 'counted' && heldOn !== null && heldOn <= at.on).length;
  const expected = expectedBy(doc.required, quartersOver(doc.year, at.on));
  const shortfall = doc.shortfall !== null && doc.shortfall.on < at.on ? doc.shortfall : null;
  return {
    ...doc, unit: unitOf(doc.unit), counted, expected, shortfall, standing: standingOf({ counted, expected, required: doc.required, short: shortfall !== null }),
    sessions: sessions.map(session => ({ ...session, bodies: session.bodies.map(unitOf), attended: Object.entries(session.attended).map(([unit, persons]) => ({ unit: unitOf(unit), persons })) })),
    revision: read.revisionOf(trainingProjection, stream),
  };
}

/** The board of a year: units with what they owe and what counts, those that are furthest behind first. @req #64 #65 */
export function trainingBoard(read: ReadModel, year: number, at: Moment): readonly TrainingYearView[] {
  const unitOf = unitRefs(read, at);
  const missing = ({ required, counted }: TrainingYearView): number => Math.max(0, required - counted);
  return read.list(trainingProjection, { index: 'year', equals: year }, at.number).map(row => toView(read, row, { at, unitOf })).sort((a, b) => missing(b) - missing(a) || a.unit.code.localeCompare(b.unit.code));
}

/** One unit in one year; null: no duty was set. */
export function trainingYear(read: ReadModel, id: string, at: Moment): TrainingYearView | null {
  const row = read.row(trainingProjection, id, at.number);
  return row === null || row.doc.unit === '' ? null : toView(read, row, { at, unitOf: unitRefs(read, at) });
}

type Taken = NegativeListRow['takenOff'];
const takenBy = (taken: Taken, on: string): taken is NonNullable<Taken> => taken !== null && taken.on <= on;

/** The negative list of a year, in order of the units; an entry that was taken off stands on it as it stood on the days before. @req #66 */
export function negativeList(read: ReadModel, year: number, at: Moment): readonly NegativeListView[] {
  const unitOf = unitRefs(read, at);
  return read.list(negativeListProjection, { index: 'year', equals: year }, at.number)
    .map(({ doc: { takenOff, ...entry } }) => ({ ...entry, unit: unitOf(entry.unit), takenOff: takenBy(takenOff, at.on) ? { reason: takenOff.reason, on: takenOff.on, number: takenOff.number, document: instrumentRef(read, takenOff.instrument, at) } : null }))
    .sort((a, b) => a.unit.code.localeCompare(b.unit.code));
}
