import { legalDateOf, type Actor, type Channel } from '@yichuang/domain';
import { Router, type Request } from 'express';
import { PreconditionFailed, streamIdFor, type CommandResult } from '@yichuang/event-store';
import type { Application } from '../application.ts';
import { missingGrant } from '../application/authority.ts';
import { COMMANDS, isCreating, type CommandEntry } from '../application/registry.ts';
import { bodyOf, headerOf, queryOf } from '../edge/request.ts';
import { CITIZEN } from '../application/authority/alternatives.ts';
import { isOver, requireCurrentSession, SIGN_IN, visitOf } from '../identity/identify.ts';
import type { Identity } from '../identity/identity.ts';
import type { HeldPost } from '../identity/posts.ts';
import { requireFreshProof } from '../identity/step-up.ts';
import { isAnyOf, isStep, officesOf, onlyForApplicants } from '../policy/policy.ts';
import { Problem } from '../problems/problem.ts';
import { conflictProblem, revisionOf } from './conflict.ts';
import { ifMatchOf } from './if-match.ts';
import { linksFor } from './links.ts';
import { idempotencyKeyOf, type Replies, type Reply } from './replies.ts';

interface Target {
  readonly entry: CommandEntry;
  readonly id: string;
}

/** Text at a path of the data of a creating command; its form is judged by the command's schema. */
function idIn(data: unknown, path: readonly string[]): string {
  let at: unknown = data;
  for (const part of path) at = typeof at === 'object' && at !== null ? new Map(Object.entries(at)).get(part) : undefined;
  return typeof at === 'string' ? at : '';
}

const SAFE_ID = /^[0-9A-Za-z][0-9A-Za-z-]{0,79}$/;

/** The id of what a command makes or acts on: it follows from the data, stands in it, or stands in the path. */
function idFor(req: Request, { idFrom, idOf, idFromKey }: CommandEntry): string {
  if (idFromKey) return streamIdFor(idempotencyKeyOf(req));
  if (idOf) return idOf(bodyOf(req));
  return idFrom ? idIn(bodyOf(req), idFrom) : String(req.params.id ?? '');
}

function targetOf(req: Request, entry: CommandEntry): Target {
  const id = idFor(req, entry);
  if (SAFE_ID.test(id)) return { entry, id };
  throw new Problem('validation-failed', { errors: [{ pointer: entry.idFrom ? `/${entry.idFrom.join('/')}` : ':id', code: 'invalid_format', message: 'letters, digits and hyphens' }] });
}

/** Under whom a command is sent, and the post whose acts are offered next. */
interface Sender {
  readonly actor: Actor;
  readonly role: HeldPost | null;
}

/** A citizen, for acts on what is about somebody; an officer's session goes first, but where no officer may send it. */
function citizenSender(req: Request, { policy, ownerOf }: CommandEntry): Sender | null {
  if (!ownerOf || (visitOf(req, 'staff') && !onlyForApplicants(policy))) return null;
  const visit = visitOf(req, 'citizen');
  if (visit) return { actor: { id: visit.session.subject, ...CITIZEN }, role: null };
  if (isOver(req, 'citizen')) throw new Problem('session-expired', { headers: SIGN_IN });
  return null;
}

/** @throws {Problem} `session-expired`, `post-not-chosen`, `not-delegated` */
function requireSender(req: Request, entry: CommandEntry): Sender {
  const citizen = citizenSender(req, entry);
  if (citizen) return citizen;
  requireCurrentSession(req);
  const visit = visitOf(req, 'staff');
  if (visit?.actor) return { actor: visit.actor, role: visit.acting };
  throw new Problem('not-delegated', { details: { missing: missingGrant(entry.type, officesOf(entry.policy)) } });
}

