import { Contact } from '@yichuang/domain';

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** A mobile number, or a landline with or without its area code. @param text digits and hyphens */
export const isPhone = (text: string): boolean => /^(?:1[3-9]\d{9}|(?:0\d{2,3}-?)?[2-9]\d{6,7})$/.test(text);

/** An address of e-mail, as the application takes it. */
export const isEmail = (text: string): boolean => text !== '' && Contact.shape.email.safeParse(text).success;
