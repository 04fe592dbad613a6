import { Router, type Request, type Response } from 'express';
import { queryOf } from '../../edge/request.ts';
import { pageLanguage, type PageRenderer } from '../../pages/render.ts';
import { Problem, problemOf } from '../../problems/problem.ts';
import { PROBLEMS } from '../../problems/table.ts';
import type { FormState, IdentityPageKind } from '../../web-port.ts';
import { isOver } from '../identify.ts';
import type { Identity } from '../identity.ts';
import type { Audience } from '../store/accounts.ts';
import { problemWords, type Refused } from './act.ts';
import { IDENTITY_ACTS } from './acts.ts';
import { inLanguage, ownPath, pageAddress, PAGES } from './call.ts';
import { oidcRoutes } from './oidc-routes.ts';
import { identityPage } from './pages.ts';
import { sessionAnswer } from './session-answer.ts';

const EMPTY: Omit<FormState, 'token' | 'next'> = { typed: {}, problem: null };
const isKind = (kind: string): kind is IdentityPageKind => kind in PAGES.staff || kind in PAGES.citizen;

/** Shows a form again with what is wrong. Where its page cannot be reached (the session is over), the page to sign in on takes its place. */
async function showAgain(req: Request, res: Response, { identity, pages, refused }: { identity: Identity; pages: PageRenderer; refused: Refused }): Promise<void> {
  const { page, problem, language, typed, next } = refused;
  const audience: Audience = page.audience === 'citizen' ? 'citizen' : 'staff';
  const form = { typed, next: ownPath(next, ''), problem: problemWords(problem, language) };
  const asked = { req, res, identity, audience, form, done: null };
  const [kind, content] = await identityPage({ ...asked, kind: page.kind }).then(made => [page.kind, made] as const, async () => ['sign-in' as const, await identityPage({ ...asked, kind: 'sign-in' })] as const);
  await pages.identity(req, res, { page: content, status: PROBLEMS[problem.code].status, headers: problem.headers, path: pageAddress(audience, kind), language });
}

/** Acts of signing in, the question who one is, and the way through an identity provider. */
export function identityRoutes(identity: Identity, pages: PageRenderer | null): Router {
  const router = Router();
  router.get('/api/v1/session', (req, res) => {
    res.set({ 'Cache-Control': 'no-store', Vary: 'Cookie' }).json(sessionAnswer(req, identity));
  });
  for (const act of IDENTITY_ACTS) {
    router.post(act.path, (req, res) => act.answer(req, res, { identity, again: pages ? refused => showAgain(req, res, { identity, pages, refused }) : null }));
  }
  router.use(oidcRoutes(identity));
  return router;
}

/** Where somebody is sent who has to sign in first, and comes back from. */
function toSignIn(req: Request, audience: Audience, kind: IdentityPageKind): string {
  const address = inLanguage(pageLanguage(req), pageAddress(audience, 'sign-in'));
  const query = new URLSearchParams({ ...(kind === 'account' ? { next: req.path } : {}), ...(isOver(req, audience) ? { expired: 'yes' } : {}) });
  return query.size > 0 ? `${address}?${query.toString()}` : address;
}

/** Pages of signing in: whole without a script. */
export function identityPageRoutes(identity: Identity, pages: PageRenderer): Router {
  const router = Router();
  for (const audience of ['staff', 'citizen'] as const) {
    for (const [kind, path] of Object.entries(PAGES[audience])) {
      if (!isKind(kind)) continue;
      router.get([path, `/en${path}`], async (req, res) => {
        const language = pageLanguage(req);
        const { next, expired, done } = queryOf(req);
        const problem = expired === 'yes' ? problemWords(new Problem('session-expired'), language) : null;
        try {
          const page = await identityPage({ req, res, identity, audience, kind, done: done ?? null, form: { ...EMPTY, next: ownPath(next, ''), problem } });
          await pages.identity(req, res, { page, status: 200, headers: {}, path, language });
        } catch (error) {
          if (PROBLEMS[problemOf(error).code].status !== 401) throw error;
          res.set('Cache-Control', 'no-store').redirect(303, toSignIn(req, audience, kind));
        }
      });
    }
  }
  return router;
}
