import type { NegativeListEvent, TrainingEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';
import type { NegativeListTaken, TrainingSessionView, TrainingYearView } from './view.ts';

interface SessionRow extends Omit<TrainingSessionView, 'bodies' | 'attended' | 'status' | 'heldOn' | 'place' | 'materials' | 'assessed'> {
  bodies: readonly string[];
  attended: Record<string, number>;
  status: TrainingSessionView['status'];
  heldOn: string | null;
  place: string | null;
  materials: TrainingSessionView['materials'];
  assessed: TrainingSessionView['assessed'];
}
export interface TrainingYearRow {
  id: string;
  unit: string;
  year: number;
  ground: TrainingYearView['ground'];
  stations: boolean;
  required: number;
  settleOn: string;
  source: string;
  sessions: SessionRow[];
  warnings: { quarter: number; counted: number; expected: number; number: number }[];
  shortfall: TrainingYearView['shortfall'];
}

const PREFIX = 'training-';

function of(row: TrainingYearRow, number: number, change: (session: SessionRow) => void): void {
  const session = row.sessions.find(known => known.session === number);
  if (session) change(session);
}

/** What units owe in a year and what they have done, session by session. @req #64 #65 */
export const trainingProjection = defineProjection<TrainingYearRow, TrainingEvent>({
  name: 'training',
  version: 1,
  categories: ['training'],
  keys: ({ stream }) => [stream.slice(PREFIX.length)],
  initial: id => ({ id, unit: '', year: 0, ground: 'own_needs', stations: false, required: 0, settleOn: '', source: '', sessions: [], warnings: [], shortfall: null }),
  indexes: { year: row => row.year, unit: row => row.unit },
  listsAt: { year: 'fixed', unit: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    TrainingDutySet: (row, { data: { officer: _officer, ...duty } }) => void Object.assign(row, duty),
    TrainingPlanned: (row, { data: { session, form, topic, plannedOn, bodies, items } }) => void row.sessions.push({ session, form, topic, plannedOn, bodies, items, attended: {}, status: 'planned', heldOn: null, place: null, materials: [], assessed: null }),
    TrainingCancelled: (row, { data: { session } }) => of(row, session, known => { known.status = 'cancelled'; }),
    TrainingHeld: (row, { data: { session, on, place, materials } }) => of(row, session, known => void Object.assign(known, { status: 'held', heldOn: on, place, materials })),
    AttendanceRecorded: (row, { data: { session, attendees } }) => of(row, session, known => {
      for (const { unit } of attendees) known.attended[unit] = (known.attended[unit] ?? 0) + 1;
    }),
    TrainingAssessed: (row, { data: { session, passed, of: all, remark } }) => of(row, session, known => void Object.assign(known, { status: 'assessed', assessed: { passed, of: all, remark } })),
    TrainingCountedForYear: (row, { data: { session } }) => of(row, session, known => { known.status = 'counted'; }),
    TrainingEarlyWarningRaised: (row, { data: { quarter, counted, expected }, number }) => void row.warnings.push({ quarter, counted, expected, number }),
    TrainingShortfallDetected: (row, { data: { counted, on }, number }) => {
      row.shortfall = { counted, on, number };
    },
  },
});

export interface NegativeListRow {
  unit: string;
  year: number;
  cause: 'training_shortfall';
  required: number;
  counted: number;
  on: string;
  number: number;
  takenOff: (Omit<NegativeListTaken, 'document'> & { instrument: string }) | null;
}

/** Entries of the negative lists, by year. @req #66 */
export const negativeListProjection = defineProjection<NegativeListRow, NegativeListEvent>({
  name: 'negative-list',
  version: 2,
  categories: ['negativelist'],
  keys: ({ data: { year, unit, cause } }) => [`${year}/${unit}/${cause}`],
  initial: () => ({ unit: '', year: 0, cause: 'training_shortfall', required: 0, counted: 0, on: '', number: -1, takenOff: null }),
  indexes: { year: row => row.year },
  listsAt: { year: 'fixed' },
  history: 'versions',
  on: {
    NegativeListEntryRaised: (row, { data, number }) => void Object.assign(row, { ...data, number }),
    NegativeListEntryTakenOff: (row, { data: { reason, instrument, on }, number }) => {
      row.takenOff = { reason, instrument, on, number };
    },
  },
});
