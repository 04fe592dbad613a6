import { civilAid } from './civil-aid.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990512001000': civilAid,
};
