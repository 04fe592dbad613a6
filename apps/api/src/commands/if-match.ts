import type { Request } from 'express';
import { headerOf } from '../edge/request.ts';
import { Problem } from '../problems/problem.ts';

/**
 * Revision that the sender looked at: `If-Match: "17"`; −1 for `If-None-Match: *` (must not exist); undefined when neither
 * is sent. @throws {Problem} `if-match-invalid`
 */
export function ifMatchOf(req: Request): number | undefined {
  const match = headerOf(req, 'if-match');
  const none = headerOf(req, 'if-none-match');
  if (match === undefined) {
    if (none === undefined) return undefined;
    if (none.trim() === '*') return -1;
    throw new Problem('if-match-invalid');
  }
  const revision = /^"(0|[1-9]\d{0,14})"$/.exec(match.trim())?.[1];
  if (revision === undefined || none !== undefined) throw new Problem('if-match-invalid');
  return Number(revision);
}
