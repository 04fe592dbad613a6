import type {} from 'pino-http';
import type { Request, Response } from 'express';
import { problemDocument, problemOf, type Problem } from '../problems/problem.ts';
import { PROBLEMS } from '../problems/table.ts';
import { LANG_TAG } from '../pages/html.ts';
import { languageOf } from './request.ts';

/** Id under which the log of the service knows the request. */
export function traceOf(req: Request): string {
  return typeof req.id === 'string' ? req.id : '';
}

/** Answers a refusal as RFC 9457, in the reader's language. */
export function sendProblem(req: Request, res: Response, problem: Problem): void {
  const language = languageOf(req);
  res.status(PROBLEMS[problem.code].status).set({ ...problem.headers, 'Content-Language': LANG_TAG[language], 'Cache-Control': 'no-store', Vary: 'Accept-Language' });
  res.type('application/problem+json').send(JSON.stringify(problemDocument(problem, language, traceOf(req))));
}

/** Sends whatever was thrown; an error nobody foresaw is logged with its trace id. */
export function sendError(req: Request, res: Response, error: unknown): void {
  const problem = problemOf(error);
  if (PROBLEMS[problem.code].status >= 500) req.log?.error({ code: problem.code, err: error instanceof Error ? { type: error.name, message: error.message, stack: error.stack } : { type: typeof error } }, 'request failed');
  if (res.headersSent) res.destroy();
  else sendProblem(req, res, problem);
}
