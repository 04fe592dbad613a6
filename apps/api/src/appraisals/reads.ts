import { appraisal, appraisals, type AppraisalScope, type AppraisalView } from '@yichuang/projections';
import { Router } from 'express';
import { seesAll } from '../inspections/scope.ts';
import { signedIn, type SignedIn } from '../policy/caller.ts';
import { creationLinks, linksOn, type Onlooker } from '../reads/authority/links.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { momentOf, requireFound, type Reader } from '../reads/context.ts';
import { MomentParams, paramsOf } from '../reads/params.ts';

const scopeFor = (caller: SignedIn): AppraisalScope => (seesAll(caller) ? null : { unit: caller.actor.unit });

/** Acts that the state leaves open. The decider has the last word. */
const OPEN: Readonly<Record<AppraisalView['status'], readonly string[]>> = {
  open: ['freeze'], frozen: ['give-mark', 'score'], scored: ['publish'], published: ['object', 'answer', 'finalise'], reopened: ['freeze', 'give-mark', 'score', 'object', 'answer'], final: ['cite'],
};

/** Appraisals: everything for those who appraise, one's own cards and those of the clerks one sends for everybody else. @req #56 #61 #62 */
export function appraisalReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;
  const linked = (view: AppraisalView, onlooker: Onlooker): object => ({ ...view, links: linksOn({ category: 'appraisal', id: view.period, revision: view.revision, open: OPEN[view.status] }, onlooker) });

  router.get('/appraisals', async (req, res) => {
    paramsOf(req, MomentParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    await app.world.refresh();
    const onlooker: Onlooker = { app, caller, travelling: context.moment.travelling };
    const rows = views.read(['appraisals'], read => appraisals(read, momentOf(context), scopeFor(caller)));
    sendTagged(req, res, { reader, context, answer: { data: rows.map(view => linked(view, onlooker)), nextCursor: null, links: creationLinks('appraisal', onlooker) } });
  });
  router.get('/appraisals/:period', async (req, res) => {
    paramsOf(req, MomentParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    await app.world.refresh();
    const view = requireFound(views.read(['appraisals'], read => appraisal(read, String(req.params.period), { at: momentOf(context), scope: scopeFor(caller) })), context);
    sendTagged(req, res, { reader, context, answer: linked(view, { app, caller, travelling: context.moment.travelling }) });
  });
  return router;
}
