import { deferredEntry } from './deferred-entry.ts';
import { enrolment } from './enrolment.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990105001000': deferredEntry,
  '992005001000': enrolment,
};
