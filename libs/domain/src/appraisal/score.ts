import { canonicalText } from '../kernel/canonical.ts';
import type { DigestOf } from '../kernel/context.ts';
import type { CentreData } from './context.ts';
import type { Formula, FrozenNumber } from './events.ts';
import { measuresOf, type MeasureKey } from './measures.ts';
import { markKey } from './state.ts';

type Line = Formula['measures'][number];
/** One measure of a card. `score` in hundredths of a point; null: nothing to measure, and its weight does not count. */
export interface CardPart {
  readonly measure: MeasureKey;
  readonly weight: number;
  readonly score: number | null;
}
/** A scorecard: of a centre (person null), or of a clerk. `total` in hundredths of a point. */
export interface Scorecard {
  readonly unit: string;
  readonly person: string | null;
  readonly parts: readonly CardPart[];
  readonly total: number;
}

const FULL = 10_000;
/** Points on the straight line between none and all, cut off at both ends. Whole numbers only: the same everywhere. */
function onScale(share: number, { full, zero }: NonNullable<Line['scale']>): number {
  const points = Math.floor(((share - zero) * FULL) / (full - zero));
  return Math.min(FULL, Math.max(0, points));
}

function fromEvents({ scale }: Line, number: FrozenNumber | undefined): number | null {
  if (scale === null || number === undefined || number.of === 0) return null;
  return onScale(Math.floor((number.count * FULL) / number.of), scale);
}

function cardOf(of: Pick<Scorecard, 'unit' | 'person'>, parts: readonly CardPart[]): Scorecard {
  const counted = parts.filter(part => part.score !== null);
  const weight = counted.reduce((sum, part) => sum + part.weight, 0);
  const sum = counted.reduce((points, part) => points + part.weight * (part.score ?? 0), 0);
  return { ...of, parts, total: weight === 0 ? 0 : Math.floor(sum / weight) };
}

/** Frozen numbers, and marks by {@link markKey}. */
export interface AppraisalInput {
  readonly formula: Formula;
  readonly frozen: readonly CentreData[];
  readonly marks: Readonly<Record<string, number>>;
}

/** Scorecards of all centres and clerks: follow from formula, frozen numbers and marks alone. @req #56 */
export function scorecards({ formula, frozen, marks }: AppraisalInput): readonly Scorecard[] {
  const linesOf = (of: 'centre' | 'clerk'): readonly Line[] => formula.measures.filter(({ measure }) => measuresOf(of).includes(measure));
  return frozen.flatMap(({ unit, numbers, clerks }) => [
    cardOf({ unit, person: null }, linesOf('centre').map(line => ({ measure: line.measure, weight: line.weight, score: fromEvents(line, numbers.find(({ measure }) => measure === line.measure)) }))),
    ...clerks.map(({ person }) => cardOf({ unit, person }, linesOf('clerk').map(({ measure, weight }) => {
      const mark = marks[markKey({ unit, person, measure })];
      return { measure, weight, score: mark === undefined ? null : mark * 100 };
    }))),
  ]);
}

/** SHA-256 of all cards, parts included. */
export const cardsDigest = (cards: readonly Scorecard[], sha256: DigestOf): string => sha256(canonicalText(cards));
/** SHA-256 of the frozen numbers. */
export const frozenDigest = (frozen: readonly CentreData[], sha256: DigestOf): string => sha256(canonicalText(frozen));

/** Marks that are still to be given. @req #61 */
export function marksMissing({ formula, frozen, marks }: AppraisalInput): readonly { readonly unit: string; readonly person: string; readonly measure: MeasureKey }[] {
  const measures = formula.measures.map(({ measure }) => measure).filter(measure => measuresOf('clerk').includes(measure));
  return frozen.flatMap(({ unit, clerks }) => clerks.flatMap(({ person }) => measures.map(measure => ({ unit, person, measure })))).filter(each => marks[markKey(each)] === undefined);
}
