import { chronicDisease } from './chronic-disease.ts';
import { inpatientClaim } from './inpatient-claim.ts';
import { medicalAssistance } from './medical-assistance.ts';
import { medicalEnrolment } from './medical-enrolment.ts';
import { newbornEnrolment } from './newborn-enrolment.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990536001000': medicalAssistance,
  '990736001000': chronicDisease,
  '992036001000': medicalEnrolment,
  '992036003000': newbornEnrolment,
  '992036016000': inpatientClaim,
};
