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
  const site = headerOf(req, 'sec-fetch-site');
  const origin = headerOf(req, 'origin');
  const right = (site === undefined || site === 'same-origin') && (origin === undefined || origin === ownOrigin(req));
  const named = site !== undefined || origin !== undefined;
  if (!right || (!named && isForm(req))) throw new Problem('cross-site');
}
