import type { ReleaseSignature, SigningKey } from '@yichuang/domain';
import { isSignedBy } from './ed25519.ts';
import { isAssertedBy, type PasskeySource } from './passkey.ts';

/** What signatures of one person are held against. */
export interface Signer {
  readonly person: string;
  /** The key with which programs sign in the person's name, if one is in use now. */
  readonly key: Readonly<SigningKey> | null;
  readonly passkeys: PasskeySource | null;
}

/** Whether the person signed the text. What cannot be told is no signature. */
export async function isSigned({ person, key, passkeys }: Signer, signature: ReleaseSignature, text: string): Promise<boolean> {
  if (signature.kind === 'webauthn') return isAssertedBy(passkeys, person, { signature, text });
  return key !== null && key.key === signature.key && isSignedBy(key.publicKey, text, signature.signature);
}
