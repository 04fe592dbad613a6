import type { Decider } from '../kernel/decider.ts';
import { decideBy } from '../kernel/dispatch.ts';
import type { RulebookCommand } from './commands.ts';
import type { RulebookContext } from './context.ts';
import { approveRelease, returnRelease } from './decide/approval.ts';
import { recordNotice } from './decide/notices.ts';
import { proposeItem, proposeRelease } from './decide/proposal.ts';
import { publishRelease, withdrawRelease } from './decide/publication.ts';
import { signRollback } from './decide/rollback.ts';
import { resumeRelease, suspendRelease } from './decide/suspension.ts';
import { rehearseRelease, testRelease } from './decide/trial.ts';
import type { RulebookEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { initialState, type RulebookState } from './state.ts';

/** Releases of one department's rules: from the proposal over three signatures to the instant from which they decide (architecture §7). Stream `rulebook-<department>`. */
export const rulebookDecider: Decider<RulebookState, RulebookCommand, RulebookEvent, RulebookContext> = {
  category: 'rulebook',
  initialState,
  decide: decideBy<RulebookState, RulebookCommand, RulebookEvent, RulebookContext>({
    ProposeItemManifest: proposeItem,
    ProposeRelease: proposeRelease,
    TestRelease: testRelease,
    RehearseRelease: rehearseRelease,
    ApproveRelease: approveRelease,
    ReturnRelease: returnRelease,
    PublishRelease: publishRelease,
    WithdrawRelease: withdrawRelease,
    SignRollback: signRollback,
    SuspendRelease: suspendRelease,
    ResumeRelease: resumeRelease,
    RecordReleaseNotice: recordNotice,
  }),
  evolve,
};
