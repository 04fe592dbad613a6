import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import type { Account, Passkey } from '../store/accounts.ts';

/** Where passkeys are good: the host, and the origin that browsers see. */
export interface Party {
  readonly host: string;
  readonly origin: string;
}

/** The party of an origin. A passkey belongs to a host name, without scheme and port (WebAuthn §5.1.2). */
export const partyOf = (origin: string): Party => ({ host: new URL(origin).hostname, origin });

const base64url = z.string().max(8192).regex(/^[\w-]+$/);
const transports = z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])).optional();
const common = { id: base64url, rawId: base64url, type: z.literal('public-key'), authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish().transform(value => value ?? undefined), clientExtensionResults: z.record(z.string(), z.unknown()).transform(() => ({})) };
/** What a browser answers, in the JSON form of WebAuthn level 3 §5.1. Unknown members are dropped. */
export const RegistrationAnswer = z.object({ ...common, response: z.object({ clientDataJSON: base64url, attestationObject: base64url, transports }) });
export const AuthenticationAnswer = z.object({ ...common, response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url, userHandle: base64url.optional() }) });
export type RegistrationAnswer = z.infer<typeof RegistrationAnswer>;
export type AuthenticationAnswer = z.infer<typeof AuthenticationAnswer>;

/** zod says `undefined` where the library wants no member. */
const definite = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;

/** Asks a browser to make a passkey: discoverable, and with the holder's finger, face or PIN. */
export function addingOptions(party: Party, account: Account, held: readonly Passkey[]): Promise<{ challenge: string }> {
  return generateRegistrationOptions({
    rpName: '一窗 Yichuang', rpID: party.host, userName: account.label, userID: new Uint8Array(Buffer.from(account.id, 'utf8')), attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' }, excludeCredentials: held.map(({ id }) => ({ id })),
  });
}

/** @param held null: whichever passkey the holder picks, so that the question says nothing about any account */
export function provingOptions(party: Party, held: readonly Passkey[] | null): Promise<{ challenge: string }> {
  return generateAuthenticationOptions({ rpID: party.host, userVerification: 'required', ...(held ? { allowCredentials: held.map(({ id }) => ({ id })) } : {}) });
}

/** @returns the key to keep; null when the answer does not hold */
export async function addedPasskey(party: Party, answer: RegistrationAnswer, challenge: string): Promise<Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports'> | null> {
  const response = { ...definite(answer), response: definite(answer.response) };
  const checked = await verifyRegistrationResponse({ response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'], expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.host, requireUserVerification: true }).catch(() => null);
  if (!checked?.verified || !checked.registrationInfo) return null;
  const { id, publicKey, counter } = checked.registrationInfo.credential;
  return { id, publicKey, counter, transports: answer.response.transports ?? [] };
}

/** @returns the signature counter to keep; null when the answer does not hold */
export async function provedCounter(party: Party, answer: AuthenticationAnswer, { challenge, passkey }: { challenge: string; passkey: Passkey }): Promise<number | null> {
  const response = { ...definite(answer), response: definite(answer.response) };
  const credential = { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter };
  const checked = await verifyAuthenticationResponse({ response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'], expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.host, credential, requireUserVerification: true }).catch(() => null);
  return checked?.verified ? checked.authenticationInfo.newCounter : null;
}
