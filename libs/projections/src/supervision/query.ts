import { unitTree } from '../organisations/query.ts';
import type { UnitRef, UnitView } from '../organisations/view.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { hallPlaces } from '../venues/query.ts';
import { BEYOND, CLASSES, medianClass } from './days.ts';
import { classCounter } from './figures.ts';
import { FIGURES, FROM, monthsOf, monthsUpTo, NOW, tally, type Tally } from './read.ts';
import { closeColumns, SMALLEST, timeWithoutSmall, withoutSmall } from './small.ts';
import type { Family, SumRow } from './sums.ts';
import type { Counts, StepTime, SupervisedStep, SupervisionLine, SupervisionView } from './view.ts';

const STEPS: readonly SupervisedStep[] = ['accept', 'review', 'decide', 'deliver'];
/** Below it chance decides more than diligence does. */
const RANKED_FROM = 30;
const TREND = 6;

export interface SupervisionQuery {
  readonly period: string;
  readonly town?: string | undefined;
  /** Units whose small numbers whoever asks may see: all, or those named. */
  readonly sees: 'all' | readonly string[];
}

type Raw = SumRow['counts'];

function add(into: Raw, counts: Raw | undefined): void {
  for (const [name, count] of Object.entries(counts ?? {})) into[name] = (into[name] ?? 0) + count;
}

/** Counters of one unit over some months. */
function over(tallies: readonly Tally[], unit: string, months: readonly string[]): Raw {
  const sum: Raw = {};
  for (const each of tallies) for (const month of months) add(sum, each.get(month)?.get(unit));
  return sum;
}

const countsOf = (raw: Raw): Counts => Object.fromEntries(FIGURES.map(name => [name, raw[name] ?? 0])) as Counts;

function timeOf(raw: Raw, step: SupervisedStep): StepTime {
  const classes = new Map([...CLASSES, BEYOND].flatMap(bound => {
    const count = raw[classCounter(step, bound)] ?? 0;
    return count === 0 ? [] : [[bound, count] as const];
  }));
  return { median: medianClass(classes), n: [...classes.values()].reduce((sum, count) => sum + count, 0) };
}

function lineOf(unit: Pick<SupervisionLine, 'unit' | 'illustrative'>, raw: Raw, isSeen: boolean): SupervisionLine {
  const counts = countsOf(raw);
  const times = STEPS.map(step => [step, timeOf(raw, step)] as const);
  return {
    ...unit, rank: null, counts: isSeen ? counts : withoutSmall(counts),
    times: Object.fromEntries(times.map(([step, time]) => [step, isSeen ? time : timeWithoutSmall(time)])) as SupervisionLine['times'],
  };
}

const rate = ({ counts: { onTime, decided } }: SupervisionLine): number => (onTime ?? 0) / Math.max(1, decided ?? 0);

/** Places by on-time rate, for those with enough decisions; the same rate has the same place. */
function ranked(lines: readonly SupervisionLine[]): readonly SupervisionLine[] {
  const compared = lines.filter(({ counts, illustrative }) => !illustrative && (counts.decided ?? 0) >= RANKED_FROM && counts.onTime !== null);
  return lines.map(line => (compared.includes(line) ? { ...line, rank: 1 + compared.filter(other => rate(other) > rate(line)).length } : line));
}

interface Place {
  readonly unit: UnitView;
  /** Units whose reviews are counted with it. */
  readonly with: readonly string[];
}

/** Towns with their villages, departments by themselves. */
function places(read: ReadModel, at: Moment): { readonly towns: readonly Place[]; readonly departments: readonly Place[] } {
  const units = unitTree(read, at);
  const halls = hallPlaces(units);
  const known = new Set(halls.map(({ unit }) => unit.code));
  const below = Map.groupBy(halls.filter(({ level }) => level === 'village'), ({ parent }) => parent);
  return {
    towns: halls.filter(({ level }) => level === 'town').map(({ unit }) => ({ unit, with: [unit.code, ...(below.get(unit.code) ?? []).map(({ unit: village }) => village.code)] })),
    departments: units.filter(({ code }) => !known.has(code)).map(unit => ({ unit, with: [unit.code] })),
  };
}

const refOf = ({ unit: { code, name } }: Place): UnitRef => ({ code, ...name });

interface Sums {
  readonly main: readonly Tally[];
  readonly reviews: readonly Tally[];
}

const rawOf = ({ unit, with: group }: Place, { main, reviews }: Sums, months: readonly string[]): Raw => {
  const raw = over(main, unit.code, months);
  for (const each of group) add(raw, over(reviews, each, months));
  return raw;
};

function sumsOf(read: ReadModel, family: Family, { months, town, at }: { readonly months: readonly string[]; readonly town: string | undefined; readonly at: Moment }): Sums {
  const cases = tally(read, { from: FROM.case, family, months: [...months, NOW], unit: town }, at);
  const errands = family === 't' ? [tally(read, { from: FROM.errand, family, months, unit: town }, at)] : [];
  return { main: [cases, ...errands], reviews: [tally(read, { from: FROM.review, family: 'u', months }, at)] };
}

/** How the work stands: the whole, towns, departments, and the last months. Reads totals alone, however many cases there are. @req #46 #47 #53 #54 #69 */
export function supervision(read: ReadModel, { period, town, sees }: SupervisionQuery, at: Moment): SupervisionView {
  const months = monthsOf(period);
  const trend = monthsUpTo(months.at(-1) ?? period, TREND);
  const isSeen = (code: string): boolean => sees === 'all' || sees.includes(code);
  const all = places(read, at);
  const towns = all.towns.filter(({ unit }) => town === undefined || unit.code === town);
  const [ofTowns, ofDepartments] = [sumsOf(read, 't', { months: [...new Set([...months, ...trend])], town, at }), sumsOf(read, 'd', { months, town: undefined, at })];
  const line = (place: Place, sums: Sums): SupervisionLine => lineOf({ unit: refOf(place), illustrative: place.unit.illustrative }, rawOf(place, sums, [...months, NOW]), isSeen(place.unit.code));
  const whole = (of: readonly string[]): Raw => towns.filter(({ unit }) => town !== undefined || !unit.illustrative).reduce<Raw>((sum, place) => {
    add(sum, rawOf(place, ofTowns, of));
    return sum;
  }, {});
  const seesWhole = sees === 'all' || (town !== undefined && isSeen(town));
  const isOpen = ({ unit }: SupervisionLine): boolean => isSeen(unit?.code ?? '');
  const shown = (lines: readonly SupervisionLine[]): readonly SupervisionLine[] => ranked(sees === 'all' ? lines : closeColumns(lines, isOpen));
  const departments = town === undefined ? all.departments.map(place => line(place, ofDepartments)).filter(({ counts }) => Object.values(counts).some(count => count !== 0)) : [];
  return {
    period, town: town ?? null, total: lineOf({ unit: town === undefined || towns[0] === undefined ? null : refOf(towns[0]), illustrative: false }, whole([...months, NOW]), seesWhole), towns: shown(towns.map(place => line(place, ofTowns))), departments: shown(departments),
    trend: trend.map(month => ({ month, counts: lineOf({ unit: null, illustrative: false }, whole([month]), seesWhole).counts })), smallest: SMALLEST, rankedFrom: RANKED_FROM,
  };
}
