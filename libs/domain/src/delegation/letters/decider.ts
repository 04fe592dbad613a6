import type { Decider } from '../../kernel/decider.ts';
import { decideBy } from '../../kernel/dispatch.ts';
import type { LetterEvent } from '../letter-events.ts';
import type { LetterCommand } from './commands.ts';
import type { LetterContext } from './context.ts';
import { draftDelegation, withdrawDelegation } from './decide/draft.ts';
import { resume, revoke, suspend } from './decide/life.ts';
import { recordNotice } from './decide/notices.ts';
import { announce, signForDepartment, signForTown } from './decide/signing.ts';
import { evolve } from './evolve.ts';
import { initialState, type LetterState } from './state.ts';

/** Letters of delegation (委托书) between one department and one town (W2, 行政许可法24). Stream `delegation-<department>-<town>`. */
export const letterDecider: Decider<LetterState, LetterCommand, LetterEvent, LetterContext> = {
  category: 'delegation',
  initialState,
  decide: decideBy<LetterState, LetterCommand, LetterEvent, LetterContext>({
    DraftDelegation: draftDelegation,
    WithdrawDelegation: withdrawDelegation,
    SignDelegationForDepartment: signForDepartment,
    SignDelegationForTown: signForTown,
    AnnounceDelegation: announce,
    SuspendDelegation: suspend,
    ResumeDelegation: resume,
    RevokeDelegation: revoke,
    RecordDelegationNotice: recordNotice,
  }),
  evolve,
};
