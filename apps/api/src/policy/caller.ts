import type { Actor, Role } from '@yichuang/domain';
import type { Request } from 'express';
import { Problem } from '../problems/problem.ts';

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

/** Who sends a request; the public until the sessions have been asked. */
export const callerOf = (req: Request): Caller => callers.get(req) ?? PUBLIC;

/** The person who sends a request. @throws {Problem} `sign-in-required` from the public */
export function signedIn(req: Request): SignedIn {
  const caller = callerOf(req);
  if (caller.actor === null) throw new Problem('sign-in-required');
  return caller;
}

/** Said once for each request, by the part that reads the sessions (`identity/identify.ts`). */
export function setCaller(req: Request, caller: Caller): void {
  callers.set(req, caller);
}
