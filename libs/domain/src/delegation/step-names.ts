/** The twelve steps of a case for which somebody answers, in the order in which they come (plan, attachment 3). No schema: pages read it too. */
export const STEPS = ['consult', 'receive', 'notify', 'accept', 'on_site_check', 'public_notice', 'review', 'decide', 'issue', 'deliver', 'archive', 'post_supervise'] as const;
export type Step = (typeof STEPS)[number];

/** The groups that the matrix shows: 受 · 审 · 决 · 送 · 管. */
export const STEP_GROUPS = {
  accept: ['consult', 'receive', 'notify', 'accept'],
  review: ['on_site_check', 'public_notice', 'review'],
  decide: ['decide', 'issue'],
  deliver: ['deliver', 'archive'],
  supervise: ['post_supervise'],
} as const satisfies Readonly<Record<string, readonly Step[]>>;

/** Who answers for a step: the town at which the case is, or the item's department. A village is no organ and never answers for one. */
export const BODIES = ['town', 'department'] as const;
export type Body = (typeof BODIES)[number];
