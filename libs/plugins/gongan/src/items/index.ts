import { residencePermit } from './residence-permit.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '992009001000': residencePermit,
};
