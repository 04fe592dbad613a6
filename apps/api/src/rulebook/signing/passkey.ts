import { hash } from 'node:crypto';
import type { ReleaseSignature } from '@yichuang/domain';
import { z } from 'zod';
import { partyOf, provedCounter, type Party } from '../../identity/proof/passkeys.ts';
import type { Passkey } from '../../identity/store/accounts.ts';

/** Where passkeys are looked up: the part that keeps accounts opens it. */
export interface PasskeySource {
  /** Scheme, host and port that browsers see; null: any of this machine, which a workstation may. */
  readonly origin: string | null;
  /** A passkey of an account that is open, with the person it stands for. */
  find(credential: string): { readonly person: string; readonly passkey: Passkey } | null;
  used(credential: string, counter: number): void;
}

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
const ClientData = z.looseObject({ origin: z.url() });

function saidOrigin(clientData: string): string | null {
  try {
    return ClientData.parse(JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8'))).origin;
  } catch {
    return null;
  }
}

function partyFor(origin: string | null, clientData: string): Party | null {
  if (origin !== null) return partyOf(origin);
  const said = saidOrigin(clientData);
  return said !== null && LOOPBACK.includes(new URL(said).hostname) ? partyOf(said) : null;
}

/** The challenge for which a passkey signs a text: its SHA-256, base64url. */
export const challengeOf = (text: string): string => hash('sha256', text, 'base64url');

/** Whether a passkey of the person signed the text (WebAuthn level 3 §7.2), with finger, face or PIN. */
export async function isAssertedBy(source: PasskeySource | null, person: string, { signature, text }: { readonly signature: Extract<ReleaseSignature, { kind: 'webauthn' }>; readonly text: string }): Promise<boolean> {
  const found = source?.find(signature.credential);
  const party = source && partyFor(source.origin, signature.clientData);
  if (!found || !party || found.person !== person) return false;
  const answer = {
    id: signature.credential, rawId: signature.credential, type: 'public-key' as const, authenticatorAttachment: undefined, clientExtensionResults: {},
    response: { clientDataJSON: signature.clientData, authenticatorData: signature.authenticatorData, signature: signature.signature },
  };
  // A command that meets another writer is decided again, with the same assertion: its counter may stand where it stood.
  const passkey = { ...found.passkey, counter: Math.max(0, found.passkey.counter - 1) };
  const counter = await provedCounter(party, answer, { challenge: challengeOf(text), passkey });
  if (counter !== null) source?.used(signature.credential, counter);
  return counter !== null;
}
