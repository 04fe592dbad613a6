import { parseAsBoolean, parseAsString, useQueryStates } from 'nuqs';

const text = parseAsString.withDefault('');

/** What the matrix shows, from the address: day, day compared with, filters, the open cell and the town of the narrow view. */
export function useMatrixPlace() {
  const [place, set] = useQueryStates({ asOf: text, on: text, vs: text, q: text, department: text, changedOnly: parseAsBoolean.withDefault(false), sel: text, town: text }, { urlKeys: { changedOnly: 'changed', department: 'dept' } });
  const [item = '', town = ''] = place.sel.split('/');
  return {
    ...place,
    open: place.sel === '' ? null : { item, town },
    set: (parts: Partial<typeof place>): void => void set(Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, value === '' || value === false ? null : value]))),
  };
}
export type MatrixPlace = ReturnType<typeof useMatrixPlace>;
