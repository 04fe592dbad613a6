import { jointBehind } from '../joint/of-case.ts';
import { manifestBy } from '../rulebook/manifest.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { caseActProjection } from './acts.ts';
import { basisProjection } from './basis.ts';
import { clockViews } from './clocks.ts';
import { casePage, type CaseFilter, type CaseScope } from './list.ts';
import { gapViews, paperViews, powerView } from './paper-views.ts';
import { caseProjection, type CaseRow } from './projection.ts';
import { receiptProjection } from './receipts.ts';
import { rowView, shelfOf, standingOf, type Shelf } from './shelf.ts';
import type { CaseActView, CaseRowView, CaseView } from './view.ts';

const streamOf = (id: string): string => `case-${id}`;
const rowOf = (read: ReadModel, id: string, { number }: Pick<Moment, 'number'>): CaseRow | null => read.row(caseProjection, id, number)?.doc ?? null;

/** Whose a case is: for the question whether somebody may see it. Null: there is none at the moment. */
export function casePlace(read: ReadModel, id: string, at: Pick<Moment, 'number'>): { readonly town: string; readonly department: string; readonly applicant: string; readonly agent: string | null } | null {
  const row = rowOf(read, id, at);
  if (row === null) return null;
  const { town, department, applicant, agent } = row.state;
  return { town, department, applicant: applicant?.subject ?? '', agent: agent?.subject ?? null };
}

/** Id of the case that bears a number; null when none does at the moment. */
export function caseIdOf(read: ReadModel, number: string, at: Pick<Moment, 'number'>): string | null {
  return read.list(receiptProjection, { index: 'number', equals: number, limit: 1 }, at.number)[0]?.doc.case ?? null;
}

/** Cases that somebody may see, the newest first. `next`: where the following page begins. @req #5 #45 */
export function cases(read: ReadModel, asked: { readonly scope: CaseScope; readonly filter: CaseFilter; readonly after?: string | undefined; readonly limit: number }, at: Moment): { readonly rows: readonly CaseRowView[]; readonly next: string | null } {
  const { scope, filter, after, limit } = asked;
  const { rows, next } = casePage(read, { scope, filter, page: { after, limit }, number: at.number });
  const shelf = shelfOf(read, at);
  return { rows: rows.map(({ doc }) => rowView(doc, standingOf(doc, shelf), { ...shelf, revision: read.revisionOf(caseProjection, streamOf(doc.id)) })), next };
}

/** The record of a case, in order. */
export function caseActs(read: ReadModel, id: string, { number }: Pick<Moment, 'number'>): readonly CaseActView[] {
  return read.list(caseActProjection, { index: 'case', equals: id }, number).map(({ doc: { case: _case, ...act } }) => act);
}

/** Reasons stand in the act of the decision, provisions in rows of their own: both may be long. */
function decisionOf({ id, decision }: CaseRow, acts: readonly CaseActView[], { read, at, unitOf }: Shelf): CaseView['decision'] {
  if (decision === null) return null;
  const { outcome, on, inNameOf, rule, amount, number } = decision;
  const reason = acts.find(act => act.number === number)?.details.reason;
  const basis = read.list(basisProjection, { index: 'case', equals: id }, at.number).filter(({ doc }) => doc.decision === number).map(({ doc: { document, article, verified } }) => ({ document, article, verified }));
  return { outcome, on, inNameOf: unitOf(inNameOf), reason: typeof reason === 'string' ? reason : '', rule, basis, amount };
}

/** The whole of a case at the moment; null when there is none. @throws {ManifestDamaged} @req #5 #34 #36 #45 #46 */
export function caseView(read: ReadModel, id: string, at: Moment): CaseView | null {
  const row = rowOf(read, id, at);
  if (row === null) return null;
  const { applicant, agent, release, breached } = row.state;
  if (applicant === null || release === null) return null;
  const shelf = shelfOf(read, at);
  const timeline = caseActs(read, id, at);
  const manifest = manifestBy(read, release.manifest, at);
  const behind = jointBehind(read, id, shelf);
  return {
    ...rowView(row, standingOf(row, shelf), { ...shelf, revision: read.revisionOf(caseProjection, streamOf(id)) }), applicant, agent, power: powerView(row), release, versions: row.versions, clocks: clockViews(row.state, shelf.calendar, at.on),
    papers: paperViews(read, row, { manifest, at, scans: behind?.scans ?? new Map() }), notices: gapViews(read, row, { manifest, at }), breached, decision: decisionOf(row, timeline, shelf), result: row.result, visits: row.visits, timeline, joint: behind?.joint ?? null,
  };
}

/** Days, papers and kinds: what the words of an act need that neither point at anybody nor were written by somebody. */
const IMPERSONAL: ReadonlySet<string> = new Set(['on', 'due', 'acceptedOn', 'issuedOn', 'submittedOn', 'receivedOn', 'validUntil', 'until', 'days', 'estimateDays', 'remainingDays', 'material', 'materials', 'papers', 'paper', 'clock', 'procedure', 'cause', 'how', 'notice', 'passed', 'good', 'before', 'after']);
const impersonal = (details: CaseActView['details']): CaseActView['details'] => Object.fromEntries(Object.entries(details).filter(([name]) => IMPERSONAL.has(name)));

/** The same without anybody in it: no reference to a person, no post, no sum, and no words that an officer wrote. For whoever knows number and telephone. */
export function withoutPersons(view: CaseView): CaseView {
  const nobody = { id: '', post: '', deputyFor: null };
  return {
    ...view, owner: null, applicant: { ...view.applicant, subject: '' }, agent: null, clocks: view.clocks.map(clock => ({ ...clock, entries: clock.entries.map(entry => ({ ...entry, actor: '' })) })),
    papers: view.papers.map(paper => ({ ...paper, files: [], shared: [] })), joint: view.joint && { ...view.joint, extension: view.joint.extension && { ...view.joint.extension, reason: '' } }, decision: view.decision && { ...view.decision, reason: '', amount: null },
    timeline: view.timeline.map(act => ({ ...act, actor: { ...nobody, unit: act.actor.unit }, details: impersonal(act.details) })),
  };
}
