import { HALL_OFFICES, type Role } from '@yichuang/domain';
import type { ErrandFilter, ErrandView } from '@yichuang/projections';
import type { Caller, SignedIn } from '../policy/caller.ts';

export const STATION: readonly Role[] = ['village_agent', 'village_manager'];
const DISTRICT: readonly Role[] = ['auditor', 'privacy_officer'];

const holds = ({ offices }: Caller, wanted: readonly Role[]): boolean => wanted.some(office => offices.some(held => held === office));

/** Whose errands a caller may see: their own, their village's, or those of their town's villages. Null: nobody's. */
export function filterFor(caller: SignedIn): ErrandFilter | null {
  const { audience, actor } = caller;
  if (audience === 'citizen') return { resident: actor.id };
  if (holds(caller, STATION)) return { village: actor.unit };
  return holds(caller, HALL_OFFICES) ? { town: actor.unit } : null;
}

/** Whether somebody sees an errand: their own, that of their station, or of a village of their town; the district's auditors see all. */
export function isVisible({ village, town, resident }: ErrandView, caller: SignedIn): boolean {
  if (holds(caller, DISTRICT)) return true;
  const filter = filterFor(caller);
  if (filter === null) return false;
  if ('resident' in filter) return filter.resident === resident;
  return 'village' in filter ? filter.village === village : filter.town === town;
}
