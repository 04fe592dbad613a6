import { startAuthentication, startRegistration, type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';

interface Challenge {
  readonly flow: string;
  readonly options: PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON;
}

async function post<T>(path: string, data: unknown): Promise<T> {
  const token = document.querySelector<HTMLInputElement>('input[name="token"]')?.value ?? '';
  const response = await fetch(path, { method: 'POST', credentials: 'same-origin', body: JSON.stringify(data), headers: { 'content-type': 'application/json', 'x-csrf-token': token } });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as T;
}

/** Where a sign-in goes on: to the page of what is missing, or to where the reader wanted to be. */
function placeAfter(stage: string, next: string): string {
  const prefix = location.pathname.startsWith('/en/') ? '/en' : '';
  return stage === 'done' ? next : `${prefix}/office/signin/${stage}`;
}

/** Asks the browser for a passkey, or makes one, and goes on. @param purpose as the server knows it */
export async function usePasskey(purpose: string, next: string): Promise<void> {
  const { flow, options } = await post<Challenge>('/session/passkey/options', { purpose });
  const answer = purpose === 'add' ? await startRegistration({ optionsJSON: options }) : await startAuthentication({ optionsJSON: options });
  const done = await post<{ readonly stage?: string; readonly next?: string }>('/session/passkey', { flow, answer, ...(next === '' ? {} : { next }) });
  if (purpose === 'add') location.assign(`${location.pathname}?done=passkey`);
  else location.assign(placeAfter(done.stage ?? 'done', done.next ?? '/office'));
}
