import { familyFarm } from './family-farm.ts';
import { landProtection } from './land-protection.ts';
import { landTransfer } from './land-transfer.ts';
import { machinery } from './machinery.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990520001000': landProtection,
  '990520003000': machinery,
  '991020001000': landTransfer,
  '992020004000': familyFarm,
};
