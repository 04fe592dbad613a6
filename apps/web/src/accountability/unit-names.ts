import type { UnitView } from '@yichuang/projections';
import { useMemo } from 'react';
import { useRead } from '../staff/query.ts';

export type BothNames = UnitView['name'];

/** Names of the units by code, as they stand now; empty until they are known, so that codes are shown meanwhile. */
export function useUnitNames(): ReadonlyMap<string, BothNames> {
  const units = useRead<{ readonly data: readonly UnitView[] }>('/api/v1/units').data?.body.data;
  return useMemo(() => new Map(units?.map(({ code, name }) => [code, name])), [units]);
}
