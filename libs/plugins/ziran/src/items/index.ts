import { villageHouse } from './village-house.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990115001001': villageHouse,
};
