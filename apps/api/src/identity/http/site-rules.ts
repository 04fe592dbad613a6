import type { Request } from 'express';
import { z } from 'zod';
import type { SiteRules } from '../../edge/csrf.ts';
import { bodyOf, headerOf, isForm } from '../../edge/request.ts';
import { isFormToken, tokenIn } from '../cookies.ts';
import type { Identity } from '../identity.ts';

const Token = z.object({ token: z.string() });

/** The token of a form, or the one that a script sends in a header. */
function sentToken(req: Request): string | undefined {
  if (!isForm(req)) return headerOf(req, 'x-csrf-token');
  const parsed = Token.safeParse(bodyOf(req));
  return parsed.success ? parsed.data.token : undefined;
}

/** How a request shows that it comes from a page of this site. */
export const siteRules = ({ origin, secure }: Pick<Identity, 'origin' | 'secure'>): SiteRules => ({
  origin,
  carriesSession: req => tokenIn(req, 'staff', secure) !== null || tokenIn(req, 'citizen', secure) !== null,
  hasToken: req => isFormToken(req, sentToken(req), secure),
  isHarmless: req => req.path === '/preferences/elder',
});
