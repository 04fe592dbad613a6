import { publicRental } from './public-rental.ts';
import { renovationHousehold } from './renovation-household.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990717001000': renovationHousehold,
  '990717002000': publicRental,
};
