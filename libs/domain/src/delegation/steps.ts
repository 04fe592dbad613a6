import { z } from 'zod';

/** The twelve steps of a case for which somebody answers, in the order in which they come (plan, attachment 3). */
export const Step = z.enum(['consult', 'receive', 'notify', 'accept', 'on_site_check', 'public_notice', 'review', 'decide', 'issue', 'deliver', 'archive', 'post_supervise']);
export type Step = z.infer<typeof Step>;
export const STEPS: readonly Step[] = Step.options;

/** The groups that the matrix shows: 受 · 审 · 决 · 送 · 管. */
export const STEP_GROUPS: Readonly<Record<'accept' | 'review' | 'decide' | 'deliver' | 'supervise', readonly Step[]>> = {
  accept: ['consult', 'receive', 'notify', 'accept'],
  review: ['on_site_check', 'public_notice', 'review'],
  decide: ['decide', 'issue'],
  deliver: ['deliver', 'archive'],
  supervise: ['post_supervise'],
};

/** Who answers for a step: the town at which the case is, or the item's department. A village is no organ and never answers for one. */
export const Body = z.enum(['town', 'department']);
export type Body = z.infer<typeof Body>;
