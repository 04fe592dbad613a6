import { spotCheck, spotChecks, type SpotCheckView } from '@yichuang/projections';
import { Router } from 'express';
import { seesAll } from '../inspections/scope.ts';
import { signedIn, type SignedIn } from '../policy/caller.ts';
import { creationLinks, linksOn, type Onlooker } from '../reads/authority/links.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { momentOf, requireFound, type Reader } from '../reads/context.ts';
import { MomentParams, paramsOf } from '../reads/params.ts';
import type { CommandLink } from '../web-port.ts';
import { SpotCheckParams } from './params.ts';

const ID = /^[0-9A-Z-]{2,32}-20\d{2}(Q[1-4])?$/;

const CHECKING: Readonly<Record<SpotCheckView['status'], readonly string[]>> = { ordered: ['draw'], drawn: ['record-result', 'order-correction', 'close'], closed: [] };

/** What somebody sees of a check: the department and those who supervise everything; a town its own cases; others nothing. */
function seenBy(view: SpotCheckView, caller: SignedIn): SpotCheckView | null {
  if (seesAll(caller) || view.department.code === caller.actor.unit) return view;
  const cases = view.cases.filter(({ town }) => town.code === caller.actor.unit);
  return cases.length === 0 ? null : { ...view, cases };
}

function openFor(view: SpotCheckView, { actor }: SignedIn): readonly string[] {
  if (actor.unit === view.department.code) return CHECKING[view.status];
  return view.cases.some(({ town, correction }) => town.code === actor.unit && correction === 'ordered') ? ['report-correction'] : [];
}

/** A department orders checks of its own alone: whoever holds the office may, at home. */
const forOwn = (link: CommandLink, { offices }: SignedIn): CommandLink => (offices.some(office => link.needs.includes(office)) ? { ...link, allowed: true, reason: null, needs: [] } : link);

/** Spot checks with their samples; the frame, so that anybody who works here can draw the sample again. @req #23 */
export function spotCheckReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;
  const linked = (view: SpotCheckView, caller: SignedIn, onlooker: Onlooker): object => {
    const faulty = [...new Set(view.cases.filter(({ verdict }) => verdict === 'faulty').map(({ town }) => town.code))];
    const letters = caller.actor.unit === view.department.code ? faulty.flatMap(town => linksOn({ category: 'delegation', id: `${view.department.code}-${town}`, revision: -1, open: ['suspend'] }, onlooker).map(link => ({ ...link, rel: 'suspend-letter', town }))) : [];
    return { ...view, links: [...linksOn({ category: 'spotcheck', id: view.id, revision: view.revision, open: openFor(view, caller) }, onlooker), ...letters] };
  };

  router.get('/spot-checks', async (req, res) => {
    const { department } = paramsOf(req, SpotCheckParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    await app.world.refresh();
    const onlooker: Onlooker = { app, caller, travelling: context.moment.travelling };
    const rows = views.read(['spot-checks'], read => spotChecks(read, momentOf(context), department)).flatMap(view => seenBy(view, caller) ?? []);
    sendTagged(req, res, { reader, context, answer: { data: rows.map(view => linked(view, caller, onlooker)), nextCursor: null, links: creationLinks('spotcheck', onlooker).map(link => forOwn(link, caller)) } });
  });
  router.get('/spot-checks/:id', async (req, res) => {
    paramsOf(req, MomentParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    await app.world.refresh();
    const id = String(req.params.id);
    const found = ID.test(id) ? views.read(['spot-checks'], read => spotCheck(read, id, momentOf(context))) : null;
    const view = requireFound(found && seenBy(found, caller), context);
    sendTagged(req, res, { reader, context, answer: linked(view, caller, { app, caller, travelling: context.moment.travelling }) });
  });
  router.get('/spot-checks/:id/frame', async (req, res) => {
    paramsOf(req, MomentParams);
    signedIn(req);
    const context = await reader.context(req);
    await app.world.refresh();
    const id = String(req.params.id);
    const { department, period, size, frame, witness, seed } = requireFound(ID.test(id) ? views.read(['spot-checks'], read => spotCheck(read, id, momentOf(context))) : null, context);
    const cases = app.world.supervision.frame({ department: department.code, period, upTo: frame.upTo });
    sendTagged(req, res, { reader, context, answer: { frame, size, witness, seed, cases } });
  });
  return router;
}
