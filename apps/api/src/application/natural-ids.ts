import type { RegisterInstrument } from '@yichuang/domain';
import { naturalIdFor } from '@yichuang/event-store';

/** One spelling: full-width forms folded, all brackets around a year alike, no spaces. */
const spelled = (text: string): string => text.normalize('NFKC').replaceAll(/[〔［【(（[]/gu, '[').replaceAll(/[〕］】)）\]]/gu, ']').replaceAll(/\s/gu, '');

/**
 * Id of a document: from issuer and 文号, or from issuer, title and day of issue where it bears no number (#1). One document
 * has one stream, whoever enters it and however often: its appends are what keeps a number from being used twice.
 */
export function instrumentIdOf({ number, issuer, title, issuedOn }: Pick<RegisterInstrument['data'], 'number' | 'issuer' | 'title' | 'issuedOn'>): string {
  return naturalIdFor('instrument', (number === null ? [issuer, title, issuedOn] : [issuer, number]).map(spelled));
}
