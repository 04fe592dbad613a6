import { addDays } from '@yichuang/domain';
import { instrumentRef } from '../instruments/query.ts';
import { unitRefs } from '../organisations/query.ts';
import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { milestoneProjection, type MilestoneRow } from './projection.ts';
import type { MilestoneBoard, MilestoneStatus, MilestoneView } from './view.ts';

/** Days before its day on which an obligation is shown as due soon. */
const SOON = 30;
const NONE: MilestoneBoard['counts'] = { met: 0, met_late: 0, long_term: 0, open: 0, due_soon: 0, overdue: 0 };

/** Obligations known at the moment, as they stand on the day; of one unit when `responsible` names it. @req #12 */
export function milestones(read: ReadModel, at: Moment, responsible?: string): MilestoneBoard {
  const rows = read.list(milestoneProjection, { index: 'all', equals: 'all' }, at.number).filter(({ doc }) => responsible === undefined || doc.responsible.includes(responsible));
  const views = rows.map(row => toView(read, row, at)).sort((a, b) => (a.instrument.id === b.instrument.id ? compareKeys(a.key, b.key) : a.instrument.id < b.instrument.id ? -1 : 1));
  return { milestones: views, counts: views.reduce((sums, { status }) => ({ ...sums, [status]: sums[status] + 1 }), NONE) };
}

/** Keys in the order of the clauses: 2.10 comes after 2.9. */
function compareKeys(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const differs = left.findIndex((part, index) => part !== right[index]);
  return differs < 0 ? left.length - right.length : (left[differs] ?? 0) - (right[differs] ?? -1);
}

function toView(read: ReadModel, { doc, stream }: Row<MilestoneRow>, at: Moment): MilestoneView {
  const unitOf = unitRefs(read, at);
  const { key, clause, obligation, responsible, due, met, reschedules, number } = doc;
  return {
    instrument: instrumentRef(read, doc.instrument, at), key, clause, obligation, responsible: responsible.map(unitOf), due, status: statusOf(doc, at.on),
    met: met !== null && met.on <= at.on ? met : null, reschedules: reschedules.map(each => ({ ...each, instrument: instrumentRef(read, each.instrument, at) })), number, revision: read.revisionOf(milestoneProjection, stream),
  };
}

function statusOf({ due, met }: MilestoneRow, on: string): MilestoneStatus {
  if (met !== null && met.on <= on) return due !== null && met.on > due ? 'met_late' : 'met';
  if (due === null) return 'long_term';
  if (due < on) return 'overdue';
  return due <= addDays(on, SOON) ? 'due_soon' : 'open';
}
