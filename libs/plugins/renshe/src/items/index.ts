import { employmentDifficulty } from './employment-difficulty.ts';
import { employmentRegistration } from './employment-registration.ts';
import { flexibleWorkSubsidy } from './flexible-work-subsidy.ts';
import { funeralGrant } from './funeral-grant.ts';
import { landLostEnrolment } from './land-lost-enrolment.ts';
import { residentPensionClaim } from './resident-pension-claim.ts';
import { residentPensionEnd } from './resident-pension-end.ts';
import { residentPensionEnrolment } from './resident-pension-enrolment.ts';
import { socialSecurityCard } from './social-security-card.ts';
import { startupLoan } from './startup-loan.ts';
import { startupSubsidy } from './startup-subsidy.ts';
import { unemploymentRegistration } from './unemployment-registration.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990714001000': employmentDifficulty,
  '992014001000': employmentRegistration,
  '992014002000': unemploymentRegistration,
  '992014007000': flexibleWorkSubsidy,
  '992014011000': startupSubsidy,
  '992014012000': startupLoan,
  '992014028000': residentPensionEnrolment,
  '992014032000': residentPensionClaim,
  '992014035000': residentPensionEnd,
  '992014036000': funeralGrant,
  '992014039000': landLostEnrolment,
  '992014051000': socialSecurityCard,
};
