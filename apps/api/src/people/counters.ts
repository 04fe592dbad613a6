import { district } from '../policy/policy.ts';

/** Offices at whose counter people show who they are, in a hall or at a village's station. */
export const COUNTERS = [district('town_acceptor', 'town_reviewer', 'centre_manager', 'village_agent', 'village_manager')];
