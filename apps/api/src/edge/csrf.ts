import type { Request } from 'express';
import { Problem } from '../problems/problem.ts';
import { headerOf, isForm } from './request.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

function ownOrigin(req: Request): string {
  return `${req.protocol}://${headerOf(req, 'host') ?? ''}`;
}

/**
 * Lets a request change something only when a page of this site sent it (trust S2). Every browser names the origin of a
 * cross-site POST; a program that sends neither header has no cookie jar that another site could ride on, and must send
 * JSON, which a plain form cannot.
 * @throws {Problem} `cross-site`
 */
export function requireSameSite(req: Request): void {
  if (SAFE.has(req.method)) return;
  const named = [
    { said: headerOf(req, 'sec-fetch-site'), right: 'same-origin' },
    { said: headerOf(req, 'origin'), right: ownOrigin(req) },
  ].filter(({ said }) => said !== undefined);
  const right = named.every(({ said, right: own }) => said === own);
  if (!right || (named.length === 0 && isForm(req))) throw new Problem('cross-site');
}
