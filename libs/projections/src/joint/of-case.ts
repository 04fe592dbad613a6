import { jointDue, type CalendarState, type JointFile } from '@yichuang/domain';
import type { CaseView } from '../cases/view.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { jointLegProjection, jointPaperProjection, jointProjection } from './projection.ts';

type At = Pick<Moment, 'number'>;

/** Scans of the papers of a joint case, by the place of each paper. */
export function scansOf(read: ReadModel, joint: string, { number }: At): ReadonlyMap<number, readonly JointFile[]> {
  return new Map(read.list(jointPaperProjection, { index: 'joint', equals: joint }, number).map(({ doc: { paper, files } }) => [paper, files]));
}

/** What the case of a leg has from the joint one: where it belongs, and scans of papers that were handed in once, by what the leg calls each. @req #39 */
export interface JointOfCase {
  readonly joint: NonNullable<CaseView['joint']>;
  readonly scans: ReadonlyMap<string, readonly SharedFile[]>;
}

/** The joint case that an ordinary case is a leg of, as far as the page of the case needs it; null: it is none. @req #39 #53 */
export function jointBehind(read: ReadModel, id: string, { at, calendar }: { readonly at: At; readonly calendar: CalendarState }): JointOfCase | null {
  const leg = read.row(jointLegProjection, id, at.number)?.doc;
  const state = leg && read.row(jointProjection, leg.joint, at.number)?.doc.state;
  if (!state) return null;
  return { joint: { id: leg.joint, number: state.number, days: state.days, due: jointDue(state, calendar), extension: state.extension }, scans: Map.groupBy(sharedFilesOf(read, id, at), ({ material }) => material) };
}

/** A scan as a case or a joint case names it: of which paper. */
export interface SharedFile extends JointFile {
  readonly material: string;
}

/** Scans that the case of a leg has from its joint case; none where it is no leg. @req #53 */
export function sharedFilesOf(read: ReadModel, id: string, at: At): readonly SharedFile[] {
  const leg = read.row(jointLegProjection, id, at.number)?.doc;
  const state = leg && read.row(jointProjection, leg.joint, at.number)?.doc.state;
  if (!state) return [];
  const stored = scansOf(read, leg.joint, at);
  return state.papers.flatMap(({ serves }, place) => serves.filter(({ item }) => item === leg.item).flatMap(({ material }) => (stored.get(place) ?? []).map(file => ({ ...file, material }))));
}

/** What is asked of a joint case before one of its scans is shown: whose it is, and which units have it in hand. */
export interface JointFiles {
  readonly number: string;
  readonly applicant: string;
  readonly units: readonly string[];
  readonly departments: readonly string[];
  readonly files: readonly SharedFile[];
}

/** Scans of a joint case; null: there is none such. @req #53 */
export function jointFiles(read: ReadModel, id: string, at: At): JointFiles | null {
  const state = read.row(jointProjection, id, at.number)?.doc.state;
  if (!state?.applicant) return null;
  const stored = scansOf(read, id, at);
  return {
    number: state.number, applicant: state.applicant.subject, units: [...new Set([state.at, state.town])], departments: [...new Set(state.legs.map(({ department }) => department))],
    files: state.papers.flatMap(({ serves: [first] }, place) => (stored.get(place) ?? []).map(file => ({ ...file, material: first?.material ?? 'paper' }))),
  };
}
