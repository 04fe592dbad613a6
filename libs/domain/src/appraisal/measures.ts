import { z } from 'zod';

/** Where a measure comes from: counted from events; given by the centre; given by the unit that sends the clerk. @req #61 */
export type MeasureSource = 'events' | 'centre' | 'sending_unit';

interface Measure {
  /** Whom it is of: a centre as a whole, or one clerk of it. */
  readonly of: 'centre' | 'clerk';
  readonly source: MeasureSource;
  /** Shares, in hundredths of a per cent, that give all points and none; marks are given from 0 to 100 and have neither. */
  readonly scale: { readonly full: number; readonly zero: number } | null;
}

const share = (full: number, zero: number): Measure => ({ of: 'centre', source: 'events', scale: { full, zero } });
const mark = (source: MeasureSource): Measure => ({ of: 'clerk', source, scale: null });

/**
 * The closed set of measures: one line each. What counts a line of `events` stands under the same key where frozen numbers are made.
 * Marks are those of dual management (二(五)2): the centre judges conduct, service and discipline, the sending unit the professional work.
 * @req #56 #61 #63
 */
export const MEASURES = {
  on_time: share(10_000, 8000),
  overdue: share(0, 2000),
  notice_breaches: share(0, 1000),
  vacancies: share(0, 5000),
  turnover: share(0, 5000),
  conduct: mark('centre'),
  service: mark('centre'),
  discipline: mark('centre'),
  professional: mark('sending_unit'),
} as const satisfies Readonly<Record<string, Measure>>;
export type MeasureKey = keyof typeof MEASURES;

const KEYS = Object.keys(MEASURES) as [MeasureKey, ...MeasureKey[]];
export const MeasureKey = z.enum(KEYS);
/** Measures of a centre or a clerk, in the order of the table. */
export const measuresOf = (of: Measure['of']): readonly MeasureKey[] => KEYS.filter(key => MEASURES[key].of === of);
export const sourceOf = (key: MeasureKey): MeasureSource => MEASURES[key].source;
