import { funeralGrant } from './funeral-grant.ts';
import { preferentialCard } from './preferential-card.ts';
import { reportingIn } from './reporting-in.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990524011000': funeralGrant,
  '992024001000': reportingIn,
  '992024002000': preferentialCard,
};
