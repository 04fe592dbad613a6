import { require } from '../../kernel/rejection.ts';
import type { CaseContext } from '../context.ts';
import { phaseOf } from '../phase.ts';
import type { CaseState } from '../state.ts';

type State = Readonly<CaseState>;

/** The applicant of a case that has been received. @throws {Rejection} `before-receipt` */
export function applicantOf({ applicant }: State): NonNullable<CaseState['applicant']> {
  require(applicant, 'before-receipt');
  return applicant;
}

/** @throws {Rejection} `before-receipt`, `case-over` */
export function requireOpen({ status }: State): void {
  const phase = phaseOf(status);
  require(phase !== 'none', 'before-receipt');
  require(phase !== 'over', 'case-over', { status });
}

/** Papers are in, and it is not yet said whether they are accepted. @throws {Rejection} `before-receipt`, `case-over`, `wrong-step` */
export function requireBeforeAcceptance(state: State): void {
  requireOpen(state);
  require(phaseOf(state.status) === 'before', 'wrong-step', { status: state.status });
}

/** Accepted and not decided. @throws {Rejection} `before-receipt`, `before-acceptance`, `case-over`, `wrong-step` */
export function requireUnderWay(state: State): void {
  requireOpen(state);
  const phase = phaseOf(state.status);
  require(phase !== 'before', 'before-acceptance', { status: state.status });
  require(phase === 'under_way', 'wrong-step', { status: state.status });
}

/** Not decided, whether accepted or not. @throws {Rejection} `before-receipt`, `case-over`, `wrong-step` */
export function requireUndecided(state: State): void {
  requireOpen(state);
  require(phaseOf(state.status) !== 'decided', 'wrong-step', { status: state.status });
}

/** Nobody handles what is their own, nor what they have stepped back from. @throws {Rejection} `own-case`, `recused` */
export function requireImpartial({ actor }: CaseContext, { applicant, agent, recused }: State): void {
  require(actor.id !== applicant?.subject && actor.id !== agent?.subject, 'own-case');
  require(!recused.includes(actor.id), 'recused');
}

/** The officer acts for the body that the list names. @throws {Rejection} `wrong-body` */
export function requireUnit({ actor }: CaseContext, unit: string): void {
  require(actor.unit === unit, 'wrong-body', { unit, of: actor.unit });
}

/** An officer of the body, without a part in the matter. @throws {Rejection} `wrong-body`, `own-case`, `recused` */
export function requireOfficer(context: CaseContext, state: State, unit: string): void {
  requireUnit(context, unit);
  requireImpartial(context, state);
}

/** What the department has changed is known at the town, where its notice asks for that before anything is taken in (W15). @throws {Rejection} `notice-unacknowledged` @req #25 */
export function requireNoticeKnown({ unacknowledgedNotice }: CaseContext): void {
  require(unacknowledgedNotice === null, 'notice-unacknowledged', { notice: unacknowledgedNotice });
}

/** A case whose town has lost the item is finished by the department. */
export function bodiesOf({ bodies }: CaseContext): NonNullable<CaseContext['bodies']> {
  return bodies ?? { review: 'department', decide: 'department' };
}

/** The unit that has a step by the list. */
export function unitOf(step: 'review' | 'decide', context: CaseContext, { town, department }: State): string {
  return bodiesOf(context)[step] === 'town' ? town : department;
}

/** A citizen acts in their own case alone; officers act for people who stand before them. @throws {Rejection} `not-yours` */
export function requireParty({ actor, person }: CaseContext, { applicant, agent }: State): void {
  const known = person(actor.id);
  const outsider = known !== null && known.kind !== 'officer';
  require(!outsider || actor.id === applicant?.subject || actor.id === agent?.subject, 'not-yours');
}

/** Whether the agent of the case is who acts. */
export function isAgent({ actor }: CaseContext, { agent }: State): boolean {
  return agent !== null && actor.id === agent.subject;
}
