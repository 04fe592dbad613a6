import type { AcceptRule, DecideRule, Material } from '@yichuang/domain/manifest';
import { MissingPaper } from './environment.ts';
import type { ExplainedMaterial, ExplainedMissing, ExplainedRule, State } from './explanation.ts';

type Because = ExplainedMaterial['because'];
/** What can be said of a paper: there are few such things, so each is made once and handed out, frozen. */
export interface MaterialWords {
  readonly explained: (because: Because, state: State) => ExplainedMaterial;
  readonly missing: ExplainedMissing;
  /** As expressions see it. */
  readonly paper: MissingPaper;
}
export interface RuleWords {
  readonly matched: ExplainedRule;
  readonly unmatched: ExplainedRule;
}

export function wordsOfMaterial({ key, core, deferrableDays, commitment, requiredWords: words, basis }: Material): MaterialWords {
  const missing = Object.freeze({ key, core, deferrable: deferrableDays !== null, commitment });
  const made = new Map<Because, Map<State, ExplainedMaterial>>();
  const explained = (because: Because, state: State): ExplainedMaterial => {
    const before = made.get(because)?.get(state);
    if (before !== undefined) return before;
    const next = Object.freeze({ key, required: because !== 'fails', because, state, core, deferrableDays, commitment, words, basis });
    made.set(because, (made.get(because) ?? new Map<State, ExplainedMaterial>()).set(state, next));
    return next;
  };
  return { explained, missing, paper: Object.freeze(new MissingPaper(missing)) };
}

export function wordsOfRule(phase: ExplainedRule['phase'], { id, when, because, basis }: AcceptRule | DecideRule): RuleWords {
  const words = (matched: boolean): ExplainedRule => Object.freeze({ id, phase, matched, when, because, basis });
  return { matched: words(true), unmatched: words(false) };
}
