import { invitation, reviewForms, reviewSignals, reviewTicket, reviewTickets, type InvitationView, type ReviewTicketLine, type ReviewTicketView } from '@yichuang/projections';
import { Router, type Request } from 'express';
import { caseScope } from '../case/reads/scope.ts';
import { answersFor, openLinks, type Onlooking } from '../errands/links.ts';
import { bodyOf } from '../edge/request.ts';
import { fieldErrors, Problem } from '../problems/problem.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { momentOf, requireFound, type ReadContext, type Reader } from '../reads/context.ts';
import { isUuid, MomentParams, paramsOf } from '../reads/params.ts';
import { revisionOf } from '../commands/conflict.ts';
import { InvitationParams, RevealBody, SpanParams, TicketParams } from './params.ts';
import { revealReview } from './reveal.ts';
import { ticketScope, unitsIn } from './scope.ts';
import { reviewIdOf } from '../application/natural-ids.ts';
import { spanOf } from './span.ts';
import { signedIn } from '../policy/caller.ts';

/** Acts that the status leaves open. The decider has the last word; this only spares people a refusal. */
const OPEN: Readonly<Partial<Record<ReviewTicketLine['status'], readonly string[]>>> = {
  dispatched: ['verify'], verified: ['start', 'complete', 'explain'], rectifying: ['complete', 'explain'], answered: ['feed-back'], fed_back: ['call', 'close'], called: ['close'],
};
function openOf({ status, appeal, finding }: ReviewTicketView): readonly string[] {
  const acts = (OPEN[status] ?? []).filter(act => finding === 'valid' || status !== 'verified' || act === 'explain');
  if (appeal === null) return [...acts, 'appeal'];
  return appeal.decided ? acts : [...acts, 'decide-appeal'];
}

/** The review of a case that somebody of its town puts in for the citizen. Whom it is of is not told anew: the case says. */
const toEnter = ({ id, item, unit, form, given, status }: InvitationView) => ({ id, item, unit, form, status, given: given !== null });

/** Bad reviews with lights, for those who follow them up and supervise; never for whoever is complained of. @req #54 */
export function reviewReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;
  const answers = answersFor(app);
  const linksOf = (id: string, { unit, revision, open, onlooker }: { readonly unit: string; readonly revision: number; readonly open: readonly string[]; readonly onlooker: Onlooking }) => openLinks({ category: 'review', id, revision, state: { unit }, open }, onlooker);
  const onlookerOf = (req: Request, { moment: { travelling } }: ReadContext): Onlooking => ({ app, answers, caller: signedIn(req), travelling });

  /** A bad review that the caller may see. @throws {Problem} `not-found`, also for one’s own */
  async function visible(req: Request, context: ReadContext): Promise<ReviewTicketView> {
    const caller = signedIn(req);
    await app.world.refresh();
    const units = unitsIn(ticketScope(app, caller));
    const id = String(req.params.id);
    const found = isUuid(id) ? views.read(['reviews'], read => reviewTicket(read, { id, unseenBy: caller.actor.id }, momentOf(context))) : null;
    return requireFound(found !== null && (units === undefined || units.includes(found.unit.code)) ? found : null, context);
  }

  router.get('/reviews', async (req, res) => {
    const { open, unit } = paramsOf(req, TicketParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    await app.world.refresh();
    const units = unitsIn(ticketScope(app, caller), unit);
    const data = views.read(['reviews'], read => reviewTickets(read, { units, open: open === 'true', unseenBy: caller.actor.id }, momentOf(context)));
    sendTagged(req, res, { reader, context, answer: { data, nextCursor: null } });
  });
  router.get('/reviews/:id', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    const view = await visible(req, context);
    sendTagged(req, res, { reader, context, answer: { ...view, links: linksOf(view.id, { unit: view.unit.code, revision: view.revision, open: openOf(view), onlooker: onlookerOf(req, context) }) } });
  });
  router.post('/reviews/:id/reveal', async (req, res) => {
    const parsed = RevealBody.safeParse(bodyOf(req));
    if (!parsed.success) throw new Problem('validation-failed', { errors: fieldErrors(parsed.error) });
    const context = await reader.context(req);
    const { id } = await visible(req, context);
    res.set('Cache-Control', 'private, no-store').json({ data: await revealReview(app, { actor: signedIn(req).actor, id, purpose: parsed.data.purpose }) });
  });
  router.get('/review-invitations', async (req, res) => {
    const { number } = paramsOf(req, InvitationParams);
    const scope = caseScope(signedIn(req));
    const context = await reader.context(req);
    await app.world.refresh();
    const id = context.query.caseId(number.trim().toUpperCase());
    const seen = id !== null && scope !== null && context.query.caseWithin(id, scope) ? reviewIdOf({ kind: 'case', id }) : null;
    const found = requireFound(seen === null ? null : views.read(['reviews'], read => invitation(read, seen, momentOf(context))), context);
    const open = found.given === null ? ['enter'] : [];
    const links = linksOf(found.id, { unit: found.unit, revision: await revisionOf(app.store, `review-${found.id}`), open, onlooker: onlookerOf(req, context) });
    sendTagged(req, res, { reader, context, answer: { ...toEnter(found), subject: found.subject, links } });
  });
  router.get('/review-forms', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    sendTagged(req, res, { reader, context, answer: { data: views.read(['reviews'], read => reviewForms(read, momentOf(context))), nextCursor: null } });
  });
  router.get('/review-signals', async (req, res) => {
    const params = paramsOf(req, SpanParams);
    signedIn(req);
    const context = await reader.context(req);
    const data = views.read(['reviews'], read => reviewSignals(read, spanOf(params, context.moment.on), momentOf(context)));
    sendTagged(req, res, { reader, context, answer: { data, nextCursor: null } });
  });
  return router;
}
