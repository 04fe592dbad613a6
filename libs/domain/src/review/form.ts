import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import type { ActContext } from '../kernel/context.ts';
import { requireNotPast } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { LegalDate } from '../kernel/values.ts';
import type { ReviewFormCommand } from './commands.ts';
import type { ReviewFormEvent } from './events.ts';
import type { ReviewForm, ReviewFormState } from './state.ts';

/** The form that counts on a day: the last one whose day has come. */
export function formOn({ versions }: Readonly<ReviewFormState>, day: LegalDate): ReviewForm | null {
  return versions.findLast(({ from }) => from <= day) ?? null;
}

/** The questions of a review and its days, version by version, each from a day on. Stream `reviewform-<district>`. @req #54 */
export const reviewFormDecider: Decider<ReviewFormState, ReviewFormCommand, ReviewFormEvent, ActContext> = {
  category: 'reviewform',
  initialState: () => ({ versions: [] }),
  decide: decideBy<ReviewFormState, ReviewFormCommand, ReviewFormEvent, ActContext>({
    PublishReviewForm({ from, reasons, days, source }, { versions }, context) {
      const before = versions.at(-1);
      require(before?.from !== from, 'already-exists', { from });
      requireNotPast(context, from);
      require(before === undefined || before.from < from, 'version-order', { from, before: before?.from ?? null });
      require(new Set(reasons.map(({ key }) => key)).size === reasons.length, 'duplicate-code');
      return [{ type: 'ReviewFormPublished', data: { version: versions.length + 1, from, reasons, days, source } }];
    },
  }),
  evolve: evolveBy<ReviewFormState, ReviewFormEvent>({
    ReviewFormPublished(draft, data) {
      draft.versions.push(data);
    },
  }),
};
