import { Router } from 'express';
import { z } from 'zod';
import type { Application } from '../application.ts';
import { bodyOf, isForm } from '../edge/request.ts';
import { Problem, fieldErrors } from '../problems/problem.ts';
import { ROLE_COOKIE, roleAnswer, rolesOf, shownRole } from './role.ts';

/** `role`: key of an office, empty to leave. `back`: a path of this site to return to. */
export const SwitchRole = z.strictObject({ role: z.string().max(120), back: z.string().max(2000).optional() });

/** A path on this host, never another one (`//evil`, `/\evil`). */
const ownPath = (back: string | undefined): string => (back !== undefined && /^\/(?![/\\])[^\r\n]*$/.test(back) ? back : '/');

/** The demo switch: plays an office of the sample until there is a sign-in. It does not exist outside sample mode. */
export function demoRoutes(app: Application): Router {
  const router = Router();
  const requireSample = (): void => {
    if (app.mode !== 'sample') throw new Problem('demo-only');
  };
  router.get('/demo/role', (req, res) => {
    requireSample();
    res.set('Cache-Control', 'no-store').json(roleAnswer(req, app));
  });
  router.post('/demo/role', (req, res) => {
    requireSample();
    const parsed = SwitchRole.safeParse(bodyOf(req));
    if (!parsed.success) throw new Problem('validation-failed', { errors: fieldErrors(parsed.error) });
    const { role, back } = parsed.data;
    const chosen = rolesOf(app).find(each => each.key === role);
    if (role !== '' && !chosen) throw new Problem('validation-failed', { errors: [{ pointer: '/role', code: 'unknown', message: 'no such office in the sample' }] });
    const options = { httpOnly: true, sameSite: 'strict', path: '/', secure: req.secure } as const;
    if (chosen) res.cookie(ROLE_COOKIE, chosen.key, options);
    else res.clearCookie(ROLE_COOKIE, options);
    res.set('Cache-Control', 'no-store');
    if (isForm(req)) res.redirect(303, ownPath(back));
    else res.json({ current: chosen ? shownRole(chosen) : null, offered: rolesOf(app).map(shownRole) });
  });
  return router;
}
