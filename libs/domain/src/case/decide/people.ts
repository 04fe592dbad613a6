import { require } from '../../kernel/rejection.ts';
import { toSeal } from '../../kernel/sealed.ts';
import type { CaseCommandData } from '../commands.ts';
import type { CaseContext } from '../context.ts';
import type { CaseFact } from '../events.ts';
import type { CaseState } from '../state.ts';
import { applicantOf, requireOpen } from './guards.ts';

type State = Readonly<CaseState>;
type Facts = readonly CaseFact[];

/** AB岗: another person takes the case over, and the clock runs on. @throws {Rejection} `handler-not-on-post`, `recused`, `own-case`, `already-done` */
export function transfer({ to, reason }: CaseCommandData<'TransferPost'>, state: State, context: CaseContext): Facts {
  requireOpen(state);
  const { owner, applicant, agent, recused } = state;
  require(owner?.person !== to.person || owner.post !== to.post, 'already-done');
  require(to.person !== applicant?.subject && to.person !== agent?.subject, 'own-case');
  require(!recused.includes(to.person), 'recused');
  require(context.onPost(to), 'handler-not-on-post', { post: to.post });
  const from = owner ?? { person: state.acceptor ?? context.actor.id, post: '' };
  return [{ type: 'PostTransferred', data: { from: { ...from }, to: { ...to }, unit: context.actor.unit, reason, at: context.now } }];
}

/** 回避: who has a part in the matter steps back from it, for good. */
export function recuse({ reason }: CaseCommandData<'RecuseOfficer'>, state: State, context: CaseContext): Facts {
  requireOpen(state);
  require(!state.recused.includes(context.actor.id), 'already-done');
  return [{ type: 'OfficerRecused', data: { person: context.actor.id, reason } }];
}

/** A note for colleagues: it may speak of the applicant, and is sealed like everything that does. */
export function note({ note: text }: CaseCommandData<'NoteCase'>, state: State, context: CaseContext): Facts {
  return [{ type: 'CaseNoted', data: { note: toSeal(applicantOf(state).subject, text), at: context.now, officer: context.actor.id } }];
}

/** Nothing of its own: the handler has recorded what the clock made true before it asked. @throws {Rejection} `before-receipt` */
export function wake(_data: CaseCommandData<'WakeCase'>, state: State, _context: CaseContext): Facts {
  applicantOf(state);
  return [];
}
