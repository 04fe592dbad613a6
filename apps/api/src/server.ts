import compression from 'compression';
import express, { Router, type ErrorRequestHandler, type Express } from 'express';
import { openSideTable } from '@yichuang/event-store/side-table';
import type { Logger } from 'pino';
import type { Application } from './application.ts';
import { auditRoutes } from './audit/routes.ts';
import { createReplies } from './commands/replies.ts';
import { commandRoutes } from './commands/routes.ts';
import { demoRoutes } from './demo/routes.ts';
import { sendError } from './edge/answer.ts';
import { requireSameSite } from './edge/csrf.ts';
import { BODY_LIMITS } from './edge/json-scanner.ts';
import { requestLog } from './edge/log.ts';
import { readRequest } from './edge/request.ts';
import { securityHeaders } from './edge/security.ts';
import { openRoutes } from './open/routes.ts';
import { docsRoutes } from './openapi/routes.ts';
import { requireKnownMethod } from './openapi/methods.ts';
import { createMetrics } from './ops/metrics.ts';
import { opsRoutes } from './ops/routes.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { staticFiles } from './pages/static.ts';
import { Problem } from './problems/problem.ts';
import { createReader } from './reads/context.ts';
import { itemRoutes } from './reads/item-routes.ts';
import { viewRoutes } from './reads/view-routes.ts';
import type { WebPort } from './web-port.ts';

export interface ServerOptions {
  readonly web?: WebPort;
  readonly log?: Logger;
  /** Behind TLS: strict transport security and upgraded requests. */
  readonly tls?: boolean;
  /** Real time, for how long answers are kept. */
  readonly now?: () => string;
}

/** The HTTP side of an application; `close` releases what it opened itself. */
export interface Server {
  readonly http: Express;
  close(): void;
}

/** What the body reader refuses, by the type it gives its errors. */
const BODY_ERRORS: Readonly<Record<string, 'body-too-large' | 'media-type' | 'body-refused'>> = {
  'entity.too.large': 'body-too-large', 'encoding.unsupported': 'media-type', 'charset.unsupported': 'media-type', 'request.size.invalid': 'body-refused', 'request.aborted': 'body-refused',
};

const onError: ErrorRequestHandler = (error: unknown, req, res, _next) => {
  const type = typeof error === 'object' && error !== null && 'type' in error ? BODY_ERRORS[String(error.type)] : undefined;
  const undecodable = error instanceof URIError || (typeof error === 'object' && error !== null && 'status' in error && error.status === 400 && !(error instanceof Problem));
  sendError(req, res, type ? new Problem(type) : undecodable ? new Problem('query-invalid') : error);
};

/**
 * Builds the HTTP service: guard, log and headers first, then reads, commands, open data, documentation and pages.
 * @throws TypeError when the application keeps no views
 */
export function createServer(app: Application, { web, log, tls = false, now = () => new Date().toISOString() }: ServerOptions = {}): Server {
  const http = express();
  const reader = createReader(app);
  const metrics = createMetrics(reader);
  const table = openSideTable(app.dataDir);
  http.disable('x-powered-by').disable('etag').set('query parser', false).set('trust proxy', false).set('case sensitive routing', true);

  http.use(requestLog(log), metrics.observe, ...securityHeaders({ tls }), compression());
  http.use(express.raw({ type: () => true, limit: BODY_LIMITS.bytes, inflate: false }));
  http.use((req, _res, next) => {
    readRequest(req);
    requireSameSite(req);
    next();
  });
  const api = Router({ caseSensitive: true });
  api.use(itemRoutes(reader), viewRoutes(reader), auditRoutes(reader), commandRoutes(app, createReplies(table, now)));
  http.use('/api/v1', api);
  http.use(opsRoutes(reader, metrics), openRoutes(reader), docsRoutes(), demoRoutes(app));
  http.use((req, _res, next) => {
    requireKnownMethod(req);
    next();
  });
  http.use(['/api', '/docs', '/ops', '/demo'], () => {
    throw new Problem('not-found');
  });
  if (web) http.use(staticFiles(web.clientDir), pageRoutes(reader, web));
  http.use(() => {
    throw new Problem('not-found');
  });
  http.use(onError);
  return { http, close: () => table.close() };
}
