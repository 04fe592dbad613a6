import type { Commitment } from '@yichuang/domain/manifest';
import { commitmentText } from '@yichuang/domain/commitment-text';

/** SHA-256 of the very words that somebody signs, as the record names them. @req #52 */
export async function signedDigest(item: string, commitment: Commitment): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(commitmentText(item, commitment)));
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
