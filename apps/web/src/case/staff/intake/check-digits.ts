import { isCreditCode, isIdNumber } from '@yichuang/domain/numbers';

/** One spelling for what was typed or scanned: full-width letters folded, blanks and hyphens dropped, capitals. */
export function normalNumber(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{Pd}]/gu, '').toUpperCase();
}

export type PartyKind = 'natural_person' | 'legal_person';

/** What kind of party a number belongs to; null: its check digit is wrong, or it is neither. */
export function partyOf(text: string): PartyKind | null {
  const number = normalNumber(text);
  if (isIdNumber(number)) return 'natural_person';
  return isCreditCode(number) ? 'legal_person' : null;
}
