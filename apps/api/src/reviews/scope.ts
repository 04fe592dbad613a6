import { legalDateOf } from '@yichuang/domain';
import type { Request } from 'express';
import type { Application } from '../application.ts';
import { callerOf, type SignedIn } from '../policy/caller.ts';
import { TICKET_READERS } from '../policy/reviews.ts';
import { scopeOf, type Scope } from '../policy/scope.ts';
import { Problem } from '../problems/problem.ts';

export const officerOf = (req: Request): SignedIn => {
  const caller = callerOf(req);
  if (caller.actor === null) throw new Problem('sign-in-required');
  return caller;
};

/** Units whose bad reviews a caller sees: the whole district's, or those one answers for. */
export const ticketScope = (app: Application, caller: SignedIn): Scope => scopeOf(TICKET_READERS, caller, app.world.units(legalDateOf(app.clock.now())));

/** Units to read: all (undefined) or these. What was asked for beyond one's own is none. */
export function unitsIn(scope: Scope, asked?: string): readonly string[] | undefined {
  if (scope.kind === 'all') return asked === undefined ? undefined : [asked];
  return asked === undefined ? scope.units : scope.units.filter(unit => unit === asked);
}
