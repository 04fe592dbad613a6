import type { Turn } from '../case/pages/desk.ts';
import { clearToken, formTokenOf, setToken, tokenIn } from '../identity/cookies.ts';
import { newToken } from '../identity/store/tokens.ts';
import type { CitizenForm } from '../web-port-form.ts';

/** Marks a browser as a terminal: every page then leads back to its start after a while. Holds the code of the town and nothing of a person. */
const TERMINAL = 'yichuang_kiosk';

/**
 * Ends whatever the person before has left: their session, a sign-in half way, and the visit that their forms and drafts were held by. The
 * size of print stays, which tells nothing of anybody. @returns the form of a new visit
 */
export function beginAnew({ req, res, desk: { identity } }: Turn, town: string): CitizenForm {
  const { secure, sessions } = identity;
  const session = tokenIn(req, 'citizen', secure);
  if (session !== null) sessions.end(session);
  clearToken(res, 'citizen', secure);
  clearToken(res, 'signin', secure);
  const token = newToken();
  setToken(res, 'visit', { secure, token });
  res.cookie(TERMINAL, town, { httpOnly: true, sameSite: 'lax', path: '/', secure });
  return { token: formTokenOf(token), key: '', problem: null };
}
