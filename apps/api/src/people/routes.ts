import { Router } from 'express';
import type { Application } from '../application.ts';
import { bodyOf } from '../edge/request.ts';
import { callerOf } from '../policy/caller.ts';
import { fieldErrors, Problem } from '../problems/problem.ts';
import { FindPersonBody, findPerson } from './find.ts';

/** `POST /people/find`: by the number on a card. A POST, so that no number stands in an address or in a log of addresses. @req #44 */
export function peopleRoutes(app: Application): Router {
  const router = Router();
  router.post('/people/find', async (req, res) => {
    const caller = callerOf(req);
    if (caller.actor === null) throw new Problem('sign-in-required');
    const body = FindPersonBody.safeParse(bodyOf(req));
    // Places and codes, never what was sent.
    if (!body.success) throw new Problem('validation-failed', { errors: fieldErrors(body.error).map(({ pointer, code }) => ({ pointer, code, message: code })) });
    res.set('Cache-Control', 'no-store').json({ found: await findPerson(app, caller, body.data) });
  });
  return router;
}
