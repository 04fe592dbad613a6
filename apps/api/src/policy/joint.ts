import { UnitCode } from '@yichuang/domain';
import { z } from 'zod';
import type { Standing } from '../application/registry/entry.ts';
import { NOBODYS } from './policy.ts';

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
/** The answer is given where people applied. */
export const DELIVERY_STANDING = standingOf('at');
