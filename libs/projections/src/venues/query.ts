import { isExcepted, standardOn, venueDecider, venueOf, type StandardPoint, type VenueState, type VenueStandard } from '@yichuang/domain';
import { unitTree } from '../organisations/query.ts';
import type { UnitView } from '../organisations/view.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { venueActProjection, venueProjection, venueStandardProjection } from './projection.ts';
import type { VenueGapView, VenueLine, VenueSums, VenueView } from './view.ts';

type Place = { readonly unit: UnitView; readonly level: VenueLine['level']; readonly parent: string | null };

/** Units that keep a hall on the day, in code order. */
export function hallPlaces(units: readonly UnitView[]): readonly Place[] {
  const facts = new Map(units.map(({ code, kind, parent, state }) => [code, { code, kind, parent, active: state === 'active' }]));
  return units.flatMap(unit => {
    const venue = venueOf(unit.code, facts);
    return venue ? [{ unit, ...venue }] : [];
  });
}

const openGaps = ({ gaps }: VenueState): readonly VenueState['gaps'][string][] => Object.values(gaps).filter(({ open }) => open);

/** What it lacks: gaps that are open, and what it has said itself that it does not have and nobody has closed. */
function lacksOf({ answers, gaps }: VenueState): readonly string[] {
  const said = answers.filter(({ point, met }) => !met && gaps[point]?.open !== false).map(({ point }) => point);
  return [...new Set([...said, ...Object.entries(gaps).flatMap(([point, { open }]) => (open ? [point] : []))])];
}

function lineOf({ unit, level, parent }: Place, state: VenueState, { on }: Moment): VenueLine {
  const open = openGaps(state);
  return {
    unit: unit.code, name: unit.name, parent, level, illustrative: unit.illustrative, status: state.status, standard: state.standard || null, facts: state.facts,
    lacks: lacksOf(state), gaps: open.length, mandatoryGaps: open.filter(({ point }) => point.mandatory).length,
    aspects: [...new Set(open.map(({ point }) => point.aspect))],
    exceptions: Object.keys(state.exceptions).filter(point => isExcepted(state, { point, on })).length,
    upgrades: Object.values(state.upgrades).filter(({ completedOn }) => completedOn === null).length, faults: Object.keys(state.faults).length,
  };
}

function statesAt(read: ReadModel, { number }: Moment): (unit: string) => VenueState {
  const known = new Map(read.list(venueProjection, { index: 'all', equals: 'all' }, number).map(({ doc }) => [doc.unit, doc.state]));
  return unit => known.get(unit) ?? venueDecider.initialState();
}

/** Which halls: of a town and its villages, of one level. */
export interface VenueFilter {
  readonly town?: string | undefined;
  readonly level?: VenueLine['level'] | undefined;
}

function placesOf(read: ReadModel, at: Moment, { town, level }: VenueFilter): readonly Place[] {
  return hallPlaces(unitTree(read, at)).filter(place => (town === undefined || place.unit.code === town || place.parent === town) && (level === undefined || place.level === level));
}

/** Halls of the day, also those of which nothing is known yet. @req #7 #8 #9 */
export function venues(read: ReadModel, filter: VenueFilter, at: Moment): readonly VenueLine[] {
  const stateOf = statesAt(read, at);
  return placesOf(read, at, filter).map(place => lineOf(place, stateOf(place.unit.code), at));
}

const sumsOf = (town: VenueSums['town'], of: readonly { readonly line: VenueLine; readonly state: VenueState }[]): VenueSums => {
  const counted = (status: VenueLine['status']): number => of.filter(({ line }) => line.status === status).length;
  const open = of.flatMap(({ state }) => openGaps(state));
  const touching = (aspect: VenueGapView['aspect']): number => open.filter(({ point }) => point.aspect === aspect).length;
  return {
    town, venues: of.length, gaps: open.filter(({ point }) => point.mandatory).length, advised: open.filter(({ point }) => !point.mandatory).length,
    byStatus: { none: counted('none'), drafted: counted('drafted'), submitted: counted('submitted'), met: counted('met'), partly_met: counted('partly_met'), improving: counted('improving') },
    byAspect: { standardised: touching('standardised'), regularised: touching('regularised'), convenient: touching('convenient') },
  };
};

/** The district first, without its fictional units; then town by town, each with its villages. @req #4 #7 */
export function venueSums(read: ReadModel, at: Moment): readonly VenueSums[] {
  const stateOf = statesAt(read, at);
  const all = placesOf(read, at, {}).map(place => ({ line: lineOf(place, stateOf(place.unit.code), at), state: stateOf(place.unit.code) }));
  const byTown = Map.groupBy(all, ({ line }) => (line.level === 'village' ? line.parent : line.unit));
  const towns = all.filter(({ line }) => line.level === 'town').map(({ line }) => sumsOf({ code: line.unit, ...line.name }, byTown.get(line.unit) ?? []));
  return [sumsOf(null, all.filter(({ line }) => !line.illustrative)), ...towns];
}

/** Every version of the standard by the moment, and which is in force on the day. */
export function venueStandards(read: ReadModel, { number, on }: Moment): { readonly versions: readonly VenueStandard[]; readonly inForce: VenueStandard | null } {
  const versions = read.row(venueStandardProjection, 'standard', number)?.doc.state.versions ?? [];
  return { versions, inForce: standardOn(versions, on) };
}

function pointsFor(read: ReadModel, { standard, level }: { readonly standard: string; readonly level: VenueLine['level'] }, at: Moment): readonly StandardPoint[] {
  const { versions, inForce } = venueStandards(read, at);
  return (versions.find(({ version }) => version === standard) ?? inForce)?.points[level] ?? [];
}

const gapView = ({ point: { code, name, aspect, mandatory }, open, since, closedOn }: VenueState['gaps'][string]): VenueGapView => ({ point: code, name, aspect, mandatory, open, since, closedOn });

/** One hall. Null: the unit keeps none on the day. @req #7 #8 #9 #75 */
export function venue(read: ReadModel, code: string, at: Moment): VenueView | null {
  const place = placesOf(read, at, {}).find(({ unit }) => unit.code === code);
  if (place === undefined) return null;
  const state = read.row(venueProjection, code, at.number)?.doc.state ?? venueDecider.initialState();
  const equipment = [...new Set([...Object.keys(state.equipment), ...Object.keys(state.faults)])];
  return {
    ...lineOf(place, state, at), points: pointsFor(read, { standard: state.standard, level: place.level }, at),
    claims: state.standard === '' ? null : state.claims, verified: state.verified, answers: state.answers,
    gapList: Object.values(state.gaps).map(gapView),
    exceptionList: Object.entries(state.exceptions).map(([point, { approver, reason, until }]) => ({ point, approver, reason, until, counts: isExcepted(state, { point, on: at.on }) })),
    upgradeList: Object.entries(state.upgrades).map(([upgrade, { title, points, due, completedOn }]) => ({ upgrade, title, points, due, completedOn, late: completedOn === null && at.on > due })),
    equipment: equipment.map(point => ({ point, count: state.equipment[point] ?? null, fault: state.faults[point] ?? null })),
    files: state.files.map(({ file: { digest, type, bytes }, ...filed }) => ({ ...filed, digest, type, bytes })).reverse(),
    acts: read.list(venueActProjection, { index: 'unit', equals: code }, at.number).map(({ doc: { type, number, at: when } }) => ({ type, number, at: when })),
    revision: read.revisionOf(venueProjection, `venue-${code}`),
  };
}
