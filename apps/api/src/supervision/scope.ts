import type { SupervisionQuery, SupervisionScope } from '@yichuang/projections';
import type { SignedIn } from '../policy/caller.ts';
import { caseScope } from '../case/reads/scope.ts';

/** Whose small numbers somebody sees: the bureau those of everybody, a unit its own. */
export const seesOf = ({ offices, actor }: SignedIn): SupervisionQuery['sees'] => (offices.includes('approval_bureau') ? 'all' : [actor.unit]);

/** Whose cases stand in the lists behind the numbers: those that somebody may open. Null: nobody's. */
export function listScope(caller: SignedIn): SupervisionScope | null {
  const scope = caseScope(caller);
  return scope === null || scope.kind === 'person' ? null : scope;
}
