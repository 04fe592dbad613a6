import compression from 'compression';
import express, { Router, type Express } from 'express';
import { openSideTable } from '@yichuang/event-store/side-table';
import type { Logger } from 'pino';
import type { Application } from './application.ts';
import { attachmentRoutes } from './attachments/routes.ts';
import { isMultipart, isUpload } from './attachments/uploading.ts';
import { auditRoutes } from './audit/routes.ts';
import { authorityRoutes } from './authority/routes.ts';
import { createReplies } from './commands/replies.ts';
import { commandRoutes } from './commands/routes.ts';
import { sendError } from './edge/answer.ts';
import { requireSameSite } from './edge/csrf.ts';
import { BODY_LIMITS } from './edge/json-scanner.ts';
import { createLimits, limitAddress, limitPerson } from './edge/limits.ts';
import { requestLog } from './edge/log.ts';
import { readRequest } from './edge/request.ts';
import { securityHeaders } from './edge/security.ts';
import { cutSlow } from './edge/slow.ts';
import { takesFiles } from './case/pages/multipart.ts';
import { casePages } from './case/pages/routes.ts';
import { documentPageRoutes, documentReadRoutes } from './case/documents/routes.ts';
import { isFormToken } from './identity/cookies.ts';
import { accountRoutes } from './identity/http/account-routes.ts';
import { identityPageRoutes, identityRoutes } from './identity/http/routes.ts';
import { siteRules } from './identity/http/site-rules.ts';
import { identify, toldOfSession } from './identity/identify.ts';
import { openIdentity, type Identity } from './identity/identity.ts';
import { openRoutes } from './open/routes.ts';
import { docsRoutes } from './openapi/routes.ts';
import { requireKnownMethod } from './openapi/methods.ts';
import { createMetrics } from './ops/metrics.ts';
import { casePlaces } from './live/case-topics.ts';
import { createLive } from './live/live.ts';
import { liveRoutes, type LiveRoutes } from './live/routes.ts';
import { opsRoutes } from './ops/routes.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { createPageRenderer } from './pages/render.ts';
import { staticFiles } from './pages/static.ts';
import { callerOf } from './policy/caller.ts';
import { guardRoutes, onlyRead } from './policy/guard.ts';
import { Problem } from './problems/problem.ts';
import { authorityReadRoutes } from './reads/authority/routes.ts';
import { createReader } from './reads/context.ts';
import { itemRoutes } from './reads/item-routes.ts';
import { viewRoutes } from './reads/view-routes.ts';
import { caseReadRoutes } from './case/reads/routes.ts';
import { appointmentReadRoutes } from './appointments/reads.ts';
import { appraisalReadRoutes } from './appraisals/reads.ts';
import { reviewOpenRoutes } from './reviews/open.ts';
import { complaintReadRoutes } from './complaints/reads.ts';
import { majorProblemReadRoutes } from './major-problems/reads.ts';
import { createReviewCalls } from './reviews/calls.ts';
import { reviewCallRoutes } from './reviews/call-routes.ts';
import { reviewReadRoutes } from './reviews/reads.ts';
import { contactReadRoutes } from './contacts/reads.ts';
import { openDisclosureRoutes } from './disclosure/open.ts';
import { disclosureReadRoutes } from './disclosure/reads.ts';
import { policyNoticeReadRoutes } from './policynotices/reads.ts';
import { trainingReadRoutes } from './training/reads.ts';
import { supervisionReadRoutes } from './supervision/reads.ts';
import { integrityReadRoutes } from './integrity/reads.ts';
import { inspectionReadRoutes } from './inspections/reads.ts';
import { spotCheckReadRoutes } from './spotchecks/reads.ts';
import { openVenueRoutes, venueFileRoutes } from './venue/open.ts';
import { venueReadRoutes } from './venue/reads.ts';
import { peopleRoutes } from './people/routes.ts';
import { openJointRoutes } from './joint/open.ts';
import { jointReadRoutes } from './joint/reads.ts';
import { errandReadRoutes } from './errands/reads.ts';
import { rulebookRoutes } from './rulebook/reads/routes.ts';
import type { Messages } from './notifications/messages.ts';
import type { PaymentPort } from './kiosk/payment.ts';
import { messageOpsRoutes, noticeRoutes } from './notifications/routes.ts';
import type { WebPort } from './web-port.ts';

