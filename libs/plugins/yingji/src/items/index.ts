import { fireworksRetail } from './fireworks-retail.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990125001000': fireworksRetail,
};
