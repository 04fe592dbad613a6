import type { Actor, Role } from '@yichuang/domain';
import type { Request, RequestHandler } from 'express';
import type { Application } from '../application.ts';
import { playedRole } from '../demo/role.ts';

/** A person who has shown who it is. `actor` names the person (not the account), the unit and the post acted for. */
export interface SignedIn {
  readonly audience: 'staff' | 'citizen';
  readonly actor: Actor;
  /** Offices that the post carries now, for `actor.unit`. What is decided on them is asked of the log anew. */
  readonly offices: readonly Role[];
}

/** Anybody: no person is known. */
export interface Public {
  readonly audience: 'public';
  readonly actor: null;
  readonly offices: readonly [];
}

/** Who asks, as every policy and every read sees it. */
export type Caller = SignedIn | Public;

export const PUBLIC: Public = { audience: 'public', actor: null, offices: [] };

const callers = new WeakMap<Request, Caller>();

/** Who sends a request; the public until {@link identify} has said otherwise. */
export const callerOf = (req: Request): Caller => callers.get(req) ?? PUBLIC;

/**
 * Finds out once who sends a request, before any route. Until there is a sign-in only the sample's demo roles are
 * somebody; a sign-in takes the place of the one line that asks for them.
 */
export function identify(app: Application): RequestHandler {
  return (req, _res, next) => {
    const role = playedRole(req, app);
    callers.set(req, role ? { audience: 'staff', actor: role.actor, offices: [role.office] } : PUBLIC);
    next();
  };
}
