/** Working days that a notice of corrections leaves for the answer. No law gives a number: a rule of the district, told in each notice. */
export const CORRECTION_DAYS = 15;
/** Working days before a promised paper is due on which the applicant is reminded (深圳容缺办法, as a default). */
export const REMINDER_DAYS = 2;
/** Days before the end of a licence by which its renewal is applied for (行政许可法50). Only then does silence renew it. */
export const RENEWAL_NOTICE_DAYS = 30;
