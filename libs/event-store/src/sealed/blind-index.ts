import { createHmac } from 'node:crypto';
import { SealError } from './errors.ts';

/**
 * One spelling per number: compatibility forms folded (full-width digits), spaces and hyphens dropped, upper case.
 * @throws {SealError} `bad-id-number` when nothing is left
 */
export function normaliseIdNumber(idNumber: string): string {
  const normal = idNumber.normalize('NFKC').replaceAll(/[\s\p{Pd}]/gu, '').toUpperCase();
  if (normal === '') throw new SealError('bad-id-number');
  return normal;
}

/**
 * What the index stores in place of a number. A full HMAC-SHA256 under a secret key of the purpose: without that key
 * the 10^11 possible numbers cannot be tried (goal P7). It stands in the key store only, never in an event or a view.
 */
export function blindTag(purposeKey: Uint8Array, idNumber: string): Buffer {
  return createHmac('sha256', purposeKey).update(normaliseIdNumber(idNumber)).digest();
}
