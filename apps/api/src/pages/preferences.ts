import type { Request, Response } from 'express';
import { z } from 'zod';
import { bodyOf } from '../edge/request.ts';
import { fieldErrors, Problem } from '../problems/problem.ts';

const YEAR = 365 * 86_400_000;

/** `elder`: root font size in px of the elder mode, or `off`. `back`: a path of this site to return to. */
const SwitchElder = z.strictObject({ elder: z.enum(['off', '18', '22', '30']), back: z.string().regex(/^\/(?![/\\])[^\r\n]*$/).max(2000).catch('/') });

/** Large print by a plain form: a cookie that holds a size and nothing about the person, and back to the page. @throws {Problem} */
export function switchElder(req: Request, res: Response): void {
  const parsed = SwitchElder.safeParse(bodyOf(req));
  if (!parsed.success) throw new Problem('validation-failed', { errors: fieldErrors(parsed.error) });
  const { elder, back } = parsed.data;
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: req.secure } as const;
  if (elder === 'off') res.clearCookie('yichuang_elder', options);
  else res.cookie('yichuang_elder', elder, { ...options, maxAge: YEAR });
  res.set('Cache-Control', 'no-store').redirect(303, back);
}
