import { TOWN_KINDS } from '@yichuang/domain';
import { unitRefs, unitTree } from '../organisations/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { guidanceProjection, type GuidanceRow } from './projection.ts';
import type { GuidanceLine, GuidanceSums } from './view.ts';

/** Which acts: at the villages of a town, or at one village. */
export type GuidanceFilter = { readonly town?: string | undefined; readonly village?: string | undefined };

function rowsOf(read: ReadModel, { town, village }: GuidanceFilter, { on, number }: Moment): readonly GuidanceRow[] {
  const equals = village === undefined ? (town === undefined ? { index: 'all', equals: 'all' } : { index: 'town', equals: town }) : { index: 'village', equals: village };
  return read.list(guidanceProjection, equals, number).map(({ doc }) => doc).filter(doc => doc.on <= on && (town === undefined || doc.town === town));
}

/** Visits and answers, the newest first. @req #42 */
export function guidance(read: ReadModel, filter: GuidanceFilter, at: Moment): readonly GuidanceLine[] {
  const unitOf = unitRefs(read, at);
  return rowsOf(read, filter, at).toSorted((a, b) => b.on.localeCompare(a.on) || b.number - a.number).map(({ kind, village, town, on, topics, item, first, second, number }): GuidanceLine => {
    const place = { village: unitOf(village), town: unitOf(town), on, number };
    return kind === 'visit' ? { ...place, kind, topics, seen: first, advice: second } : { ...place, kind, item, asked: first, answer: second };
  });
}

/** Towns with their villages of the day and what their centres did for them, in code order. Units that are no town count when something was done. @req #42 */
export function guidanceSums(read: ReadModel, at: Moment): readonly GuidanceSums[] {
  const [rows, units, unitOf] = [rowsOf(read, {}, at), unitTree(read, at), unitRefs(read, at)];
  return units.filter(({ code, kind }) => TOWN_KINDS.includes(kind) || rows.some(({ town }) => town === code)).map(({ code }) => {
    const own = rows.filter(({ town }) => town === code);
    const visits = own.filter(({ kind }) => kind === 'visit');
    return { town: unitOf(code), villages: units.filter(({ parent }) => parent === code).length, visited: new Set(visits.map(({ village }) => village)).size, visits: visits.length, answers: own.length - visits.length };
  });
}
