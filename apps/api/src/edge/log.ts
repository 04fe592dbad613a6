import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { pino, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/** Where a log line goes nowhere: for tests, and for a server that was given no log. */
const silent = (): Logger => pino({ level: 'silent' });

/**
 * One line per answer: method, path, status, time and trace id. The query is left out, since people type names into
 * search boxes; so are bodies, cookies and addresses. The trace id goes back as `X-Request-Id`.
 */
export function requestLog(log: Logger = silent()): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (_req, res) => {
      const id = randomUUID();
      res.setHeader('X-Request-Id', id);
      return id;
    },
    serializers: {
      req: (req: { id: unknown; method: string; url: string }) => ({ id: req.id, method: req.method, path: req.url.split('?')[0] }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'info'),
  });
}
