import { createPublicKey, verify } from 'node:crypto';

/** Whether a text was signed with an Ed25519 key (RFC 8032). @param publicKey 32 bytes, base64url, as in RFC 8037 */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
