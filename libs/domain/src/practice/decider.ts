import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { PracticeCommand } from './commands.ts';
import type { PracticeContext } from './context.ts';
import type { PracticeEvent } from './events.ts';

export interface PracticeState {
  status: 'none' | 'published' | 'withdrawn';
}

/** The library of good practice. Stream `practice-<id>`. @req #71 */
export const practiceDecider: Decider<PracticeState, PracticeCommand, PracticeEvent, PracticeContext> = {
  category: 'practice',
  initialState: () => ({ status: 'none' }),
  decide: decideBy<PracticeState, PracticeCommand, PracticeEvent, PracticeContext>({
    PublishPractice: (data, { status }, context) => {
      require(status === 'none', 'already-exists');
      requireOffice(context, 'approval_bureau');
      require(context.units.get(data.unit)?.active, 'unknown-unit', { unit: data.unit });
      for (const code of data.items) require(context.catalogue.has(code), 'unknown-item', { code });
      return [{ type: 'PracticePublished', data: { ...data, on: context.today, officer: context.actor.id } }];
    },
    WithdrawPractice: ({ reason }, { status }, context) => {
      require(status !== 'none', 'does-not-exist');
      require(status === 'published', 'already-done');
      requireOffice(context, 'approval_bureau');
      return [{ type: 'PracticeWithdrawn', data: { reason, on: context.today, officer: context.actor.id } }];
    },
  }),
  evolve: evolveBy<PracticeState, PracticeEvent>({
    PracticePublished(draft) {
      draft.status = 'published';
    },
    PracticeWithdrawn(draft) {
      draft.status = 'withdrawn';
    },
  }),
};
