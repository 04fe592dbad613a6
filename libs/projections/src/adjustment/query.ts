import { versionOn, standingVersions } from '../catalogue/items.ts';
import { versionProjection, type VersionRow } from '../catalogue/version-projection.ts';
import { instrumentRef } from '../instruments/query.ts';
import { unitNames } from '../organisations/query.ts';
import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { countsOf, fateLines, isBalanced } from './lines.ts';
import { adjustmentProjection, currentGate, type AdjustmentRow, type GateName } from './projection.ts';
import type { AdjustmentDetail, AdjustmentStatus, AdjustmentView, FateLine, GateLine } from './view.ts';

/** Every batch known at the moment, the newest first. */
export function adjustments(read: ReadModel, at: Moment): readonly AdjustmentView[] {
  return read.list(adjustmentProjection, { index: 'all', equals: 'all' }, at.number)
    .toSorted((a, b) => b.from - a.from)
    .map(row => toView(read, row, { at, lines: row.doc.counts === null ? fateLines(read, row.doc, at) : null }));
}

/** One batch with its fate ledger; null when there is none of that id at the moment. @req #13 #14 #15 #17 */
export function adjustment(read: ReadModel, id: string, at: Moment): AdjustmentDetail | null {
  const row = read.row(adjustmentProjection, id, at.number);
  if (row === null) return null;
  const lines = fateLines(read, row.doc, at);
  return { ...toView(read, row, { at, lines }), lines };
}

function toView(read: ReadModel, { doc, stream }: Row<AdjustmentRow>, { at, lines }: { readonly at: Moment; readonly lines: readonly FateLine[] | null }): AdjustmentView {
  const nameOf = unitNames(read, at);
  const sums = sumsOf(doc, lines);
  const version = read.list(versionProjection, { index: 'adjustment', equals: doc.id }, at.number).map(row => row.doc).filter(row => !row.cancelled).at(-1) ?? null;
  return {
    id: doc.id, title: doc.title, status: statusOf(read, doc, { version, at }), proposer: { code: doc.proposer, ...nameOf(doc.proposer) }, instrument: instrumentRef(read, doc.instrument, at),
    base: doc.base === null ? null : { version: doc.base.version, count: sums.counts.before }, ...publicationOf(version), ...sums,
    gates: gatesOf(doc, { version, nameOf }), opinions: opinionsOf(doc), revision: read.revisionOf(adjustmentProjection, stream),
  };
}

/** From the lines, or, without them, from the sums with which the batch was proposed. */
function sumsOf(doc: AdjustmentRow, lines: readonly FateLine[] | null): Pick<AdjustmentView, 'counts' | 'undecided' | 'balanced'> {
  const counts = lines === null ? (doc.counts ?? countsOf([])) : countsOf(lines);
  const undecided = (lines ?? []).filter(line => line.before !== null && line.fate === null).length;
  return { counts, undecided, balanced: undecided === 0 && isBalanced(counts) };
}

function publicationOf(version: VersionRow | null): Pick<AdjustmentView, 'version' | 'effectiveFrom'> {
  return version === null ? { version: null, effectiveFrom: null } : { version: version.version, effectiveFrom: version.effectiveFrom };
}

function opinionsOf({ opinions }: AdjustmentRow): AdjustmentView['opinions'] {
  const answers = Object.values(opinions);
  const said = (opinion: string): number => answers.filter(answer => answer === opinion).length;
  return { can: said('can'), canWithSupport: said('can_with_support'), cannot: said('cannot'), noAnswer: said('no_answer') };
}

/** What the batch is on the day: approved ones follow the version they became. */
function statusOf(read: ReadModel, doc: AdjustmentRow, { version, at }: { readonly version: VersionRow | null; readonly at: Moment }): AdjustmentStatus {
  if (doc.status !== 'approved') return doc.status;
  if (version === null) return 'awaiting_publication';
  if (version.effectiveFrom > at.on) return 'published';
  return versionOn(standingVersions(read, at), at.on)?.version === version.version ? 'effective' : 'superseded';
}

const GATES: readonly GateName[] = ['department', 'reform_office', 'justice', 'government'];

function gatesOf(doc: AdjustmentRow, { version, nameOf }: { readonly version: VersionRow | null; readonly nameOf: (code: string) => { readonly zh: string } }): readonly GateLine[] {
  const current = currentGate(doc.status);
  const lines = GATES.map((gate): GateLine => {
    const said = doc.gates[gate];
    if (said !== undefined && gate !== current) return { gate, ...said, byName: nameOf(said.by).zh };
    return { gate, state: gate === current ? 'current' : 'waiting', by: null, byName: null, at: null, text: null, number: null };
  });
  const published: Pick<GateLine, 'state' | 'at' | 'number'> = version === null
    ? { state: doc.status === 'approved' ? 'current' : 'waiting', at: null, number: null }
    : { state: 'passed', at: version.recordedAt, number: version.number };
  return [...lines, { gate: 'published', by: null, byName: null, text: null, ...published }];
}
