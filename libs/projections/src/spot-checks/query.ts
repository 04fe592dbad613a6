import { unitRefs } from '../organisations/query.ts';
import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { spotCheckProjection, type SpotCheckRow } from './projection.ts';
import type { CheckedCaseView, SpotCheckView } from './view.ts';

/** Spot checks at the moment, the latest order first: of one department, or all. @req #23 */
export function spotChecks(read: ReadModel, at: Moment, department?: string): readonly SpotCheckView[] {
  const rows = read.list(spotCheckProjection, department === undefined ? { index: 'all', equals: 'all' } : { index: 'department', equals: department }, at.number);
  return rows.map(row => toView(read, row, at)).filter(view => view !== null).sort((a, b) => b.ordered - a.ordered);
}

/** One spot check; null: none of that id. @req #23 */
export function spotCheck(read: ReadModel, id: string, at: Moment): SpotCheckView | null {
  const row = read.row(spotCheckProjection, id, at.number);
  return row === null ? null : toView(read, row, at);
}

function toView(read: ReadModel, { doc, stream }: Row<SpotCheckRow>, at: Moment): SpotCheckView | null {
  const { id, state: { order, status }, orderedOn, ordered, draw, conclusion } = doc;
  if (order === null) return null;
  const cases = casesOf(read, doc, at);
  return {
    id, department: unitRefs(read, at)(order.department), period: order.period, size: order.size, frame: order.frame, reason: order.reason, status: status === 'none' ? 'ordered' : status, orderedOn, ordered, witness: draw?.witness ?? null, seed: draw?.seed ?? null, cases,
    counts: { checked: cases.filter(({ verdict }) => verdict !== null).length, faulty: cases.filter(({ verdict }) => verdict === 'faulty').length, overdue: cases.filter(({ overdue }) => overdue).length }, conclusion, revision: read.revisionOf(spotCheckProjection, stream),
  };
}

const UNSEEN: Pick<CheckedCaseView, 'verdict' | 'correction' | 'due'> = { verdict: null, correction: 'none', due: null };

function casesOf(read: ReadModel, { state, draw, reasons, demands }: SpotCheckRow, at: Moment): readonly CheckedCaseView[] {
  const unitOf = unitRefs(read, at);
  return (draw?.sample ?? []).map(({ case: id, town, decided }) => {
    const { verdict, correction, due } = state.cases[id] ?? UNSEEN;
    return { case: id, town: unitOf(town), decided, verdict, reason: reasons[id] ?? null, correction, demand: demands[id] ?? null, due, overdue: correction === 'ordered' && due !== null && due < at.on };
  });
}
