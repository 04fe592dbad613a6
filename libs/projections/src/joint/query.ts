import { hasEnded, jointDue, legDue, type JointLegState } from '@yichuang/domain';
import { caseProjection } from '../cases/projection.ts';
import { shelfOf, statusOf, type Shelf } from '../cases/shelf.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { lanesOf, lightOf } from './lanes.ts';
import { listedVersion, partViews } from './matter-query.ts';
import { scansOf } from './of-case.ts';
import { jointDepartmentProjection, jointLegProjection, jointProjection, type JointRow } from './projection.ts';
import type { JointLegView, JointRowView, JointView } from './view.ts';

/** Joint cases of a town: those it goes on with, and those that its counter took for another; all of them for whoever supervises. */
export type JointFilter = { readonly town: string } | { readonly department: string } | 'all';

function legView(leg: JointLegState, { state }: Pick<JointRow, 'state'>, shelf: Shelf): JointLegView {
  const { item, department, days, after, status, since, refusal, outcome, endedOn } = leg;
  const row = leg.case === null ? null : shelf.read.row(caseProjection, leg.case, shelf.at.number)?.doc ?? null;
  const due = legDue(leg, state, shelf.calendar);
  return {
    item, itemName: shelf.nameOf(item), department: shelf.unitOf(department), days, after, status, since, due, light: lightOf(due, hasEnded(leg), { on: shelf.at.on, calendar: shelf.calendar }),
    case: leg.case, caseNumber: row?.state.number ?? null, caseStatus: row && statusOf(row), refusal, outcome, endedOn, late: state.passed.includes(item),
  };
}

function rowOf({ id, state, version, illustrative }: JointRow, shelf: Shelf): JointRowView {
  const { number, matter, at, town, status, receivedOn, legs, passed, routed, priority } = state;
  const due = jointDue(state, shelf.calendar);
  const ended = legs.filter(hasEnded).length;
  return {
    id, number, matter, name: listedVersion(shelf.read, { matter, version }, shelf.at)?.name ?? { zh: matter, en: matter }, at: shelf.unitOf(at), town: shelf.unitOf(town), status: status === 'none' ? 'running' : status, receivedOn, due,
    light: lightOf(due, ended === legs.length, { on: shelf.at.on, calendar: shelf.calendar }), legs: legs.length, ended, late: passed.length > 0, routed: routed && { receipt: routed.receipt, confirmed: routed.confirmed }, priority, illustrative,
    revision: shelf.read.revisionOf(jointProjection, `joint-${id}`),
  };
}

function rowsFor(read: ReadModel, filter: JointFilter, { number }: Moment): readonly JointRow[] {
  const by = (index: string, equals: string): readonly JointRow[] => read.list(jointProjection, { index, equals }, number).map(({ doc }) => doc);
  if (filter === 'all') return by('all', 'all');
  if ('department' in filter) return read.list(jointDepartmentProjection, { index: 'department', equals: filter.department }, number).flatMap(({ doc }) => read.row(jointProjection, doc.joint, number)?.doc ?? []);
  const own = by('town', filter.town);
  return [...own, ...by('at', filter.town).filter(({ state }) => state.town !== filter.town)];
}

/** Joint cases, what ends first coming first; `open`: without those whose answer has been delivered. @req #39 */
export function joints(read: ReadModel, filter: JointFilter, { at, open = false }: { readonly at: Moment; readonly open?: boolean }): readonly JointRowView[] {
  const shelf = shelfOf(read, at);
  const rows = rowsFor(read, filter, at).filter(({ state }) => !open || state.status !== 'delivered').map(row => rowOf(row, shelf));
  return rows.toSorted((a, b) => a.due.localeCompare(b.due) || a.number.localeCompare(b.number));
}

/** One joint case with its legs and lanes; null: none of that id at the moment. @req #32 #38 #39 */
export function joint(read: ReadModel, id: string, at: Moment): JointView | null {
  const row = read.row(jointProjection, id, at.number)?.doc;
  if (!row) return null;
  const shelf = shelfOf(read, at);
  const { state, version, outcome, deliveredOn } = row;
  const { legs: _count, ...head } = rowOf(row, shelf);
  const legs = state.legs.map(leg => legView(leg, row, shelf));
  return {
    ...head, version, applicant: state.applicant?.subject ?? '', related: state.related, days: state.days, extension: state.extension, legs, outcome, deliveredOn, ...protocolOf(row, { head, legs, shelf }),
    papers: papersOf(row, shelf),
  };
}

/** Papers, each once, with their scans. */
function papersOf({ id, state }: JointRow, { read, at }: Shelf): JointView['papers'] {
  const scans = scansOf(read, id, at);
  return state.papers.map(({ name, source, serves }, place) => ({ name, source, items: serves.map(({ item }) => item), files: scans.get(place) ?? [] }));
}

/** Lanes and the way of co-operation, by the version under which the application was taken in. */
function protocolOf({ state, version }: JointRow, { head, legs, shelf }: { readonly head: Pick<JointRowView, 'receivedOn' | 'due'>; readonly legs: readonly JointLegView[]; readonly shelf: Shelf }): Pick<JointView, 'lanes' | 'way'> {
  const listed = listedVersion(shelf.read, { matter: state.matter, version }, shelf.at);
  if (listed === null) return { lanes: [], way: '' };
  const ground = { receivedOn: head.receivedOn, due: head.due, consolidated: state.status !== 'running', legs, on: shelf.at.on, calendar: shelf.calendar };
  return { lanes: lanesOf(partViews(listed.parts, shelf.unitOf), ground), way: listed.way };
}

/** The joint case that an ordinary case is a leg of; null: it is none. @req #39 */
export function jointOfCase(read: ReadModel, id: string, { number }: Pick<Moment, 'number'>): string | null {
  return read.row(jointLegProjection, id, number)?.doc.joint ?? null;
}
