import type { ReleaseStatus } from '@yichuang/projections';

/** Acts that the state of a release leaves open. The decider has the last word; this only spares people a refusal. */
export const RELEASE_ACTS: Readonly<Record<ReleaseStatus, readonly string[]>> = {
  proposed: ['test'], tested: ['test', 'rehearse', 'approve', 'return'], in_approval: ['approve', 'return'], expired: ['approve', 'return'], approved: ['publish', 'return'], returned: [],
  scheduled: ['withdraw', 'suspend'], in_force: ['suspend', 'resume'], suspended: ['suspend', 'resume'], superseded: ['sign-rollback'],
};
/** Acts on the rules of a department as a whole. */
export const RULEBOOK_ACTS: readonly string[] = ['propose-item', 'propose'];
