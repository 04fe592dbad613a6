import { seniorBusCard } from './senior-bus-card.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '992018001000': seniorBusCard,
};
