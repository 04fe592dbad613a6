import { guidance, guidanceSums, negativeList, practices, trainingBoard, trainingYear, type GuidanceLine, type TrainingYearView } from '@yichuang/projections';
import { Router } from 'express';
import { seesAll } from '../inspections/scope.ts';
import { callerOf, signedIn, type SignedIn } from '../policy/caller.ts';
import { creationLinks, linksOn, type Onlooker } from '../reads/authority/links.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { momentOf, requireFound, type Reader } from '../reads/context.ts';
import { MomentParams, paramsOf } from '../reads/params.ts';
import { GuidanceParams, PracticeParams, TrainingParams } from './params.ts';

/** Acts that the year leaves open for the unit that looks; on which session, the data of the command says. */
function openFor({ unit, shortfall }: TrainingYearView, { actor }: SignedIn): readonly string[] {
  if (shortfall !== null) return [];
  return actor.unit === unit.code ? ['plan', 'cancel', 'hold', 'attendance', 'assess', 'count'] : ['count'];
}

/** What somebody may read of guidance: those who supervise all of it; else the own unit, and a town its villages. */
const isOwn = ({ village, town }: GuidanceLine, { actor }: SignedIn): boolean => village.code === actor.unit || town.code === actor.unit;

/** Training against what is owed, the negative list, guidance of stations, and the library of practice. @req #42 #64 #65 #66 #71 */
export function trainingReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;
  router.get('/training', async (req, res) => {
    const { year } = paramsOf(req, TrainingParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    const asked = Number(year ?? context.moment.on.slice(0, 4));
    const answer = views.read(['training'], read => ({ data: trainingBoard(read, asked, momentOf(context)), negative: negativeList(read, asked, momentOf(context)) }));
    await app.world.refresh();
    const onlooker: Onlooker = { app, caller, travelling: context.moment.travelling };
    const links = [
      ...linksOn({ category: 'training', id: `${caller.actor.unit}-${asked}`, revision: -1, open: ['set-duty'] }, onlooker),
      ...linksOn({ category: 'negativelist', id: String(asked), revision: -1, open: answer.negative.some(({ takenOff }) => takenOff === null) ? ['take-off'] : [] }, onlooker),
    ];
    sendTagged(req, res, { reader, context, answer: { year: asked, ...answer, nextCursor: null, links } });
  });
  router.get('/training/:id', async (req, res) => {
    paramsOf(req, MomentParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    const id = String(req.params.id);
    const view = requireFound(views.read(['training'], read => trainingYear(read, id, momentOf(context))), context);
    await app.world.refresh();
    const onlooker: Onlooker = { app, caller, travelling: context.moment.travelling };
    sendTagged(req, res, { reader, context, answer: { ...view, links: linksOn({ category: 'training', id, revision: view.revision, open: openFor(view, caller) }, onlooker) } });
  });
  router.get('/guidance', async (req, res) => {
    const { town, village } = paramsOf(req, GuidanceParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    const { lines, sums } = views.read(['guidance'], read => ({ lines: guidance(read, { town, village }, momentOf(context)), sums: guidanceSums(read, momentOf(context)) }));
    await app.world.refresh();
    const links = linksOn({ category: 'guidance', id: village ?? caller.actor.unit, revision: -1 }, { app, caller, travelling: context.moment.travelling });
    sendTagged(req, res, { reader, context, answer: { data: lines.filter(line => seesAll(caller) || isOwn(line, caller)), sums, nextCursor: null, links } });
  });
  router.get('/practices', async (req, res) => {
    const { withdrawn } = paramsOf(req, PracticeParams);
    const context = await reader.context(req);
    const rows = views.read(['practices'], read => practices(read, momentOf(context), { withdrawn: withdrawn === 'true' }));
    await app.world.refresh();
    const onlooker: Onlooker = { app, caller: callerOf(req), travelling: context.moment.travelling };
    const data = rows.map(view => ({ ...view, links: linksOn({ category: 'practice', id: view.id, revision: view.revision, open: view.withdrawn === null ? ['withdraw'] : [] }, onlooker) }));
    sendTagged(req, res, { reader, context, answer: { data, nextCursor: null, links: creationLinks('practice', onlooker) } });
  });
  return router;
}
