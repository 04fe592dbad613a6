import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import type { ActContext, DigestOf } from '../../kernel/context.ts';
import { Instant, LegalDate, Reason, Sha256 } from '../../kernel/values.ts';

/** Id of a key: SHA-256 of its text, so that a key is named by what it is. */
const key = Sha256;
/** An Ed25519 public key as RFC 8037 writes it: 32 bytes, base64url. */
const publicKey = z.string().regex(/^[\w-]{43}$/);

/** The person registers a key with which programs sign in their name. The stream is `signingkey-<person>`. @req #20 */
export const RegisterSigningKey = defineCommand('RegisterSigningKey', { key, publicKey, expires: LegalDate });
export const RotateSigningKey = defineCommand('RotateSigningKey', { key, replaces: key, publicKey, expires: LegalDate });
/** `from` null: now; an earlier instant when it was lost before. */
export const RevokeSigningKey = defineCommand('RevokeSigningKey', { key, from: Instant.nullable(), reason: Reason });

export const SigningKeyCommand = z.discriminatedUnion('type', [RegisterSigningKey, RotateSigningKey, RevokeSigningKey]);
export type SigningKeyCommand = z.infer<typeof SigningKeyCommand>;

export interface SigningKeyContext extends ActContext {
  /** Whose keys the stream holds. */
  readonly person: string;
  readonly sha256: DigestOf;
}
