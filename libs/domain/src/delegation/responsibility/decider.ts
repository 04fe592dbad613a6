import type { Decider } from '../../kernel/decider.ts';
import { decideBy } from '../../kernel/dispatch.ts';
import type { ResponsibilityEvent } from '../responsibility-events.ts';
import type { ResponsibilityCommand } from './commands.ts';
import type { ResponsibilityContext } from './context.ts';
import { closeConsultation, openConsultation, recordOpinion } from './decide/consultation.ts';
import { dropItems, proposeChange, proposeRows, withdrawChange } from './decide/proposal.ts';
import { rejectChange, returnChange, reviewChange } from './decide/review.ts';
import { evolve } from './evolve.ts';
import { type ChangeState, initialState } from './state.ts';

/** One change of the responsibility list (权责清单): rows, the consultation of everyone concerned, the review (W3). Stream `responsibility-<id>`. */
export const responsibilityDecider: Decider<ChangeState, ResponsibilityCommand, ResponsibilityEvent, ResponsibilityContext> = {
  category: 'responsibility',
  initialState,
  decide: decideBy<ChangeState, ResponsibilityCommand, ResponsibilityEvent, ResponsibilityContext>({
    ProposeResponsibilityChange: proposeChange,
    ProposeResponsibilityRows: proposeRows,
    DropResponsibilityItems: dropItems,
    OpenConsultation: openConsultation,
    RecordConsultationOpinion: recordOpinion,
    CloseConsultation: closeConsultation,
    ReviewResponsibilityChange: reviewChange,
    ReturnResponsibilityChange: returnChange,
    RejectResponsibilityChange: rejectChange,
    WithdrawResponsibilityChange: withdrawChange,
  }),
  evolve,
};
