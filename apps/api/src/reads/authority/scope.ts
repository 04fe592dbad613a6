import { legalDateOf, type Role } from '@yichuang/domain';
import type { StaffScope } from '@yichuang/projections';
import type { Application } from '../../application.ts';
import type { Caller } from '../../policy/caller.ts';
import { ownUnit, type Clause } from '../../policy/policy.ts';
import { scopeOf } from '../../policy/scope.ts';
import { STREAM_READERS } from '../../policy/streams.ts';

/** Colleagues see who is on duty with them. */
const COLLEAGUES: readonly Role[] = ['village_agent', 'town_acceptor', 'town_reviewer', 'town_decider', 'dept_reviewer', 'dept_decider', 'disclosure_officer', 'inspector', 'records_officer', 'privacy_officer'];
/** Who sees the persons of a unit: whoever may read its stream, and its own people. Everybody else sees counts. @req #57 #61 */
export const STAFF_READERS: readonly Clause[] = [...(STREAM_READERS.staff ?? []), ownUnit(...COLLEAGUES)];

/** Units whose staff the caller may see by person; null: all. */
export function staffScope(caller: Caller, app: Application): StaffScope {
  const scope = scopeOf(STAFF_READERS, caller, app.world.units(legalDateOf(app.clock.now())));
  return scope.kind === 'all' ? null : new Set(scope.units);
}
