import { ethnicityAdult } from './ethnicity-adult.ts';
import { ethnicityMinor } from './ethnicity-minor.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990741001001': ethnicityMinor,
  '990741001002': ethnicityAdult,
};
