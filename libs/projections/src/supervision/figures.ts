import type { Addend } from '../runner/define.ts';
import type { SupervisedCase } from './case-row.ts';
import { addends, NOW, type Family } from './sums.ts';

/** In which month a case counts: that of its receipt, that of its decision; or as it stands now. */
type CountedBy = 'receivedOn' | 'decidedOn' | 'now';
interface Figure {
  readonly by: CountedBy;
  /** How often the case counts. */
  readonly count: (row: SupervisedCase) => number;
}
const figure = (by: CountedBy, count: (row: SupervisedCase) => number | boolean): Figure => ({ by, count: row => Number(count(row)) });
const decided = (holds: (row: SupervisedCase) => boolean): Figure => figure('decidedOn', row => row.outcome !== null && holds(row));
/** The worst card among the clocks that run. */
export const lightOfCards = ({ cards }: Pick<SupervisedCase, 'cards'>): 'yellow' | 'red' | null => {
  const shown = Object.values(cards);
  if (shown.includes('red')) return 'red';
  return shown.length > 0 ? 'yellow' : null;
};

/** Every figure about cases, once: what a total counts is what its list shows. @req #46 #47 #53 */
export const CASE_FIGURES = {
  received: figure('receivedOn', () => 1),
  /** Cases in which something was asked for that the one-time notice should have named. */
  breached: figure('receivedOn', row => row.breached),
  /** Papers: promised later, supplied as promised, not supplied. */
  promised: figure('receivedOn', row => row.promised),
  supplied: figure('receivedOn', row => row.supplied),
  lapsed: figure('receivedOn', row => row.lapsed),
  decided: decided(() => true),
  granted: decided(({ outcome }) => outcome === 'granted'),
  refused: decided(({ outcome }) => outcome === 'refused'),
  /** No red card of the promised or the statutory limit before the decision. */
  onTime: decided(({ late }) => late.length === 0),
  late: decided(({ late }) => late.length > 0),
  /** 服务承诺: the promised limit was kept. */
  pledgeKept: decided(({ late }) => !late.includes('promised')),
  open: figure('now', ({ step }) => step !== null),
  openAccept: figure('now', ({ step }) => step === 'accept'),
  openReview: figure('now', ({ step }) => step === 'review'),
  openDecide: figure('now', ({ step }) => step === 'decide'),
  openDeliver: figure('now', ({ step }) => step === 'deliver'),
  yellow: figure('now', row => lightOfCards(row) === 'yellow'),
  red: figure('now', row => lightOfCards(row) === 'red'),
} as const satisfies Readonly<Record<string, Figure>>;
export type CaseFigure = keyof typeof CASE_FIGURES;
export const CASE_FIGURE_NAMES = Object.keys(CASE_FIGURES) as readonly CaseFigure[];
const ALL = Object.entries(CASE_FIGURES) as readonly (readonly [CaseFigure, Figure])[];

/** The month in which a case counts for a figure; null: not yet. */
export function monthOf(row: SupervisedCase, by: CountedBy): string | null {
  return by === 'now' ? NOW : row[by]?.slice(0, 7) ?? null;
}

/** Counter of a class of times. */
export const classCounter = (step: string, bound: number): string => `${step}:${bound}`;

/** What a case adds to the sums of its town and of its department. */
export function addendsOfCase(row: SupervisedCase): readonly Addend[] {
  const units: readonly (readonly [Family, string])[] = [['t', row.town], ['d', row.department]];
  const figures = ALL.flatMap(([name, { by, count }]) => {
    const month = monthOf(row, by);
    return month === null ? [] : addends({ units, month }, name, count(row));
  });
  const times = Object.entries(row.used).flatMap(([step, bound]) => addends({ units, month: row.receivedOn.slice(0, 7) }, classCounter(step, bound), 1));
  return [...figures, ...times];
}
