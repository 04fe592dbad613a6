import { addDays } from '@yichuang/domain';
import { Problem } from '../problems/problem.ts';

const YEAR = 365;
/** A year and a month: more is asked for in parts. */
const MOST = 400;

/** The span that is asked for: up to the day of the moment, and a year long, unless it says otherwise. @throws {Problem} `query-invalid` */
export function spanOf({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }, on: string): { readonly from: string; readonly to: string } {
  const last = to ?? on;
  const first = from ?? addDays(last, -YEAR);
  if (first > last || first < addDays(last, -MOST)) throw new Problem('query-invalid', { errors: [{ pointer: 'from', code: 'custom', message: `from ${addDays(last, -MOST)} to ${last}` }] });
  return { from: first, to: last };
}
