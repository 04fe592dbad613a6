import { noticeLatency, policyNotice, policyNotices, type PolicyNoticeView } from '@yichuang/projections';
import { Router } from 'express';
import { signedIn, type SignedIn } from '../policy/caller.ts';
import { creationLinks, linksOn, type Onlooker } from '../reads/authority/links.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { momentOf, requireFound, type Reader } from '../reads/context.ts';
import { isUuid, MomentParams, paramsOf } from '../reads/params.ts';
import { PolicyNoticeParams } from './params.ts';

/** Acts that the notice leaves open for the unit that looks. The decider has the last word. */
function openFor({ status, by, towns, implementBy }: PolicyNoticeView, { actor }: SignedIn): readonly string[] {
  if (status === 'closed') return [];
  const own = towns.find(({ town }) => town.code === actor.unit);
  const isAnswered = towns.every(({ acknowledged, implemented }) => acknowledged !== null && (implementBy === null || implemented !== null));
  const close = by.code === actor.unit && isAnswered ? ['close'] : [];
  if (own === undefined || own.implemented !== null) return close;
  return [...close, own.acknowledged === null ? 'acknowledge' : 'implement'];
}

/** Notices of what departments change, with how every town stands to them and how long it took. @req #24 #25 */
export function policyNoticeReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;
  router.get('/policy-notices', async (req, res) => {
    const { by, town, open } = paramsOf(req, PolicyNoticeParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    await app.world.refresh();
    const onlooker: Onlooker = { app, caller, travelling: context.moment.travelling };
    const rows = views.read(['policy-notices'], read => policyNotices(read, { by, town, open: open === 'true' }, momentOf(context)));
    sendTagged(req, res, { reader, context, answer: { data: rows, latency: noticeLatency(rows), nextCursor: null, links: creationLinks('policynotice', onlooker) } });
  });
  router.get('/policy-notices/:id', async (req, res) => {
    paramsOf(req, MomentParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    await app.world.refresh();
    const id = String(req.params.id);
    const view = requireFound(isUuid(id) ? views.read(['policy-notices'], read => policyNotice(read, id, momentOf(context))) : null, context);
    const onlooker: Onlooker = { app, caller, travelling: context.moment.travelling };
    sendTagged(req, res, { reader, context, answer: { ...view, links: linksOn({ category: 'policynotice', id, revision: view.revision, open: openFor(view, caller) }, onlooker) } });
  });
  return router;
}
