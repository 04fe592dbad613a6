import { z } from 'zod';

/** Roles of `domain.md` §3. They follow from posts and offices; nothing grants one by hand. */
export const Role = z.enum([
  'applicant', 'village_agent', 'town_acceptor', 'town_reviewer', 'town_decider', 'dept_reviewer', 'dept_decider',
  'dept_catalog_owner', 'reform_officer', 'legality_reviewer', 'government_publisher', 'approval_bureau',
  'centre_manager', 'village_manager', 'inspector', 'disclosure_officer', 'privacy_officer', 'records_officer', 'auditor', 'operator', 'public',
]);
export type Role = z.infer<typeof Role>;
