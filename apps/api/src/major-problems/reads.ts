import { kioskDays, majorProblems, type ProblemView } from '@yichuang/projections';
import { Router } from 'express';
import { ProblemParams } from '../complaints/params.ts';
import { answersFor, creationLink, openLinks, type Onlooking } from '../errands/links.ts';
import { isOwn, seesAll, unitsOf } from '../inspections/scope.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { momentOf, requireFound, type Reader } from '../reads/context.ts';
import { MomentParams, paramsOf } from '../reads/params.ts';
import { signedIn } from '../policy/caller.ts';

const openOf = ({ status }: ProblemView): readonly string[] => (status === 'resolved' ? [] : ['coordinate', 'resolve']);

/** The register of major problems: all for those who supervise the district, one’s own unit’s for everybody else. Uses of machines, for everybody. @req #73 #11 */
export function majorProblemReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;
  const answers = answersFor(app);
  const linked = (view: ProblemView, onlooker: Onlooking) => ({ ...view, links: openLinks({ category: 'majorproblem', id: view.id, revision: view.revision, state: { unit: view.unit.code }, open: openOf(view) }, onlooker) });

  router.get('/major-problems', async (req, res) => {
    const { open, unit } = paramsOf(req, ProblemParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    await app.world.refresh();
    const onlooker: Onlooking = { app, answers, caller, travelling: context.moment.travelling };
    const rows = views.read(['major-problems'], read => majorProblems(read, { open: open === 'true', units: unit === undefined ? undefined : [unit] }, momentOf(context)));
    const data = rows.filter(row => seesAll(caller) || isOwn(row.unit.code, caller, unitsOf(app))).map(row => linked(row, onlooker));
    sendTagged(req, res, { reader, context, answer: { data, nextCursor: null, links: creationLink('majorproblem', onlooker) } });
  });
  router.get('/major-problems/:id', async (req, res) => {
    paramsOf(req, MomentParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    await app.world.refresh();
    const [found] = views.read(['major-problems'], read => majorProblems(read, { id: String(req.params.id) }, momentOf(context)));
    const view = requireFound(found && (seesAll(caller) || isOwn(found.unit.code, caller, unitsOf(app))) ? found : null, context);
    sendTagged(req, res, { reader, context, answer: linked(view, { app, answers, caller, travelling: context.moment.travelling }) });
  });
  router.get('/kiosk-days', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    sendTagged(req, res, { reader, context, answer: { data: views.read(['kiosks'], read => kioskDays(read, momentOf(context))), nextCursor: null } });
  });
  return router;
}