export interface ServerOptions {
  readonly web?: WebPort;
  readonly log?: Logger;
  /** Behind TLS: strict transport security and upgraded requests. */
  readonly tls?: boolean;
  /** Real time, for how long answers are kept and sessions last. */
  readonly now?: () => string;
  /** Addresses whose `X-Forwarded-*` is believed; none unless named (trust D12). */
  readonly proxies?: readonly string[];
  /** Accounts and sessions; opened here, and closed with the server, unless given. */
  readonly identity?: Identity;
  /** What is told outside the service; how it stands is shown to those who run it. */
  readonly messages?: Pick<Messages, 'outbox'>;
  /** Where bills go that are paid at a terminal; none are paid unless given. */
  readonly payments?: PaymentPort;
}

/** The HTTP side of an application; `close` releases what it opened itself. */
export interface Server {
  readonly http: Express;
  /** Everything that is served, for the documentation to be compared with. */
  readonly routes: Router;
  /** Ends the streams of changes, which would stay open, before anything else is awaited. */
  endStreams(): void;
  /** Forgets what has run out: drafts that nobody went on with. */
  tidy(): void;
  /** Tells the log what has been counted and not told yet; before the store is closed. */
  flush(): Promise<void>;
  close(): void;
}

/** What the body reader refuses, by the type it gives its errors. */
const BODY_ERRORS: Readonly<Record<string, 'body-too-large' | 'media-type' | 'body-refused'>> = {
  'entity.too.large': 'body-too-large', 'encoding.unsupported': 'media-type', 'charset.unsupported': 'media-type', 'request.size.invalid': 'body-refused', 'request.aborted': 'body-refused',
};

const property = (error: unknown, name: string): unknown => (typeof error === 'object' && error !== null ? new Map<string, unknown>(Object.entries(error)).get(name) : undefined);

/** Errors of the libraries in the terms of the table; everything else as it is. */
function understood(error: unknown): unknown {
  const refused = BODY_ERRORS[String(property(error, 'type'))];
  if (refused) return new Problem(refused);
  // A path that cannot be decoded.
  const undecodable = error instanceof URIError || (!(error instanceof Problem) && property(error, 'status') === 400);
  return undecodable ? new Problem('not-found') : error;
}

const systemNow = (): string => new Date().toISOString();

/** The options with what stands in for those that are not given. */
function settled(app: Application, { now = systemNow, tls = false, proxies = [], identity, ...rest }: ServerOptions) {
  const own = identity ?? openIdentity(app, { secure: tls, origin: null, now: () => Date.parse(now()), oidc: null });
  return { ...rest, now, tls, identity: own, trusted: proxies.length > 0 ? [...proxies] : false, closeIdentity: identity ? () => undefined : own.close };
}

/**
 * Builds the HTTP service: guard, log and headers first, then reads, commands, open data, documentation and pages.
 * @throws TypeError when the application keeps no views
 */
