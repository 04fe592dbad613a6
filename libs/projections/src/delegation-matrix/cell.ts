import { covers, officesAt, STEPS, type Role, type StaffState, type Step } from '@yichuang/domain';
import { itemOf, standingVersions, versionOn } from '../catalogue/items.ts';
import type { CatalogueItem, InstrumentRef } from '../catalogue/view.ts';
import { instrumentRef } from '../instruments/query.ts';
import { scopeMask } from '../letters/projection.ts';
import { letterRows, letterViews } from '../letters/query.ts';
import { townsOn, unitRefs } from '../organisations/query.ts';
import type { UnitRef } from '../organisations/view.ts';
import { allListVersions, maskFor, rowsOfItem } from '../responsibility/list.ts';
import { changeProjection } from '../responsibility/projection.ts';
import { instantOf, type Moment, type ReadModel } from '../runner/read-model.ts';
import type { Post } from '../staff/projection.ts';
import { actsOf, staffOf } from '../staff/state.ts';
import { letterFor, scopeOfStep } from './letters-of-cells.ts';
import { cellOf, cellSource, matrixItem, type CellSource } from './query.ts';
import type { CellStep, CellVersion, MatrixCellDetail, PostRef } from './view.ts';

const OFFICES: Readonly<Record<'town' | 'department', readonly Role[]>> = { town: ['town_acceptor', 'town_reviewer', 'town_decider'], department: ['dept_reviewer', 'dept_decider'] };

interface Place {
  readonly item: CatalogueItem;
  readonly town: UnitRef;
  readonly at: Moment;
}

/** Everything behind one cell: bodies and posts step by step, letters, documents, and what versions said of it. Null: no such item or town on the day. @req #21 #22 #33 */
export function matrixCell(read: ReadModel, of: { readonly item: string; readonly town: string }, at: Moment): MatrixCellDetail | null {
  const version = versionOn(standingVersions(read, at), at.on);
  const item = version === null ? null : itemOf(read, version, { code: of.item, at });
  if (version === null || item === null || !isTown(read, of.town, at)) return null;
  const place: Place = { item, town: unitRefs(read, at)(of.town), at };
  const source = cellSource(read, at, of.town);
  const cell = cellOf(source, item, of.town);
  const history = versionsOf(read, place);
  return {
    ...cell, item: matrixItem(item, source.rows), town: place.town, version: source.version?.version ?? null, since: sinceOf(history, at.on), steps: stepsOf(read, { place, source, mask: cell.mask }),
    basis: { list: documentOf(read, history, at), catalogue: instrumentRef(read, version.instrument, at) },
    letters: letterRows(read, { town: of.town }, at).filter(({ doc }) => of.item in doc.items).map(letterViews(read, at)), history,
  };
}

const isTown = (read: ReadModel, town: string, at: Moment): boolean => townsOn(read, at).some(({ code }) => code === town);

/** What each version that names the item says of the town, the newest first. */
function versionsOf(read: ReadModel, { item, town, at }: Place): readonly CellVersion[] {
  return allListVersions(read, at).toReversed().flatMap(row => {
    const { version, changeId, effectiveFrom, number, recordedAt, cancelled } = row;
    const named = rowsOfItem(read, row, { item: item.code, at });
    return named === null ? [] : [{ version, changeId, effectiveFrom, mask: maskFor(named.rows, town.code), number, recordedAt, cancelled: cancelled !== null }];
  });
}

/** The document behind the change that made the cell. */
function documentOf(read: ReadModel, history: readonly CellVersion[], at: Moment): InstrumentRef | null {
  const made = history.find(({ cancelled, effectiveFrom }) => !cancelled && effectiveFrom <= at.on);
  const change = made && read.row(changeProjection, made.changeId, at.number)?.doc;
  return change === undefined ? null : instrumentRef(read, change.instrument, at);
}

/** First day of the unbroken run of versions with the mask of the day. */
function sinceOf(history: readonly CellVersion[], on: string): string | null {
  const begun = history.filter(({ cancelled, effectiveFrom }) => !cancelled && effectiveFrom <= on);
  const broken = begun.findIndex(({ mask }) => mask !== begun[0]?.mask);
  return (broken < 0 ? begun : begun.slice(0, broken)).at(-1)?.effectiveFrom ?? null;
}

function stepsOf(read: ReadModel, { place, source, mask }: { readonly place: Place; readonly source: CellSource; readonly mask: number }): readonly CellStep[] {
  const { item, town, at } = place;
  const department: UnitRef = { code: item.department, ...item.departmentName };
  const posts = { town: postsFor(read, town, { at, offices: OFFICES.town }), department: postsFor(read, department, { at, offices: OFFICES.department }) };
  return STEPS.map((step, bit) => {
    const body = (mask & (1 << bit)) === 0 ? 'department' : 'town';
    return { step, body, unit: body === 'town' ? town : department, posts: posts[body](step), stopped: body === 'town' ? stoppedBy(source, { item, town: town.code }, step) : null };
  });
}

/** What a letter that is missing or out of force does to one step of the town: nothing unless the item is a licence. */
function stoppedBy({ letters }: CellSource, { item, town }: { readonly item: CatalogueItem; readonly town: string }, step: Step): CellStep['stopped'] {
  const scope = scopeOfStep(step);
  if (item.kind !== 'licence' || scope === null) return null;
  const state = letterFor(letters.get(`${town}/${item.code}`), item, scopeMask([scope]))?.state ?? 'none';
  return state === 'in_force' ? null : state;
}

/** Open posts of a unit whose duties name a step. */
function postsFor(read: ReadModel, unit: UnitRef, { at, offices }: { readonly at: Moment; readonly offices: readonly Role[] }): (step: Step) => readonly PostRef[] {
  const instant = instantOf(at);
  const state = staffOf(read, unit.code, at);
  const manned = mannedPosts(state, instant);
  const numbers = new Map(actsOf(read, unit.code, at).map(({ revision, number }) => [revision, number]));
  const open = Object.values(state.posts).filter(post => covers(post, instant) && offices.includes(post.office));
  const toRef = ({ code, office, title, revision }: Post): PostRef => ({ unit, post: code, office, title, manned: manned.has(code), number: numbers.get(revision) ?? -1 });
  return step => open.filter(({ duties }) => duties.includes(step)).map(toRef);
}

/** Posts on which somebody can act: A on duty, or B standing in. */
function mannedPosts(state: StaffState, instant: string): ReadonlySet<string> {
  return new Set(officesAt(state, instant).map(({ post }) => post));
}
