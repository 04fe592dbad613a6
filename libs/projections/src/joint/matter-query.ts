import { jointDaysOf, jointMatterOn, type JointMatterState } from '@yichuang/domain';
import { namesOn } from '../cases/names.ts';
import { unitRefs } from '../organisations/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { jointMatterProjection, type JointMatterRow } from './matter-projection.ts';
import type { JointMatterView, JointPartView } from './view.ts';

type Version = JointMatterState['versions'][number];
type Words = (read: ReadModel, at: Moment) => { readonly nameOf: ReturnType<typeof namesOn>; readonly unitOf: ReturnType<typeof unitRefs> };
const wordsOf: Words = (read, at) => ({ nameOf: namesOn(read, at), unitOf: unitRefs(read, at) });

export function partViews(parts: Version['listed']['parts'], unitOf: ReturnType<typeof unitRefs>): readonly JointPartView[] {
  return parts.map(({ unit, ...part }) => ({ ...part, unit: unitOf(unit) }));
}

function viewOf({ listed, status, publishedOn, until }: Version, { nameOf, unitOf }: ReturnType<Words>, revision: number): JointMatterView {
  const { legs, parts, ...rest } = listed;
  return { ...rest, status, publishedOn, until, legs: legs.map(leg => ({ ...leg, itemName: nameOf(leg.item) })), parts: partViews(parts, unitOf), total: rest.days ?? jointDaysOf(legs), revision };
}

const rowsOf = (read: ReadModel, { number }: Moment): readonly JointMatterRow[] => read.list(jointMatterProjection, { index: 'all', equals: 'all' }, number).map(({ doc }) => doc).sort((a, b) => (a.code < b.code ? -1 : 1));
const revisionOf = (read: ReadModel, code: string): number => read.revisionOf(jointMatterProjection, `jointmatter-${code}`);
const inForce = (row: JointMatterRow, on: string): Version | null => {
  const version = jointMatterOn(row, on)?.version;
  return row.versions.find(({ listed }) => listed.version === version) ?? null;
};

/** The public list: the version of each matter that counts on the day. @req #37 */
export function jointMatters(read: ReadModel, at: Moment): readonly JointMatterView[] {
  const words = wordsOf(read, at);
  return rowsOf(read, at).flatMap(row => {
    const version = inForce(row, at.on);
    return version ? [viewOf(version, words, revisionOf(read, row.code))] : [];
  });
}

/** The version of one matter that counts on the day; null: none is published. @req #37 #38 */
export function jointMatter(read: ReadModel, code: string, at: Moment): JointMatterView | null {
  const row = read.row(jointMatterProjection, code, at.number)?.doc;
  const version = row ? inForce(row, at.on) : null;
  return version && viewOf(version, wordsOf(read, at), revisionOf(read, code));
}

/** Every version of every matter, drafts too, the newest of each first: for whoever keeps the list. @req #37 */
export function jointMatterVersions(read: ReadModel, at: Moment): readonly JointMatterView[] {
  const words = wordsOf(read, at);
  return rowsOf(read, at).flatMap(row => row.versions.toReversed().map(version => viewOf(version, words, revisionOf(read, row.code))));
}

/** A version as it was listed; null: there is none such at the moment. */
export function listedVersion(read: ReadModel, { matter, version }: { readonly matter: string; readonly version: number }, { number }: Pick<Moment, 'number'>): Version['listed'] | null {
  return read.row(jointMatterProjection, matter, number)?.doc.versions.find(({ listed }) => listed.version === version)?.listed ?? null;
}
