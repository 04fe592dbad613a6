import { requireHappened } from '../../../kernel/office.ts';
import { require } from '../../../kernel/rejection.ts';
import type { LetterEvent } from '../../letter-events.ts';
import type { LetterContext } from '../context.ts';
import type { Letter, LetterState } from '../state.ts';
import { noticesDue } from './notices.ts';
import { knownLetter, requireDepartment, requireTown } from './parties.ts';

type Events = readonly LetterEvent[];
type State = Readonly<LetterState>;
interface Signing {
  readonly letter: string;
  readonly signedOn: string;
}

/** A letter that can still come to count: not given up, and its last day has not passed. @throws {Rejection} `letter-ended` */
function openLetter(state: State, letter: string, context: LetterContext): Readonly<Letter> {
  const known = knownLetter(state, letter);
  require(!known.withdrawn && context.today <= known.to, 'letter-ended', { letter, to: known.to });
  return known;
}

/** The department signs first: it is the organ whose power is entrusted. */
export function signForDepartment({ letter, signedOn }: Signing, state: State, context: LetterContext): Events {
  const known = openLetter(state, letter, context);
  require(known.forDepartment === null, 'already-done', { letter });
  requireDepartment(known.department, context);
  requireHappened(context, signedOn);
  return [{ type: 'DelegationSignedByDepartment', data: { letter, signedOn, unit: context.actor.unit, officer: context.actor.id } }];
}

/** The town signs what the department has signed; one person never signs for both. */
export function signForTown({ letter, signedOn }: Signing, state: State, context: LetterContext): Events {
  const known = openLetter(state, letter, context);
  require(known.forTown === null, 'already-done', { letter });
  requireTown(known.town, context);
  require(known.forDepartment !== null, 'not-signed', { letter, by: known.department });
  require(known.forDepartment.officer !== context.actor.id, 'same-person');
  requireHappened(context, signedOn);
  require(signedOn >= known.forDepartment.signedOn, 'letter-term', { signedOn, department: known.forDepartment.signedOn });
  return [{ type: 'DelegationSignedByTown', data: { letter, signedOn, unit: context.actor.unit, officer: context.actor.id } }];
}

/** Content and recipient are made public (行政许可法24). A letter announced after its first day counts from the announcement on, and this is noticed at once. */
export function announce({ letter, announcedOn, medium }: { letter: string; announcedOn: string; medium: string }, state: State, context: LetterContext): Events {
  const known = openLetter(state, letter, context);
  require(known.announcedOn === null, 'already-done', { letter });
  requireDepartment(known.department, context);
  require(known.forDepartment !== null && known.forTown !== null, 'not-signed', { letter });
  requireHappened(context, announcedOn);
  require(announcedOn >= known.forTown.signedOn, 'letter-term', { announcedOn, signedOn: known.forTown.signedOn });
  const due = noticesDue({ ...known, announcedOn }, state, context.today);
  return [{ type: 'DelegationAnnounced', data: { letter, announcedOn, medium } }, ...due.map(({ event }) => event)];
}
