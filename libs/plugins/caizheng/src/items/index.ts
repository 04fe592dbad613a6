import { subsidyCard } from './subsidy-card.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '992013001000': subsidyCard,
};
