import { unitRefs } from '../organisations/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { problemProjection } from './projection.ts';
import type { ProblemView } from './view.ts';

export interface ProblemFilter {
  readonly units?: readonly string[] | undefined;
  /** Only those that are not resolved. */
  readonly open?: boolean | undefined;
  readonly id?: string | undefined;
}

/** Problems on the register at the moment: those that are late first, then by their day. @req #73 */
export function majorProblems(read: ReadModel, { units, open = false, id }: ProblemFilter, at: Moment): readonly ProblemView[] {
  const unitOf = unitRefs(read, at);
  const rows = read.list(problemProjection, { index: 'all', equals: 'all' }, at.number).filter(({ doc }) => doc.registeredOn <= at.on && (id === undefined || doc.id === id) && (units === undefined || units.includes(doc.unit)));
  const views = rows.map(({ doc, stream }): ProblemView => ({
    ...doc, unit: unitOf(doc.unit), late: doc.status !== 'resolved' && doc.due < at.on, meetings: doc.meetings.map(meeting => ({ ...meeting, met: meeting.met.map(unitOf) })), revision: read.revisionOf(problemProjection, stream),
  }));
  return views.filter(({ status }) => !open || status !== 'resolved').sort((a, b) => Number(b.late) - Number(a.late) || Number(a.status === 'resolved') - Number(b.status === 'resolved') || a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
}
