import { canonicalText } from '../kernel/canonical.ts';
import type { Commitment } from '../rulebook/manifest/index.ts';

/** The words that are signed, as one text: what the digest of a signature is of. @req #52 */
export function commitmentText(item: string, { material, duty, liability, basis, verifyWithinDays }: Commitment): string {
  return canonicalText({ item, material, duty: duty.zh, liability: liability.zh, basis, verifyWithinDays });
}
