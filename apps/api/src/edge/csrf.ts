import type { Request } from 'express';
import { Problem } from '../problems/problem.ts';
import { headerOf, isForm } from './request.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What the check needs to know about this place. */
export interface SiteRules {
  /** Scheme, host and port that browsers see; null: as the request says, which a workstation may. */
  readonly origin: string | null;
  /** A cookie of a session came with the request. */
  readonly carriesSession: (req: Request) => boolean;
  /** Changes how pages look and nothing else: a browser too old to say both may do it. */
  readonly isHarmless: (req: Request) => boolean;
  /** The token of a form or header belongs to a cookie of the request. */
  readonly hasToken: (req: Request) => boolean;
}

/** The origin of this site as browsers see it. */
export function ownOrigin(req: Request, origin: string | null): string {
  return origin ?? `${req.protocol}://${headerOf(req, 'host') ?? ''}`;
}

interface Said {
  readonly origin: boolean | null;
  readonly site: boolean | null;
}

/** What the browser says of where the request comes from: right, wrong, or nothing. */
function saidBy(req: Request, own: string): Said {
  const [origin, site] = [headerOf(req, 'origin'), headerOf(req, 'sec-fetch-site')];
  return { origin: origin === undefined ? null : origin === own, site: site === undefined ? null : site === 'same-origin' };
}

/** Both are needed where cookies speak for somebody; a browser too old to say one of them brings the token (trust S2). */
function isOurs(req: Request, { origin, site }: Said, rules: SiteRules): boolean {
  const said = [origin, site];
  if (said.includes(false)) return false;
  const rights = said.filter(Boolean).length;
  if (rights === 2 || (rights === 1 && rules.isHarmless(req))) return true;
  return rules.carriesSession(req) || isForm(req) ? rules.hasToken(req) : true;
}

/**
 * Lets a request change something only when a page of this site sent it (trust S2). A program that sends neither header,
 * no cookie and no form has nothing that another site could ride on.
 * @throws {Problem} `cross-site`
 */
export function requireSameSite(req: Request, rules: SiteRules): void {
  if (SAFE.has(req.method)) return;
  if (!isOurs(req, saidBy(req, ownOrigin(req, rules.origin)), rules)) throw new Problem('cross-site');
}
