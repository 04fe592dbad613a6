import { Router, type Request } from 'express';
import { z } from 'zod';
import { ownOrigin } from '../../edge/csrf.ts';
import { queryOf } from '../../edge/request.ts';
import { document, escapeHtml } from '../../pages/html.ts';
import { Problem, problemOf } from '../../problems/problem.ts';
import type { Identity } from '../identity.ts';
import { createOidcClient, type OidcClient } from '../oidc/client.ts';
import { accountOf } from '../oidc/sign-in.ts';
import { PENDING_LASTS } from '../sign-in.ts';
import type { FlowData } from '../store/flows.ts';
import { HOME, jar, ownPath } from './call.ts';
import { proceed } from './proceed.ts';

const CALLBACK = '/session/oidc/callback';
/** Parameters of the way out. */
export const StartParams = z.strictObject({ audience: z.enum(['staff', 'citizen']), next: z.string().max(2000).optional() });
/** What a provider may add to the way back. */
export const CallbackParams = z.looseObject({ code: z.string().max(2000).optional(), state: z.string().max(500).optional(), error: z.string().max(200).optional() });

/** A page that goes on by itself: a redirect straight from the provider would not carry a strict cookie. */
function onwardPage(location: string): string {
  const path = escapeHtml(location);
  const page = document({ title: '一窗', language: location.startsWith('/en/') ? 'en' : 'zh', body: `<p><a href="${path}">继续 · <span lang="en">Continue</span></a></p>` });
  return page.replace('</head>', `<meta http-equiv="refresh" content="0;url=${path}"></head>`);
}

/** The answer of the provider as an account, or a refusal that does not say which of the checks it was; the log of the service does. */
async function vouched(req: Request, { identity, client, flow }: { identity: Identity; client: OidcClient; flow: FlowData<'oidc'> }) {
  const came = new URL(req.originalUrl, ownOrigin(req, identity.origin));
  const answer = await client.finish(came, flow).catch((error: unknown) => {
    req.log?.warn({ why: error instanceof Error ? `${error.name}: ${'code' in error ? String(error.code) : ''}` : '' }, 'an identity provider was not believed');
    throw new Problem('provider-refused');
  });
  return { account: await accountOf(identity, flow.audience, answer), strong: answer.strong };
}

/** Signs in through an identity provider. Both are GETs, as the protocol has it: neither does anything without the browser's own flow cookie. */
export function oidcRoutes(identity: Identity): Router {
  const router = Router();
  const client = identity.oidc ? createOidcClient(identity.oidc) : null;
  router.get('/session/oidc/start', async (req, res) => {
    const parsed = StartParams.safeParse(queryOf(req));
    if (!client) throw new Problem('no-such-provider');
    if (!parsed.success) throw new Problem('query-invalid');
    const { audience, next } = parsed.data;
    const { address, kept } = await client.begin(new URL(CALLBACK, ownOrigin(req, identity.origin)).href);
    jar({ req, res, identity }).write('signin', identity.flows.begin('oidc', { audience, next: ownPath(next, HOME[audience]), ...kept }, identity.now() + PENDING_LASTS));
    res.set('Cache-Control', 'no-store').redirect(303, address);
  });
  router.get(CALLBACK, async (req, res) => {
    if (!client) throw new Problem('no-such-provider');
    const cookies = jar({ req, res, identity });
    const token = cookies.read('signin');
    // Used up before it is checked: an answer counts once.
    const flow = token === null ? null : identity.flows.take('oidc', token, identity.now());
    if (!flow) throw new Problem('provider-refused');
    const proved = await vouched(req, { identity, client, flow }).catch((error: unknown) => {
      cookies.clear('signin');
      throw problemOf(error);
    });
    const language = flow.next.startsWith('/en/') ? 'en' : 'zh';
    const { location } = proceed({ req, res, identity, language }, proved, flow.next);
    res.set('Cache-Control', 'no-store').type('html').send(onwardPage(location));
  });
  return router;
}
