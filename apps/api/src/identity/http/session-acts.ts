import { z } from 'zod';
import { PUBLIC, setCaller } from '../../policy/caller.ts';
import { Problem } from '../../problems/problem.ts';
import { requireVisit, type Visit } from '../identify.ts';
import type { Identity } from '../identity.ts';
import { passwordStillMatches } from '../sign-in.ts';
import { hasSecondFactor, takeCode } from '../second-factor.ts';
import { act } from './act.ts';
import { HOME, inLanguage, jar, ownPath, pageAddress, type Call, type Outcome } from './call.ts';

const audience = z.enum(['staff', 'citizen']);
const next = z.string().max(2000).optional();

/** Proves anew: with the code where there is a second factor, else with the password; a sample person with a word. @throws {Problem} */
async function proveAnew(identity: Identity, { session }: Visit, { password, code, confirm }: { readonly password?: string | undefined; readonly code?: string | undefined; readonly confirm?: string | undefined }): Promise<void> {
  const account = session.account === null ? null : identity.accounts.byId(session.account);
  if (!account) {
    if (session.account !== null || confirm !== 'yes') throw new Problem('second-factor-failed');
    return;
  }
  if (hasSecondFactor(identity, account)) await takeCode(identity, account, code ?? '');
  else await passwordStillMatches(identity, account, password ?? '');
}

const stepUp = act({
  path: '/session/step-up', summary: 'Proves anew who acts, for what is approved, published or signed', page: () => ({ audience: 'staff', kind: 'account' }),
  schema: z.strictObject({ password: z.string().max(256).optional(), code: z.string().max(20).optional(), confirm: z.literal('yes').optional(), next }),
  run: async call => {
    const { identity, req, data, language } = call;
    const visit = requireVisit(req, 'staff');
    await proveAnew(identity, visit, data);
    renewProof(call, visit);
    return { location: ownPath(data.next, inLanguage(language, HOME.staff)), body: { proved: true } };
  },
});

/** A new token with a proof of just now; the old one ends (trust S1). @throws {Problem} `session-expired` */
export function renewProof(call: Pick<Call<unknown>, 'req' | 'res' | 'identity'>, visit: Visit): void {
  const token = call.identity.sessions.rotate(visit.token, call.identity.now(), {});
  if (token === null) throw new Problem('session-expired');
  jar(call).write(visit.session.audience, token);
}

const choosePost = act({
  path: '/session/post', summary: 'Chooses the post to act for', page: () => ({ audience: 'staff', kind: 'account' }),
  schema: z.strictObject({ post: z.string().min(1).max(120), next }),
  run: ({ identity, req, data, language }) => {
    const visit = requireVisit(req, 'staff');
    if (!visit.posts.some(({ key }) => key === data.post)) throw new Problem('validation-failed', { errors: [{ pointer: '/post', code: 'unknown', message: 'no post of yours' }] });
    identity.sessions.setPost(visit.token, data.post);
    return { location: ownPath(data.next, inLanguage(language, HOME.staff)), body: { acting: data.post } };
  },
});

/** What a browser keeps of a person who leaves a shared window (trust table, row 9). Cookies of the other audience and of reading aids stay. */
const CLEAR = '"cache", "storage"';

const signOut = act({
  path: '/session/sign-out', summary: 'Ends this session, or every session of the person', page: ({ audience: whom }) => ({ audience: whom, kind: 'sign-in' }),
  schema: z.strictObject({ audience, everywhere: z.literal('yes').optional() }),
  run: (call): Outcome => {
    const { identity, res, data, language, req } = call;
    const token = jar(call).read(data.audience);
    const session = token === null ? null : identity.sessions.look(token, identity.now());
    if (session && data.everywhere) identity.sessions.endAll(session.subject, session.audience, null);
    if (token !== null) identity.sessions.end(token);
    jar(call).clear(data.audience);
    res.set('Clear-Site-Data', CLEAR);
    setCaller(req, PUBLIC);
    return { location: inLanguage(language, pageAddress(data.audience, 'sign-in')), body: { signedOut: true } };
  },
});

const endOther = act({
  path: '/session/end', summary: 'Ends a session on another device', page: ({ audience: whom }) => ({ audience: whom, kind: 'account' }),
  schema: z.strictObject({ audience, id: z.uuid() }),
  run: ({ identity, req, data, language }) => {
    const { session } = requireVisit(req, data.audience);
    identity.sessions.endByPublicId(data.id, session.subject);
    return { location: inLanguage(language, `${pageAddress(data.audience, 'account')}?done=ended`), body: { ended: true } };
  },
});

const endOthers = act({
  path: '/session/end-others', summary: 'Ends every session of the person but this one', page: ({ audience: whom }) => ({ audience: whom, kind: 'account' }),
  schema: z.strictObject({ audience }),
  run: ({ identity, req, data, language }) => {
    const { session, token } = requireVisit(req, data.audience);
    identity.sessions.endAll(session.subject, data.audience, token);
    return { location: inLanguage(language, `${pageAddress(data.audience, 'account')}?done=ended`), body: { ended: true } };
  },
});

/** What is done with a session. */
export const sessionActs = [stepUp, choosePost, signOut, endOther, endOthers];
