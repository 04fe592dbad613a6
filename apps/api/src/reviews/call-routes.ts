import { invitation } from '@yichuang/projections';
import { Router } from 'express';
import { reviewIdOf } from '../application/natural-ids.ts';
import { caseScope } from '../case/reads/scope.ts';
import { bodyOf } from '../edge/request.ts';
import { signedIn } from '../policy/caller.ts';
import { fieldErrors, Problem } from '../problems/problem.ts';
import type { Reader } from '../reads/context.ts';
import { CALL_MS, type ReviewCalls } from './calls.ts';
import { CallBody } from './params.ts';

const MINUTE_MS = 60_000;

/**
 * `POST /review-calls`: a clerk of the town asks whoever was just served to say how it was, at the device of the window. What is given back is a code and
 * where it is typed in; whether anything is said is theirs alone, and is not told here. @req #10 #54
 */
export function reviewCallRoutes(reader: Reader, calls: ReviewCalls): Router {
  const router = Router();
  router.post('/review-calls', async (req, res) => {
    const parsed = CallBody.safeParse(bodyOf(req));
    if (!parsed.success) throw new Problem('validation-failed', { errors: fieldErrors(parsed.error) });
    const caller = signedIn(req);
    const [scope, id] = [caseScope(caller), parsed.data.case];
    const { query, moment } = await reader.context(req);
    const view = scope !== null && query.caseWithin(id, scope) ? query.case(id) : null;
    if (view?.town.code !== caller.actor.unit) throw new Problem('not-found');
    const review = reader.views.read(['reviews'], read => invitation(read, reviewIdOf({ kind: 'case', id }), moment));
    if (review === null) throw new Problem('service-not-over');
    if (review.given !== null) throw new Problem('already-done');
    const town = view.town.code;
    res.set('Cache-Control', 'private, no-store').json({ code: calls.call(review.id, town), minutes: CALL_MS / MINUTE_MS, at: `/counter/rate/${town}` });
  });
  return router;
}
