import { covers } from '@yichuang/domain';
import { errandProjection, type ErrandRow } from '../errands/projection.ts';
import { unitTree } from '../organisations/query.ts';
import { instantOf, type Moment, type ReadModel } from '../runner/read-model.ts';
import { allStaff } from '../staff/state.ts';
import { hallPlaces } from '../venues/query.ts';
import type { AgencyFigures, AgencyLine, HelperSource } from './view.ts';

const SOURCES = ['party_member', 'committee_member', 'grid_manager', 'volunteer', 'social_worker'] as const satisfies readonly HelperSource[];

/** Errands that were requested on these days; both bounds belong to it. */
export interface AgencyPeriod {
  readonly town?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** The errands of a village that fall into the period. */
function runsOf(read: ReadModel, village: string, { at: { number }, period: { since = '', until = '9999' } }: { readonly at: Moment; readonly period: AgencyPeriod }): readonly ErrandRow[] {
  return read.list(errandProjection, { index: 'village', equals: village }, number).map(({ doc }) => doc).filter(({ state }) => state.requestedOn >= since && state.requestedOn <= until);
}

function figures(ran: readonly ErrandRow[], helpers: readonly HelperSource[], { on }: Moment): AgencyFigures {
  const count = (holds: (run: ErrandRow) => boolean): number => ran.filter(holds).length;
  return {
    errands: ran.length, open: count(({ state }) => state.status !== 'closed' && state.status !== 'declined'),
    handedInTime: count(({ handed, late }) => handed && !late), handedLate: count(({ handed, late, state }) => handed && late && state.handoverDue === null),
    overdue: count(({ state: { handoverDue } }) => handoverDue !== null && on > handoverDue),
    closed: count(({ state }) => state.status === 'closed'), declined: count(({ state }) => state.status === 'declined'),
    priority: count(({ state }) => state.priority), confirmedFree: count(({ state }) => state.free),
    helpers: Object.fromEntries(SOURCES.map(source => [source, helpers.filter(each => each === source).length])) as AgencyFigures['helpers'],
  };
}

/** The district first, without fictional villages; then village by village, in code order. Counts alone: whose errands they are, the errands say. @req #3 #51 #59 #60 */
export function agencyPerformance(read: ReadModel, period: AgencyPeriod, at: Moment): readonly AgencyLine[] {
  const staff = allStaff(read, at);
  const villages = hallPlaces(unitTree(read, at)).filter(({ level, parent }) => level === 'village' && (period.town === undefined || parent === period.town));
  const helpersOf = (code: string): HelperSource[] => (staff.get(code)?.helpers ?? []).filter(helper => covers(helper, instantOf(at))).map(({ source }) => source);
  const lines = villages.map(({ unit, parent }) => ({ unit, parent, ran: runsOf(read, unit.code, { at, period }), helpers: helpersOf(unit.code) }));
  const counted = lines.filter(({ unit }) => !unit.illustrative || period.town !== undefined);
  return [
    { village: null, town: period.town ?? null, illustrative: false, ...figures(counted.flatMap(({ ran }) => ran), counted.flatMap(({ helpers }) => helpers), at) },
    ...lines.map(({ unit, parent, ran, helpers }) => ({ village: { code: unit.code, ...unit.name }, town: parent, illustrative: unit.illustrative, ...figures(ran, helpers, at) })),
  ];
}