/** Where an act on a case came from: a counter, a village station, or the web. Officers' other acts come over the web. */
function channelFor(app: Application, { entry, actor, role }: Target & Sender): Channel {
  if (role === null || !(isStep(entry.policy) || isAnyOf(entry.policy))) return 'web';
  return app.world.units(legalDateOf(app.clock.now())).get(actor.unit)?.kind === 'village' ? 'agent' : 'window';
}

/** A batch that names no base is opened on the latest publication. */
async function dataOf(req: Request, app: Application, { type }: CommandEntry): Promise<unknown> {
  const body = bodyOf(req) ?? {};
  if (type !== 'DraftAdjustment' || typeof body !== 'object' || 'base' in body) return body;
  await app.world.refresh();
  return { ...body, base: app.world.latest() };
}

/**
 * Acts on something that exists say which revision they look at (RFC 6585 §3); what makes a thing need not. Whoever may not
 * act on it is not told that it exists.
 */
async function requirePrecondition(app: Application, { entry, id, actor }: Target & Sender, { data, commandId }: { data: unknown; commandId: string }): Promise<void> {
  const stream = `${entry.category}-${id}`;
  const revision = isCreating(entry) || entry.unconditional ? -1 : await revisionOf(app.store, stream);
  if (revision < 0) return;
  await app.requireAuthority({ type: entry.type, stream, data }, { commandId, actor, channel: 'web' });
  throw new Problem('precondition-required', { details: { revision } });
}

function replyOf(result: CommandResult, target: Target, role: HeldPost | null): Reply {
  const { entry, id } = target;
  const created = isCreating(entry) && result.outcome === 'recorded' && result.events[0]?.revision === 0;
  const body = {
    outcome: result.outcome, stream: result.stream, revision: result.revision, position: `p:${result.number}`, events: result.events,
    links: linksFor({ category: entry.category, id, revision: result.revision }, { role, travelling: false }).filter(link => link.allowed),
  };
  const headers: Record<string, string> = { ETag: `"${result.revision}"`, 'X-Position': `p:${result.number}`, 'Cache-Control': 'no-store' };
  if (created) headers.Location = `/api/v1${entry.path ?? ''}/${id}`;
  if (result.outcome === 'replayed') headers['Idempotency-Replayed'] = 'true';
  return { status: created ? 201 : 200, headers, body };
}

async function run(req: Request, app: Application, target: Target & Sender): Promise<Reply> {
  const { entry, id, actor, role } = target;
  const ifMatch = ifMatchOf(req);
  const [data, commandId] = [await dataOf(req, app, entry), idempotencyKeyOf(req)];
  if (ifMatch === undefined) await requirePrecondition(app, target, { data, commandId });
  const stream = `${entry.category}-${id}`;
  const correlationId = headerOf(req, 'x-correlation-id');
  try {
    const result = await app.execute({ type: entry.type, stream, data }, {
      commandId, actor, channel: channelFor(app, target),
      ...(ifMatch === undefined ? {} : { ifMatch }), ...(correlationId !== undefined && /^[0-9a-f-]{36}$/.test(correlationId) ? { correlationId } : {}),
    });
    return replyOf(result, target, role);
  } catch (error) {
    if (error instanceof PreconditionFailed) throw await conflictProblem(app.store, error);
    throw error;
  }
}

/** `POST /api/v1/<resource>[/<id>/<act>]` for every command of the registry that has a path. */
export function commandRoutes(app: Application, { replies, identity }: { replies: Replies; identity: Identity }): Router {
  const router = Router();
  for (const entry of COMMANDS) {
    if (entry.path === null) continue;
    router.post(entry.path, async (req, res) => {
      if (queryOf(req).asOf !== undefined || headerOf(req, 'accept-datetime') !== undefined) throw new Problem('time-travel-read-only');
      const sender = requireSender(req, entry);
      const target = targetOf(req, entry);
      requireFreshProof(req, identity, entry.type);
      const reply = await replies.once(req, sender.actor.id, () => run(req, app, { ...target, ...sender }));
      res.status(reply.status).set(reply.headers).json(reply.body);
    });
  }
  return router;
}
