import { articleOf } from '../clock/articles.ts';
import type { ClockEntry } from '../clock/ledger.ts';
import type { LegalDate } from '../../kernel/values.ts';
import type { CaseState } from '../state.ts';

type Act = Parameters<typeof articleOf>[1];
const NOTHING = { amount: null, unit: null, procedure: null, ends: null } as const;

/** Writes what moves the clocks of a case into its ledger. `actor`: who did it; `system` where nobody had to. */
export function enter(draft: CaseState, entry: Pick<ClockEntry, 'cause' | 'on' | 'actor'> & Partial<ClockEntry>, act: Act): void {
  draft.clock.push({ ...NOTHING, ...entry, article: articleOf(draft.kind, act) });
}

interface Stop {
  readonly on: LegalDate;
  readonly actor: string;
  readonly ends: ClockEntry['ends'];
}

/** Ends clocks. */
export function stop(draft: CaseState, { on, actor, ends }: Stop, act: Act): void {
  enter(draft, { cause: 'stopped', on, actor, ends }, act);
}
