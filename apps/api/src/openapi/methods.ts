import type { Request } from 'express';
import { Problem } from '../problems/problem.ts';
import { ROUTES } from './routes-table.ts';

const PATTERNS = ROUTES.map(route => ({ method: route.method.toUpperCase(), pattern: new RegExp(`^${route.path.replaceAll(/[.]/g, '\\.').replaceAll(/:\w+/g, '[^/]+')}/?$`) }));

/** A path that is known, with a method that it does not take, is told so (RFC 9110 §15.5.6). @throws {Problem} `method-not-allowed` */
export function requireKnownMethod(req: Request): void {
  const allowed = [...new Set(PATTERNS.filter(({ pattern }) => pattern.test(req.path)).flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))];
  if (allowed.length > 0 && !allowed.includes(req.method)) throw new Problem('method-not-allowed', { headers: { Allow: allowed.join(', ') } });
}
