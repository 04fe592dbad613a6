import { careAllowanceDisabled } from './care-allowance-disabled.ts';
import { disabledElderlyCare } from './disabled-elderly-care.ts';
import { emergencyRelief } from './emergency-relief.ts';
import { extremeHardship } from './extreme-hardship.ts';
import { livingAllowanceDisabled } from './living-allowance-disabled.ts';
import { oldAgeSubsidy } from './old-age-subsidy.ts';
import { orphanRecognition } from './orphan-recognition.ts';
import { smallRelief } from './small-relief.ts';
import { subsistencePayment } from './subsistence-payment.ts';
import { subsistenceRecognition } from './subsistence-recognition.ts';
import { unsupportedChild } from './unsupported-child.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990511001000': subsistencePayment,
  '990511006000': smallRelief,
  '990511007000': emergencyRelief,
  '990511008000': livingAllowanceDisabled,
  '990511009000': careAllowanceDisabled,
  '990511010000': oldAgeSubsidy,
  '990511012000': disabledElderlyCare,
  '990711001000': subsistenceRecognition,
  '990711005000': extremeHardship,
  '990711007000': orphanRecognition,
  '990711008000': unsupportedChild,
};
