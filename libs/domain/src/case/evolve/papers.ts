import type { Sealed } from '../../kernel/sealed.ts';
import type { CaseState, PaperState } from '../state.ts';
import type { PaperIn } from '../values.ts';

const NO_PAPER: Readonly<PaperState> = { state: 'missing', checked: false, reason: '', deferredUntil: null, deferredOn: null, reminded: false, files: 0 };

/** What the case knows of a paper, to be changed; made at the first mention. */
export function paper(draft: CaseState, material: string): PaperState {
  return draft.papers[material] ??= { ...NO_PAPER };
}

/** What the applicant chose for a paper has been done, or is no longer needed. */
export function settle(draft: CaseState, material: string): void {
  if (draft.chosenLater.includes(material)) draft.chosenLater = draft.chosenLater.filter(key => key !== material);
}

/** A paper came in: it has to be looked at again, and is no longer awaited. */
export function takeIn(draft: CaseState, { material, source, attachments }: PaperIn): void {
  settle(draft, material);
  Object.assign(paper(draft, material), { state: source === 'retrieved' ? 'retrieved' : 'provided', checked: false, reason: '', deferredUntil: null, files: attachments.length });
}

/** Keeps what could be known now: later demands are measured against it. */
export function remember(draft: CaseState, answers: Sealed | null = draft.answers): void {
  draft.known = { papers: Object.fromEntries(Object.entries(draft.papers).map(([key, { state }]) => [key, state])), answers };
}
