import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { ReleaseSignature } from '@yichuang/domain';

/** What stands before the 32 bytes of an Ed25519 private key (RFC 8410 §7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

interface SampleKey {
  /** SHA-256 of the public key's text. */
  readonly key: string;
  /** RFC 8037, base64url. */
  readonly publicKey: string;
  readonly signed: (text: string) => ReleaseSignature;
}

/**
 * The key with which a person of the sample signs. It follows from the person's reference, so that the same sample has the same
 * signatures everywhere; whoever reads this can sign in their name, which is why no production server opens a sample log.
 */
export function sampleKey(person: string): SampleKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, sha256(`sample signing key of ${person}`)]), format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined) throw new Error('an Ed25519 key has an x');
  const key = sha256(x).toString('hex');
  return { key, publicKey: x, signed: text => ({ kind: 'ed25519', key, signature: sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64url') }) };
}
