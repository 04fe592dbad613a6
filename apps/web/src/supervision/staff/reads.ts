import type { FigureName, SupervisionView } from '@yichuang/projections';
import { parseAsString, useQueryStates } from 'nuqs';
import type { Text } from '../../i18n/text.tsx';

/** The dashboard with the moment that it is of. */
export type Dashboard = SupervisionView & { readonly moment: { readonly number: number; readonly on: string } };

const text = parseAsString.withDefault('');
/** What is asked for, in the address: which period, which town, and whose list is open. */
export const useAsked = () => useQueryStates({ month: text, town: text, figure: text, unit: text, department: text });

/** Numbers by name, each once; another name in an address is none of them. */
const FIGURES: Readonly<Record<FigureName, true>> = {
  received: true, breached: true, promised: true, supplied: true, lapsed: true, decided: true, granted: true, refused: true, onTime: true, late: true, pledgeKept: true,
  open: true, openAccept: true, openReview: true, openDecide: true, openDeliver: true, yellow: true, red: true,
  errands: true, errandsClosed: true, errandsDeclined: true, errandsLate: true, reviews: true, defaulted: true, bad: true, badCalled: true, badClosed: true,
};
export const isFigure = (name: string): name is FigureName => Object.hasOwn(FIGURES, name);

/** The heading of the list behind a number; two lists may stand on one page. */
export const headingOf = (figure: FigureName): string => `list-${figure}`;

/** Address of the list behind a number; of one unit, or of all that are counted. */
export function listAddress({ month, town, asOf }: { readonly month: string; readonly town: string; readonly asOf: string }, figure: FigureName, of: { readonly unit?: string; readonly department?: string } = {}): string {
  const query = new URLSearchParams(Object.entries({ month, town, asOf, figure, ...of }).filter(([, value]) => value !== ''));
  return `?${query.toString().replaceAll('%3A', ':')}#${headingOf(figure)}`;
}

/** Months, quarters and years up to a day, the latest first. */
export function periodsUpTo(day: string): { readonly months: readonly string[]; readonly quarters: readonly string[]; readonly years: readonly string[] } {
  const last = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const back = (count: number, step: number, name: (at: number) => string): readonly string[] => Array.from({ length: count }, (_, n) => name(last - n * step));
  const year = (at: number): number => Math.floor(at / 12);
  return {
    months: back(12, 1, at => `${year(at)}-${String((at % 12) + 1).padStart(2, '0')}`), quarters: back(5, 3, at => `${year(at)}Q${Math.floor((at % 12) / 3) + 1}`), years: back(2, 12, at => String(year(at))),
  };
}

/** A month, a quarter or a year in words. */
export function periodWord({ t }: Pick<Text, 't'>, period: string): string {
  const [year, rest] = [period.slice(0, 4), period.slice(5)];
  if (period.includes('-')) return t('watch.month', { year, month: Number(rest) });
  return rest === '' ? t('watch.year', { year }) : t('watch.quarter', { year, quarter: Number(rest) });
}
