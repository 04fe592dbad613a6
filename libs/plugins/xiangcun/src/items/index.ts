import { monitoredHousehold } from './monitored-household.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990748001000': monitoredHousehold,
};
