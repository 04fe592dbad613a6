import { district, ownAndBelow, ownUnit, type Clause } from './policy.ts';

/** Those near a hall: the town over its villages, the village itself. They plan works, and file what shows how the hall is. */
export const HALL_NEAR: readonly Clause[] = [ownAndBelow('centre_manager'), ownUnit('village_manager', 'village_agent')];
/** Who opens photos and plans of a hall: those near it, and whoever verifies or inspects. Of others’ halls it is told that there is a file, and no more. */
export const HALL_FILE_READERS: readonly Clause[] = [district('approval_bureau', 'auditor', 'inspector'), ...HALL_NEAR];
