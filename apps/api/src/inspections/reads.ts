import { inspection, inspections, type InspectionLine, type InspectionView } from '@yichuang/projections';
import { Router } from 'express';
import { signedIn, type SignedIn } from '../policy/caller.ts';
import { creationLinks, linksOn, type Onlooker } from '../reads/authority/links.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { momentOf, requireFound, type Reader } from '../reads/context.ts';
import { isUuid, MomentParams, paramsOf } from '../reads/params.ts';
import { InspectionParams } from './params.ts';
import { isOwn, seesAll, unitsOf } from './scope.ts';

/** Acts that the state leaves open, for whoever inspects. The decider has the last word. */
const INSPECTING: Readonly<Record<InspectionLine['status'], readonly string[]>> = {
  planned: ['carry-out'], carried_out: ['record-finding', 'circulate-report', 'order-correction', 'extend', 'verify', 'reject'], reported: ['order-correction', 'extend', 'verify', 'reject', 'criticise', 'close'], closed: [],
};

function openFor({ status, body, by }: InspectionLine, { actor, offices }: SignedIn): readonly string[] {
  if (actor.unit === body.code) return status === 'closed' || status === 'planned' ? [] : ['submit'];
  return actor.unit === by.code || offices.includes('approval_bureau') ? INSPECTING[status] : [];
}

function referralLinks(view: InspectionView, onlooker: Onlooker, { actor }: SignedIn): readonly object[] {
  if (actor.unit === view.body.code) return [];
  if (view.referral === null) return view.findings.length === 0 ? [] : creationLinks('accountability', onlooker).map(link => ({ ...link, rel: 'refer' }));
  return linksOn({ category: 'accountability', id: view.id, revision: view.referral.revision, open: view.referral.answer === null ? ['record-outcome'] : [] }, onlooker);
}

/** Inspections that the caller carries out, supervises, or that are of the caller's body. @req #69 #70 #48 */
export function inspectionReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;
  const sees = (line: InspectionLine, caller: SignedIn): boolean => seesAll(caller) || line.by.code === caller.actor.unit || isOwn(line.body.code, caller, unitsOf(app));

  router.get('/inspections', async (req, res) => {
    const { body } = paramsOf(req, InspectionParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    await app.world.refresh();
    const onlooker: Onlooker = { app, caller, travelling: context.moment.travelling };
    const rows = views.read(['inspections'], read => inspections(read, momentOf(context), body)).filter(line => sees(line, caller));
    sendTagged(req, res, { reader, context, answer: { data: rows, nextCursor: null, links: creationLinks('inspection', onlooker) } });
  });
  router.get('/inspections/:id', async (req, res) => {
    paramsOf(req, MomentParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    await app.world.refresh();
    const id = String(req.params.id);
    const found = isUuid(id) ? views.read(['inspections'], read => inspection(read, id, momentOf(context))) : null;
    const view = requireFound(found !== null && sees(found, caller) ? found : null, context);
    const onlooker: Onlooker = { app, caller, travelling: context.moment.travelling };
    const links = [...linksOn({ category: 'inspection', id, revision: view.revision, open: openFor(view, caller) }, onlooker), ...referralLinks(view, onlooker, caller)];
    sendTagged(req, res, { reader, context, answer: { ...view, links } });
  });
  return router;
}
