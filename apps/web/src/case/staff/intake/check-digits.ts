const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const ID_CHECKS = '10X98765432';
const CREDIT_LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** One spelling for what was typed or scanned: full-width letters folded, blanks and hyphens dropped, capitals. */
export function normalNumber(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{Pd}]/gu, '').toUpperCase();
}

/** Whether a day of birth as an id number writes it, `YYYYMMDD`, is a day at all. */
function isDay(text: string): boolean {
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
}

/** An 18-digit id number whose day of birth exists and whose check digit is right (GB 11643-1999, ISO 7064 MOD 11-2). @param number in its normal spelling */
export function isIdNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number) || !isDay(number.slice(6, 14))) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return ID_CHECKS[sum % 11] === number[17];
}

/** A unified social credit code whose check letter is right (GB 32100-2015, MOD 31-3). @param code in its normal spelling */
export function isCreditCode(code: string): boolean {
  const values = [...code].map(letter => CREDIT_LETTERS.indexOf(letter));
  if (values.length !== 18 || values.includes(-1)) return false;
  const sum = CREDIT_WEIGHTS.reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0);
  return values[17] === (31 - (sum % 31)) % 31;
}

export type PartyKind = 'natural_person' | 'legal_person';

/** What kind of party a number belongs to; null: its check digit is wrong, or it is neither. */
export function partyOf(text: string): PartyKind | null {
  const number = normalNumber(text);
  if (isIdNumber(number)) return 'natural_person';
  return isCreditCode(number) ? 'legal_person' : null;
}
