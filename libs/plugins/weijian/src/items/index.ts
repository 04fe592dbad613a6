import { birthRegistration } from './birth-registration.ts';
import { publicPlaceHygiene } from './public-place-hygiene.ts';
import { seniorCard } from './senior-card.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990123001001': publicPlaceHygiene,
  '992023001000': birthRegistration,
  '992023012000': seniorCard,
};
