import { addDays } from '@yichuang/domain';
import { itemNames } from '../delegation-matrix/names.ts';
import { instrumentRef } from '../instruments/query.ts';
import { unitRefs } from '../organisations/query.ts';
import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { differencesFrom } from './diff.ts';
import { allListVersions, laidOver, listVersionOn, standingListVersions } from './list.ts';
import { changeActProjection, changeProjection, itemRowsProjection, opinionProjection, type ChangeRow, type OpinionRow } from './projection.ts';
import { listVersionProjection, type ListVersionRow } from './version-projection.ts';
import type { ChangeAct, ChangeDetail, ChangeParty, ChangeStatus, ChangeView, ListVersionView, OpinionCounts } from './view.ts';

/** Every change of the list known at the moment, the newest first. @req #21 #22 */
export function responsibilityChanges(read: ReadModel, at: Moment): readonly ChangeView[] {
  return read.list(changeProjection, { index: 'all', equals: 'all' }, at.number).toSorted((a, b) => b.doc.number - a.doc.number).map(row => toView(read, row, at));
}

/** One change with its rows beside the version it builds on, and who said what; null when there is none of that id at the moment. @req #21 #22 */
export function responsibilityChange(read: ReadModel, id: string, at: Moment): ChangeDetail | null {
  const row = read.row(changeProjection, id, at.number);
  if (row === null) return null;
  const { doc } = row;
  const [unitOf, itemOf] = [unitRefs(read, at), itemNames(read, at)];
  const own = itemRowsOf(read, doc, at);
  const base = standingListVersions(read, at).filter(version => version.number <= numberOf(read, doc.base, at));
  const opinions = new Map(opinionsOf(read, doc, at).map(opinion => [opinion.unit, opinion]));
  return {
    ...toView(read, row, at),
    rows: own.flatMap(({ item, rows }) => rows.map(each => ({ item, name: itemOf(item).name, department: unitOf(itemOf(item).department), ...each }))),
    dropped: own.filter(({ dropped }) => dropped).map(({ item }) => ({ item, name: itemOf(item).name })),
    diff: differencesFrom(read, { own, base: laidOver(read, base, at), nameOf: item => itemOf(item).name, at }),
    parties: doc.parties.map(code => ({ unit: unitOf(code), ...heard(opinions.get(code)) })),
    minutes: doc.minutes, review: doc.review && { ...doc.review, by: unitOf(doc.review.by) }, history: historyOf(read, doc, at),
  };
}

const UNHEARD: Omit<ChangeParty, 'unit'> = { opinion: null, text: '', at: null, number: null };
const heard = (said: OpinionRow | undefined): Omit<ChangeParty, 'unit'> => (said === undefined ? UNHEARD : { opinion: said.opinion, text: said.text, at: said.at, number: said.number });

/** Every version of the list, in order; a cancelled one says so and never counts. @req #21 */
export function listVersions(read: ReadModel, at: Moment): readonly ListVersionView[] {
  const standing = standingListVersions(read, at);
  const current = listVersionOn(standing, at.on);
  return allListVersions(read, at).map(row => {
    const { version, changeId, base, effectiveFrom, itemCount, droppedCount, rowsDigest, number, recordedAt } = row;
    const change = read.row(changeProjection, changeId, at.number)?.doc;
    const next = standing.find(later => later.number > number);
    return {
      version, changeId, title: change?.title ?? version, base, effectiveFrom, effectiveTo: row.cancelled !== null || next === undefined ? null : addDays(next.effectiveFrom, -1),
      instrument: instrumentRef(read, change?.instrument ?? '', at), itemCount, droppedCount, rowsDigest, cancelled: row.cancelled !== null, state: stateOf(row, current), number, recordedAt,
    };
  });
}

function stateOf(row: ListVersionRow, current: ListVersionRow | null): ListVersionView['state'] {
  if (row.cancelled !== null) return 'cancelled';
  if (current === null || row.number > current.number) return 'scheduled';
  return row.number === current.number ? 'effective' : 'superseded';
}

/** Number of the event that scheduled a version; −1 for none. */
function numberOf(read: ReadModel, version: string | null, { number }: Moment): number {
  return version === null ? -1 : (read.row(listVersionProjection, version, number)?.doc.number ?? -1);
}

function itemRowsOf(read: ReadModel, { id }: ChangeRow, { number }: Moment) {
  return read.list(itemRowsProjection, { index: 'change', equals: id }, number).map(({ doc }) => doc);
}

/** Opinions of the round of asking that is open, or was the last. */
function opinionsOf(read: ReadModel, { id, opened }: ChangeRow, { number }: Moment): readonly OpinionRow[] {
  return read.list(opinionProjection, { index: 'change', equals: id }, number).map(({ doc }) => doc).filter(opinion => opinion.number > opened);
}

function toView(read: ReadModel, { doc, stream }: Row<ChangeRow>, at: Moment): ChangeView {
  const unitOf = unitRefs(read, at);
  const own = itemRowsOf(read, doc, at);
  const version = read.list(listVersionProjection, { index: 'change', equals: doc.id }, at.number).map(row => row.doc).sort((a, b) => b.number - a.number)[0] ?? null;
  const { id, title, base, reason, officer, due, rowsDigest, proposedAt, number } = doc;
  return {
    id, title, status: statusOf(read, { doc, version, at }), base, instrument: instrumentRef(read, doc.instrument, at), reason, by: unitOf(doc.by), officer,
    itemCount: own.filter(({ dropped }) => !dropped).length, droppedCount: own.filter(({ dropped }) => dropped).length, due, opinions: countsOf(doc, opinionsOf(read, doc, at)), rowsDigest,
    version: version && { version: version.version, effectiveFrom: version.effectiveFrom, number: version.number, cancelled: version.cancelled !== null },
    proposedAt, number, revision: read.revisionOf(changeProjection, stream),
  };
}

function statusOf(read: ReadModel, { doc, version, at }: { readonly doc: ChangeRow; readonly version: ListVersionRow | null; readonly at: Moment }): ChangeStatus {
  if (version === null || version.cancelled !== null) return doc.status;
  const state = stateOf(version, listVersionOn(standingListVersions(read, at), at.on));
  return state === 'cancelled' ? doc.status : state;
}

function countsOf({ parties }: ChangeRow, opinions: readonly OpinionRow[]): OpinionCounts {
  const of = (opinion: OpinionRow['opinion']): number => opinions.filter(said => said.opinion === opinion).length;
  return { agree: of('agree'), agreeWithConditions: of('agree_with_conditions'), object: of('object'), noAnswer: of('no_answer'), waiting: parties.length - opinions.length };
}

/** The path of the change, with what the list made of it. */
function historyOf(read: ReadModel, { id }: ChangeRow, at: Moment): readonly ChangeAct[] {
  const unitOf = unitRefs(read, at);
  const own = read.list(changeActProjection, { index: 'change', equals: id }, at.number).map(({ doc: { kind, number, recordedAt, text, by } }) => ({ kind, number, recordedAt, text, by: by === null ? null : unitOf(by) }));
  const versions = read.list(listVersionProjection, { index: 'change', equals: id }, at.number).flatMap(({ doc: { version, number, recordedAt, cancelled } }): ChangeAct[] => [
    { kind: 'scheduled', number, recordedAt, text: version, by: null },
    ...(cancelled === null ? [] : [{ kind: 'cancelled' as const, number: cancelled.number, recordedAt: cancelled.recordedAt, text: cancelled.reason, by: null }]),
  ]);
  return [...own, ...versions].sort((a, b) => a.number - b.number);
}
