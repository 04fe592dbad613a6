import { startAuthentication } from '@simplewebauthn/browser';
import type { ReleaseSignature } from '@yichuang/domain';

/** A signature as a release keeps it. */
export type PasskeySignature = Extract<ReleaseSignature, { readonly kind: 'webauthn' }>;

/** SHA-256 of a text, base64url: what a passkey signs for it. */
export async function challengeOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Lets the person sign a text with a passkey of their choice. @throws when they decline, or have none */
export async function signWithPasskey(text: string): Promise<PasskeySignature> {
  const { id, response } = await startAuthentication({ optionsJSON: { challenge: await challengeOf(text), rpId: location.hostname, userVerification: 'required' } });
  return { kind: 'webauthn', credential: id, authenticatorData: response.authenticatorData, clientData: response.clientDataJSON, signature: response.signature };
}
