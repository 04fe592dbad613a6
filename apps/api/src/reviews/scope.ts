import { legalDateOf } from '@yichuang/domain';
import type { Application } from '../application.ts';
import type { SignedIn } from '../policy/caller.ts';
import { TICKET_READERS } from '../policy/reviews.ts';
import { scopeOf, type Scope } from '../policy/scope.ts';

/** Units whose bad reviews a caller sees: the whole district's, or those one answers for. */
export const ticketScope = (app: Application, caller: SignedIn): Scope => scopeOf(TICKET_READERS, caller, app.world.units(legalDateOf(app.clock.now())));

/** Units to read: all (undefined) or these. What was asked for beyond one's own is none. */
export function unitsIn(scope: Scope, asked?: string): readonly string[] | undefined {
  if (scope.kind === 'all') return asked === undefined ? undefined : [asked];
  return asked === undefined ? scope.units : scope.units.filter(unit => unit === asked);
}
