import { dateOf, epochDay } from '../kernel/dates.ts';

// Check digits of the numbers that forms ask for.
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';
const CODE_LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether the eight digits name a day that there is. */
function isDay(digits: string): boolean {
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return Number(digits.slice(4, 6)) <= 12 && dateOf(epochDay(date)) === date;
}

/** 公民身份号码: a real day of birth and the check digit of GB 11643-1999. Case of the X does not matter. */
export function isIdNumber(text: string): boolean {
  const id = text.toUpperCase();
  if (!/^\d{17}[\dX]$/.test(id) || !isDay(id.slice(6, 14))) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
  return ID_CHECKS[sum % 11] === id[17];
}

/** 统一社会信用代码: 18 places with the check character of GB 32100-2015. */
export function isCreditCode(text: string): boolean {
  const code = text.toUpperCase();
  if (code.length !== 18 || [...code].some(letter => !CODE_LETTERS.includes(letter))) return false;
  const sum = CODE_WEIGHTS.reduce((total, weight, at) => total + weight * CODE_LETTERS.indexOf(code[at] ?? ''), 0);
  return CODE_LETTERS[(31 - (sum % 31)) % 31] === code[17];
}
