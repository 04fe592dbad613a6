import { addWorkingDays, legalDateOf, STEPS } from '@yichuang/domain';
import { calendarAt } from '../calendar/query.ts';
import { letterProjection, scopeMask, type LetterRow } from '../letters/projection.ts';
import { laidOver, maskFor, rowsOfVersion, standingListVersions } from '../responsibility/list.ts';
import type { ReadModel } from '../runner/read-model.ts';
import type { TracedCase } from './projection.ts';
import { INTEGRITY_LIMITS } from './rules.ts';

type Body = 'town' | 'department';
/** A change of who decides an item. */
interface Gain {
  /** First day on which the new body decides, and the last on which a decision follows the change closely. */
  readonly on: string;
  readonly until: string;
  /** Which body it gave the decision to, for a town; null: it changed nothing there. */
  readonly to: (town: string) => Body | null;
}
interface Span {
  readonly on: string;
  readonly until: string;
}
type Found = readonly (readonly [item: string, gain: Gain])[];

const DECIDE = 1 << STEPS.indexOf('decide');
const LETTER_DECIDE = scopeMask(['decide']);
const decides = (mask: number | null): boolean => ((mask ?? 0) & DECIDE) !== 0;

/** Versions of the list that give the decision of an item that was listed before to another body. Who decides what is new on the list is no change. */
function gainsOfLists(read: ReadModel, number: number | undefined, spanOf: (on: string) => Span | null): Found {
  const at = { number };
  const versions = standingListVersions(read, at);
  return versions.flatMap((version, index) => {
    const span = spanOf(version.effectiveFrom);
    if (span === null) return [];
    const before = laidOver(read, versions.slice(0, index).filter(({ effectiveFrom }) => effectiveFrom <= version.effectiveFrom), at);
    return rowsOfVersion(read, version, at).flatMap(({ item, dropped, rows }): Found => {
      const was = before.get(item);
      if (was === undefined || dropped) return [];
      const to = (town: string): Body | null => {
        const [old, now] = [decides(maskFor(was, town)), decides(maskFor(rows, town))];
        return old === now ? null : now ? 'town' : 'department';
      };
      return [[item, { ...span, to }]];
    });
  });
}

const decidesBy = ({ items, announced, withdrawn }: LetterRow, item: string): boolean => announced !== null && !withdrawn && ((items[item] ?? 0) & LETTER_DECIDE) !== 0;

/** Letters that give a town a decision which no earlier letter has given it: one that renews another changes nothing. */
function gainsOfLetters(read: ReadModel, number: number | undefined, spanOf: (on: string) => Span | null): Found {
  const letters = read.list(letterProjection, { index: 'all', equals: 'all' }, number).map(({ doc }) => doc);
  return letters.flatMap(letter => {
    const { between, from, announced, town } = letter;
    const span = announced === null ? null : spanOf(announced.on > from ? announced.on : from);
    if (span === null) return [];
    const earlier = letters.filter(other => other.between === between && other.number < letter.number);
    return Object.keys(letter.items).filter(item => decidesBy(letter, item) && !earlier.some(other => decidesBy(other, item))).map(item => [item, { ...span, to: (of: string) => (of === town ? 'town' : null) }] as const);
  });
}

/**
 * Whether the decision of a case follows closely on a change that gave it to the body that decided, though the case had come in before: as the log stood at the event
 * number. @param ended cases whose decisions are asked about; nothing is read of changes that lie too far from all of them
 */
export function gainedIn(read: ReadModel, number: number | undefined, ended: readonly TracedCase[]): (one: TracedCase) => boolean {
  const days = ended.flatMap(one => (one.ended ? [legalDateOf(one.ended.at)] : [])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return () => false;
  const calendar = calendarAt(read, { number });
  const spanOf = (on: string): Span | null => {
    const until = addWorkingDays(on, INTEGRITY_LIMITS.gained.days, calendar).date;
    return until < first || on > last ? null : { on, until };
  };
  const gains = Map.groupBy([...gainsOfLists(read, number, spanOf), ...gainsOfLetters(read, number, spanOf)], ([item]) => item);
  return one => {
    const { item, town, department, receivedOn, outcome } = one;
    if (one.ended === null || receivedOn === null || outcome === 'not_accepted') return false;
    const [on, unit] = [legalDateOf(one.ended.at), one.ended.unit];
    return (gains.get(item) ?? []).some(([, gain]) => receivedOn < gain.on && gain.on <= on && on <= gain.until && unit === { town, department, none: null }[gain.to(town) ?? 'none']);
  };
}