export function createServer(app: Application, options: ServerOptions = {}): Server {
  const { web, log, tls, now, identity, trusted, closeIdentity, messages = null, payments } = settled(app, options);
  const http = express();
  const reader = createReader(app);
  const metrics = createMetrics(reader, messages);
  const table = openSideTable(app.dataDir);
  const limits = createLimits(() => Date.parse(now()));
  const rules = siteRules(identity);
  const pages = web ? createPageRenderer(reader, web) : null;
  const calls = createReviewCalls(() => identity.now());
  const citizens = pages && casePages({ reader, identity, pages, payments, calls });
  const live = createLive({ store: app.store, views: reader.views, onFailure: failure => log?.error({ err: failure }, 'the stream of changes failed') });
  const identifyRequest = identify(identity);
  const identifyAgain: LiveRoutes['identifyAgain'] = async (req, res) => void (await identifyRequest(req, res, () => undefined));
  http.disable('x-powered-by').disable('etag').set('query parser', false).set('trust proxy', trusted).set('case sensitive routing', true);

  const routes = Router({ caseSensitive: true });
  http.use(requestLog(log));
  http.use((req, res) => {
    routes(req, res, (error: unknown) => sendError(req, res, toldOfSession(req, understood(error ?? new Problem('not-found')))));
  });
  routes.use(metrics.observe, ...securityHeaders({ tls }), compression());
  routes.use(cutSlow(), limitAddress(limits));
  const readBody = express.raw({ type: () => true, limit: BODY_LIMITS.bytes, inflate: false });
  routes.use((req, res, next) => (isUpload(req) || takesFiles(req) ? next() : readBody(req, res, next)));
  routes.use((req, _res, next) => {
    readRequest(req);
    // The token of a form with files stands in the form, which its route reads and judges.
    if (!((isUpload(req) || takesFiles(req)) && isMultipart(req))) requireSameSite(req, rules);
    next();
  }, identifyRequest, limitPerson(limits, req => callerOf(req).actor?.id ?? null));
  const desk = { reader, pages, origin: identity.origin };
  const api = Router({ caseSensitive: true });
  const reads = Router({ caseSensitive: true });
  reads.use(itemRoutes(reader), auditRoutes(reader), authorityRoutes(reader), errandReadRoutes(reader), appointmentReadRoutes(reader), contactReadRoutes(reader), jointReadRoutes(reader), majorProblemReadRoutes(reader), policyNoticeReadRoutes(reader), disclosureReadRoutes(reader), trainingReadRoutes(reader), inspectionReadRoutes(reader), spotCheckReadRoutes(reader), appraisalReadRoutes(reader), supervisionReadRoutes(reader), integrityReadRoutes(reader), venueReadRoutes(reader), venueFileRoutes(reader), noticeRoutes(reader), documentReadRoutes(desk));
  api.use(onlyRead(reads));
  api.use(viewRoutes(reader), authorityReadRoutes(reader), rulebookRoutes(reader), caseReadRoutes(reader), peopleRoutes(app), reviewReadRoutes(reader), reviewCallRoutes(reader, calls), complaintReadRoutes(reader), attachmentRoutes({ app, now: () => Date.parse(now()), rulesWith: token => ({ ...rules, hasToken: req => isFormToken(req, token, identity.secure) }) }), liveRoutes({ live, placeOf: casePlaces(reader.views), identifyAgain }), accountRoutes(identity), commandRoutes(app, { replies: createReplies(table, now), identity }));
  routes.use('/api/v1', api);
  routes.use(opsRoutes(reader, metrics), messageOpsRoutes(messages), openRoutes(reader), reviewOpenRoutes(reader), openVenueRoutes(reader), openDisclosureRoutes(desk), openJointRoutes(reader), docsRoutes(), identityRoutes(identity, pages));
  routes.use((req, _res, next) => {
    requireKnownMethod(req);
    next();
  });
  routes.use(['/api', '/docs', '/ops', '/session'], () => {
    throw new Problem('not-found');
  });
  if (web && pages && citizens) routes.use(staticFiles(web.clientDir), identityPageRoutes(identity, pages), citizens.router, documentPageRoutes({ ...desk, pages }), pageRoutes(reader, web, pages));
  guardRoutes(routes, app);
  return {
    http, routes, endStreams: () => live.close(), tidy: () => citizens?.tidy(), flush: async () => citizens?.flush(),
    close: () => {
      live.close();
      citizens?.close();
      table.close();
      closeIdentity();
    },
  };
}
