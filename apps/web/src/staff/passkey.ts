import { startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { post } from './api.ts';

interface Challenge {
  readonly flow: string;
  readonly options: PublicKeyCredentialRequestOptionsJSON;
}

/** Asks the browser for a passkey and sends its answer. @throws when the person declines, or the answer does not hold */
export async function provePasskey<T>(purpose: 'sign-in' | 'step-up'): Promise<T> {
  const { flow, options } = await post<Challenge>('/session/passkey/options', { purpose });
  return post<T>('/session/passkey', { flow, answer: await startAuthentication({ optionsJSON: options }) });
}
