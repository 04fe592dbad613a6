import { foodBusiness } from './food-business.ts';
import { prepackedFood } from './prepacked-food.ts';
import { selfEmployed } from './self-employed.ts';
import { smallCatering } from './small-catering.ts';
import { smallWorkshop } from './small-workshop.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990131001000': selfEmployed,
  '990131009001': foodBusiness,
  '990131010001': smallCatering,
  '990131011001': smallWorkshop,
  '991031005000': prepackedFood,
};
