import { parseAsString, useQueryState } from 'nuqs';

/** The moment in the address: `asOf` (what was on record) and `on` (what counts in law). Empty: now. */
export function useMoment() {
  const [asOf, setAsOf] = useQueryState('asOf', parseAsString.withDefault(''));
  const [on, setOn] = useQueryState('on', parseAsString.withDefault(''));
  return { asOf, on, travelling: asOf !== '', setAsOf: (value: string) => void setAsOf(value || null), setOn: (value: string) => void setOn(value || null) };
}
