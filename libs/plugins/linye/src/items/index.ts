import { felling } from './felling.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990138001000': felling,
};
