import { UnitCode } from '@yichuang/domain';
import { z } from 'zod';
import type { Standing } from '../application/registry/entry.ts';
import { CASE_READERS } from '../case/reads/scope.ts';
import { district, NOBODYS, type Clause, type OfficePolicy } from './policy.ts';

const nowhere = (): null => null;
/** A joint case that there is; what one says of itself before it is received. An empty text: nothing has been received. */
const Known = z.object({ at: UnitCode, town: UnitCode });
const Asked = z.object({ at: UnitCode });

/** A joint case is the counter's that takes it in, and then the town's that goes on with it. */
const standingOf = (holder: 'at' | 'town'): Standing => ({
  of: ({ state, data }) => {
    const [known, asked] = [Known.safeParse(state), Asked.safeParse(data)];
    if (known.success) return { units: [known.data[holder]], departments: [] };
    return asked.success ? { units: [asked.data.at], departments: [] } : NOBODYS;
  },
  caseOf: nowhere,
  ownerOf: nowhere,
});
export const JOINT_STANDING = standingOf('town');
/** Where people applied their papers lie, and there the answer is given. */
export const COUNTER_STANDING = standingOf('at');

/** The office of the government of the district: what its head approves, it records (行政许可法26、42). */
const OF_GOVERNMENT = district('government_publisher');
export const GOVERNMENT: OfficePolicy = { clauses: [OF_GOVERNMENT] };
/** Who sees joint cases: whoever sees their legs, and the office of the government, which has to find the one that is to be extended. It is shown no names. */
export const JOINT_READERS: readonly Clause[] = [...CASE_READERS, OF_GOVERNMENT];
