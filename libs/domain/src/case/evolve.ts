import { evolveBy } from '../kernel/dispatch.ts';
import type { CaseEvent } from './events.ts';
import { onHandling } from './evolve/handling.ts';
import { onOutcome } from './evolve/outcome.ts';
import { onReceipt } from './evolve/receipt.ts';
import type { CaseState } from './state.ts';

/** Applies one stored fact to a case. Sees neither calendar nor rules: due days are computed from the ledger that it leaves. */
export const evolve = evolveBy<CaseState, CaseEvent>({ ...onReceipt, ...onHandling, ...onOutcome });
