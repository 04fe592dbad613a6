import { atMost } from '../harness/goal.ts';
import { quiet } from '../harness/measure.ts';
import type { Run } from './depth.ts';

const us = (value: number | undefined): string => `${Math.round(value ?? Number.NaN)} µs`;

/** The dashboard of supervision against a page that lists the units of the district, in one process; now, and as of an earlier event. */
export const supervision: Run = async depth => {
  const result = await quiet({ scenario: 'dashboard', side: 'product', seconds: depth.seconds, options: { events: depth.events } });
  const { live, past, page, cases, foldedPerSecond } = result?.extra ?? {};
  const detail = `${us(live)} now, ${us(past)} in the past, ${us(page)} the list · ${(cases ?? 0).toLocaleString('en')} cases · folded ${Math.round(foldedPerSecond ?? 0).toLocaleString('en')} events/s`;
  const ratio = (of: number | undefined): number => (of ?? Number.NaN) / (page ?? Number.NaN);
  const what = `dashboard over ${depth.events.toLocaleString('en')} events of cases`;
  return [
    atMost('supervision', `${what} / list of the units, p50`, { must: 3 / depth.slack, value: ratio(live), unit: '×', detail }),
    atMost('supervision', `${what}, as of an earlier event / list of the units, p50`, { must: 3 / depth.slack, value: ratio(past), unit: '×', detail }),
  ];
};
