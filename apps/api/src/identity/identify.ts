import type { Actor } from '@yichuang/domain';
import type { Request, RequestHandler } from 'express';
import { headerOf } from '../edge/request.ts';
import { PUBLIC, setCaller, type Caller } from '../policy/caller.ts';
import { Problem } from '../problems/problem.ts';
import { tokenIn } from './cookies.ts';
import type { Identity } from './identity.ts';
import { postsOf, type HeldPost } from './posts.ts';
import type { Audience } from './store/accounts.ts';
import type { Session } from './store/sessions.ts';

/** A session as one request sees it. */
export interface Visit {
  readonly token: string;
  readonly session: Session;
  /** Posts held now; none for a citizen. */
  readonly posts: readonly HeldPost[];
  /** The post acted for; null while a person with several has chosen none, or holds it no more. */
  readonly acting: HeldPost | null;
  /** Under whom an act is sent: the log decides whether the post is still held. Null while none is chosen. */
  readonly actor: Actor | null;
}

interface Found {
  readonly staff: Visit | null;
  readonly citizen: Visit | null;
  /** A cookie of a session came that is over. */
  readonly over: readonly Audience[];
}

const NOTHING: Found = { staff: null, citizen: null, over: [] };
const found = new WeakMap<Request, Found>();

/** The session of a request; null for a visitor. */
export const visitOf = (req: Request, audience: Audience): Visit | null => (found.get(req) ?? NOTHING)[audience];
/** The post that an officer acts for in this request. */
export const actingPostOf = (req: Request): HeldPost | null => visitOf(req, 'staff')?.acting ?? null;

/** Asking who one is, or leaving a page open, is no use of a session: it must not keep one alive. */
const QUIET: readonly string[] = ['/api/v1/session', '/api/v1/stream'];
const isUse = (req: Request): boolean => !QUIET.includes(req.path) && !headerOf(req, 'accept')?.includes('text/event-stream');

function chosen(posts: readonly HeldPost[], key: string | null): HeldPost | null {
  if (key !== null) return posts.find(post => post.key === key) ?? null;
  return posts.length === 1 ? (posts[0] ?? null) : null;
}

/** A post that was taken away since it was chosen is still named by what is sent: the refusal then says what is missing, and is on record. */
function actorOf({ subject, post }: Session, acting: HeldPost | null): Actor | null {
  if (acting || post === null) return acting?.actor ?? null;
  const cut = post.lastIndexOf('@');
  return { id: subject, post: post.slice(0, cut), unit: post.slice(cut + 1) };
}

function visit(req: Request, audience: Audience, identity: Identity): Visit | null | 'over' {
  const token = tokenIn(req, audience, identity.secure);
  if (token === null) return null;
  const now = identity.now();
  const session = isUse(req) ? identity.sessions.use(token, now) : identity.sessions.look(token, now);
  if (!session || session.audience !== audience) return 'over';
  const posts = audience === 'staff' ? postsOf(identity.app, session.subject) : [];
  const acting = chosen(posts, session.post);
  return { token, session, posts, acting, actor: actorOf(session, acting) };
}

const NO_POST = { unit: 'none', post: 'none' } as const;

function callerFrom({ staff, citizen }: Found): Caller {
  if (staff) return { audience: 'staff', actor: staff.actor ?? { id: staff.session.subject, ...NO_POST }, offices: staff.acting?.office ? [staff.acting.office] : [] };
  return citizen ? { audience: 'citizen', actor: { id: citizen.session.subject, unit: 'citizen', post: 'applicant' }, offices: ['applicant'] } : PUBLIC;
}

/** What the world said last still stands when the store does not answer; an act asks it anew in any case. */
async function refreshed({ app }: Identity): Promise<void> {
  await app.world.refresh().catch(() => undefined);
}

/** Finds out who a request is from; asked again of a connection that stays open, it finds what has changed since. */
export async function identifyRequest(req: Request, identity: Identity): Promise<void> {
  if (tokenIn(req, 'staff', identity.secure) !== null) await refreshed(identity);
  const [staff, citizen] = [visit(req, 'staff', identity), visit(req, 'citizen', identity)];
  const alive = (one: Visit | null | 'over'): Visit | null => (one === 'over' ? null : one);
  const result: Found = { staff: alive(staff), citizen: alive(citizen), over: [...(staff === 'over' ? ['staff' as const] : []), ...(citizen === 'over' ? ['citizen' as const] : [])] };
  found.set(req, result);
  setCaller(req, callerFrom(result));
}

/**
 * Finds out who sends a request, before any route. Posts are read from the log for each request, so that a post taken away
 * counts no more from the next request on (trust A4).
 */
export function identify(identity: Identity): RequestHandler {
  return async (req, _res, next) => {
    await identifyRequest(req, identity);
    next();
  };
}

/** The session that a route needs. @throws {Problem} `session-expired` where there was one, else `sign-in-required` */
export function requireVisit(req: Request, audience: Audience): Visit {
  const here = visitOf(req, audience);
  if (here) return here;
  throw new Problem(isOver(req, audience) ? 'session-expired' : 'sign-in-required', { headers: SIGN_IN });
}

/** A cookie of a session came that has run out or was ended. */
export const isOver = (req: Request, audience: Audience): boolean => (found.get(req) ?? NOTHING).over.includes(audience);
/** A 401 names a way to prove who one is (RFC 9110 §15.5.2); this one is no scheme of the HTTP layer. */
export const SIGN_IN = { 'WWW-Authenticate': 'Session realm="yichuang"' } as const;

/** Whoever had a session and is asked to sign in is told that it is over: what was typed may then be sent again. */
export function toldOfSession(req: Request, error: unknown): unknown {
  if (!(error instanceof Problem) || error.code !== 'sign-in-required') return error;
  return new Problem(isOver(req, 'staff') || isOver(req, 'citizen') ? 'session-expired' : 'sign-in-required', { headers: SIGN_IN });
}

/** An act sent in a session that has run out is told so, and not that it lacks an office. @throws {Problem} `session-expired`, `post-not-chosen` */
export function requireCurrentSession(req: Request): void {
  if (isOver(req, 'staff')) throw new Problem('session-expired', { headers: SIGN_IN });
  const here = visitOf(req, 'staff');
  if (here && here.posts.length > 1 && !here.actor) throw new Problem('post-not-chosen');
}
