import { complaint, complaintFigures, complaints, hotlines, type ComplaintSight, type ComplaintView } from '@yichuang/projections';
import { Router, type Request } from 'express';
import { bodyOf } from '../edge/request.ts';
import { answersFor, creationLink, openLinks } from '../errands/links.ts';
import { unitsIn } from '../reviews/scope.ts';
import { COMPLAINT_OPENERS, COMPLAINT_READERS } from '../policy/complaints.ts';
import type { Clause } from '../policy/policy.ts';
import { scopeOf } from '../policy/scope.ts';
import { signedIn, type SignedIn } from '../policy/caller.ts';
import { legalDateOf } from '@yichuang/domain';
import { fieldErrors, Problem } from '../problems/problem.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { momentOf, requireFound, type ReadContext, type Reader } from '../reads/context.ts';
import { isUuid, MomentParams, paramsOf } from '../reads/params.ts';
import { ComplaintParams, HotlineParams, RevealBody } from './params.ts';
import { revealComplaint } from './reveal.ts';

/** Acts that the status leaves open. The decider has the last word; this only spares people a refusal. */
function openOf({ status, reachable }: ComplaintView): readonly string[] {
  if (status === 'open') return ['assign', 'transfer', 'answer'];
  if (status === 'answered') return [reachable ? 'call-back' : 'close'];
  return status === 'called' ? ['close'] : [];
}

/** Complaints with lights, for those who answer or supervise; never for whoever is complained of. Numbers to ring, for everybody. @req #10 */
export function complaintReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;
  const answers = answersFor(app);
  const unitsOf = (clauses: readonly Clause[], caller: SignedIn): readonly string[] | undefined => unitsIn(scopeOf(clauses, caller, app.world.units(legalDateOf(app.clock.now()))));
  const sight = (caller: SignedIn): ComplaintSight => ({ units: unitsOf(COMPLAINT_READERS, caller), entered: caller.actor.unit, unseenBy: caller.actor.id });
  /** What was written is for whoever answers or supervises, and for the one to whom it was given. */
  function mayOpen(caller: SignedIn, { unit, handler }: ComplaintView): boolean {
    const units = unitsOf(COMPLAINT_OPENERS, caller);
    return handler === caller.actor.id || units === undefined || units.includes(unit.code);
  }

  /** A complaint that the caller may see. @throws {Problem} `not-found`, also for one about oneself */
  async function visible(req: Request, context: ReadContext): Promise<ComplaintView> {
    const caller = signedIn(req);
    await app.world.refresh();
    const id = String(req.params.id);
    return requireFound(isUuid(id) ? views.read(['complaints'], read => complaint(read, { ...sight(caller), id }, momentOf(context))) : null, context);
  }

  router.get('/complaints', async (req, res) => {
    const { open, late, unit } = paramsOf(req, ComplaintParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    await app.world.refresh();
    const data = views.read(['complaints'], read => complaints(read, { ...sight(caller), unit, open: open === 'true', late: late === 'true' }, momentOf(context)));
    const links = creationLink('complaint', { app, answers, caller, travelling: context.moment.travelling });
    sendTagged(req, res, { reader, context, answer: { data, figures: complaintFigures(data), nextCursor: null, links } });
  });
  router.get('/complaints/:id', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    const view = await visible(req, context);
    const hasWords = view.hasWords && mayOpen(signedIn(req), view);
    const links = openLinks({ category: 'complaint', id: view.id, revision: view.revision, state: { unit: view.unit.code }, open: openOf(view) }, { app, answers, caller: signedIn(req), travelling: context.moment.travelling });
    sendTagged(req, res, { reader, context, answer: { ...view, hasWords, links } });
  });
  router.post('/complaints/:id/reveal', async (req, res) => {
    const parsed = RevealBody.safeParse(bodyOf(req));
    if (!parsed.success) throw new Problem('validation-failed', { errors: fieldErrors(parsed.error) });
    const context = await reader.context(req);
    const view = await visible(req, context);
    const { id } = requireFound(mayOpen(signedIn(req), view) ? view : null, context);
    res.set('Cache-Control', 'private, no-store').json({ data: await revealComplaint(app, { actor: signedIn(req).actor, id, purpose: parsed.data.purpose }) });
  });
  router.get('/hotlines', async (req, res) => {
    const { unit } = paramsOf(req, HotlineParams);
    const context = await reader.context(req);
    sendTagged(req, res, { reader, context, answer: { data: views.read(['complaints'], read => hotlines(read, momentOf(context), unit)), nextCursor: null } });
  });
  return router;
}
