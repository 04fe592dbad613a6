import type { SessionAnswer } from '../../../api/src/web-port.ts';
import { post, read, rememberToken } from './api.ts';
import { queryClient, useRead } from './query.ts';

export const SESSION = '/api/v1/session';

/** Who is signed in here; undefined until it is known. */
export function useSession(): SessionAnswer | undefined {
  const session = useRead<SessionAnswer>(SESSION).data?.body;
  if (session) rememberToken(session.csrf);
  return session;
}

/** The post acted for; null for a visitor. */
export const useActingPost = () => useSession()?.acting ?? null;

/** Asks the server anew who is signed in. */
export async function freshSession(): Promise<SessionAnswer> {
  const { body } = await read<SessionAnswer>(SESSION);
  rememberToken(body.csrf);
  queryClient.setQueryData([SESSION], { body, number: null });
  return body;
}

/** Chooses the post to act for; every view is asked for again, since it says what one may do. */
export async function choosePost(key: string): Promise<void> {
  await post('/session/post', { post: key });
  await freshSession();
  await queryClient.invalidateQueries();
}

/** Ends the session and leaves for the sign-in page. */
export async function signOut(to: string): Promise<void> {
  await post('/session/sign-out', { audience: 'staff' });
  const { forgetOffline } = await import('../case/staff/agency/offline.ts');
  await forgetOffline();
  location.assign(to);
}
