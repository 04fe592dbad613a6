import { HALL_OFFICES } from '@yichuang/domain';
import { errand, errands, type ErrandFilter, type ErrandView } from '@yichuang/projections';
import { Router, type Request } from 'express';
import { missingGrant } from '../application/authority.ts';
import { signedIn, type SignedIn } from '../policy/caller.ts';
import { Problem } from '../problems/problem.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { momentOf, requireFound, type Reader } from '../reads/context.ts';
import { isUuid, paramsOf } from '../reads/params.ts';
import { answersFor, openLinks, type Onlooking } from './links.ts';
import { filesOfErrand } from './files.ts';
import { ErrandParams } from './params.ts';
import { filterFor, isVisible, STATION } from './policy.ts';

/** Acts that the status leaves open. The decider has the last word; this only spares people a refusal. */
const OPEN: Readonly<Record<ErrandView['status'], readonly string[]>> = {
  requested: ['authorise', 'decline'], authorised: ['collect', 'revoke', 'decline', 'link-case'], papers_collected: ['collect', 'hand-over', 'return-result', 'revoke', 'decline', 'link-case'],
  handed_over: ['collect', 'hand-over', 'confirm-handover', 'return-result', 'revoke', 'link-case'], in_town_case: ['collect', 'hand-over', 'confirm-handover', 'receive-result', 'return-result', 'revoke'], result_received: ['return-result', 'revoke'],
  returned: ['return-result', 'confirm-free', 'close'], closed: [], declined: [],
};

/** @throws {Problem} `not-delegated`: nobody's errands are shown to this office */
function listFilter(req: Request): ErrandFilter {
  const filter = filterFor(signedIn(req));
  if (filter === null) throw new Problem('not-delegated', { details: { missing: missingGrant(`${req.method} ${req.path}`, [...STATION, ...HALL_OFFICES]) } });
  return filter;
}


/** To the resident, who did what is told without saying which officer. */
function shown(view: ErrandView, { audience }: SignedIn): ErrandView {
  return audience === 'citizen' ? { ...view, acts: view.acts.map(act => ({ ...act, actor: act.actor === view.resident ? act.actor : '' })) } : view;
}

/** Errands of villages: one's own, or those of one's station and hall, with who has which original. @req #51 #59 */
export function errandReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;
  const answers = answersFor(app);
  const linked = <V extends ErrandView>(view: V, onlooker: Onlooking) => ({
    ...view, links: openLinks({ category: 'agency', id: view.id, revision: view.revision, state: { village: view.village, resident: view.resident, item: view.item }, open: OPEN[view.status] }, onlooker),
  });
  router.get('/errands', async (req, res) => {
    const { open } = paramsOf(req, ErrandParams);
    const filter = listFilter(req);
    const context = await reader.context(req);
    const rows = views.read(['errands'], read => errands(read, filter, { at: momentOf(context), open: open === 'true' }));
    sendTagged(req, res, { reader, context, answer: { data: rows.map(view => shown(view, signedIn(req))), nextCursor: null } });
  });
  router.get('/errands/:id', async (req, res) => {
    paramsOf(req, ErrandParams.omit({ open: true }));
    const caller = signedIn(req);
    const context = await reader.context(req);
    const id = String(req.params.id);
    const found = isUuid(id) ? views.read(['errands'], read => errand(read, id, momentOf(context))) : null;
    const view = requireFound(found !== null && isVisible(found, caller) ? found : null, context);
    await app.world.refresh();
    const files = await filesOfErrand(app.store, id, momentOf(context).number);
    sendTagged(req, res, { reader, context, answer: linked({ ...shown(view, caller), files }, { app, answers, caller, travelling: context.moment.travelling }) });
  });
  return router;
}
