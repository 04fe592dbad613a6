import { workingDayFrom } from '../calendar/index.ts';
import { require } from '../kernel/rejection.ts';
import { toSeal } from '../kernel/sealed.ts';
import { USUAL_COMPLAINT_DAYS, USUAL_SETTLEMENT, type ComplaintCommandData } from './commands.ts';
import type { ComplaintContext } from './context.ts';
import type { ComplaintKind, ComplaintOutcome } from './events.ts';
import type { ComplaintFact, ComplaintState } from './state.ts';

type Facts = readonly ComplaintFact[];
type State = Readonly<ComplaintState>;

/** The unit under which the program acts: it sends what citizens say. */
const PROGRAM = 'system';

const sealed = (subject: string, text: string | null) => (text === null ? null : toSeal(subject, text));
const signed = ({ actor, today }: ComplaintContext) => ({ by: actor.id, on: today });

/** Somebody, or a body, must be complained of, and be there. @throws {Rejection} `about-nobody`, `unknown-unit` */
function requireAbout({ unit, person }: Pick<ComplaintCommandData<'ReceiveComplaint'>, 'unit' | 'person'>, context: ComplaintContext): string {
  require(unit !== null, 'about-nobody');
  require(context.units.get(unit)?.active, 'unknown-unit', { unit });
  require(person === null || context.servesAt({ person, unit }), 'about-nobody', { unit });
  return unit;
}

/** What was refused is said with the item: a “could not get it done” without them tells nobody what to do. */
function requireWhat({ kind, item, refused, words, case: about }: ComplaintCommandData<'ReceiveComplaint'>, { catalogue }: ComplaintContext): void {
  require(item === null || catalogue.has(item), 'unknown-item', { code: item });
  require(kind !== 'could-not-get-it-done' || (item !== null && refused !== null), 'words-missing');
  require(words !== null || (kind === 'one-time-notice' && about !== null), 'words-missing');
}

/** @req #10 */
export function receive(data: ComplaintCommandData<'ReceiveComplaint'>, state: State, context: ComplaintContext): Facts {
  require(state.status === 'none', 'already-exists');
  const unit = requireAbout(data, context);
  requireWhat(data, context);
  const { kind, person, subject, words, refused, contact } = data;
  const days = USUAL_COMPLAINT_DAYS[kind];
  const to = person === null ? context.above(unit) : unit;
  require(to !== null, 'about-nobody', { unit });
  return [
    { type: 'ComplaintReceived', data: { ...data, unit, words: sealed(subject, words), refused: sealed(subject, refused), contact: sealed(subject, contact), enteredBy: context.actor.unit === PROGRAM ? null : context.actor.id, bureau: context.bureau, days, on: context.today, at: context.now, answerBy: workingDayFrom(days.answer, context) } },
    { type: 'ComplaintAssigned', data: { unit: to, handler: null, by: context.actor.id, on: context.today } },
  ];
}

/** @throws {Rejection} `does-not-exist`, `already-done` once it is closed, `complained-of` */
function requireHand({ status, about }: State, { actor }: ComplaintContext): void {
  require(status !== 'none', 'does-not-exist');
  require(status !== 'closed', 'already-done', { status });
  require(actor.id !== about.person && (about.person !== null || actor.unit !== about.unit), 'complained-of', { unit: about.unit });
}

/** Whoever it was given to; and the bureau, once the day has gone by. @throws {Rejection} `wrong-body`, and as above */
function requireOwn(state: State, context: ComplaintContext): void {
  requireHand(state, context);
  const { unit } = context.actor;
  require(unit === state.unit || (state.overdue && unit === state.bureau), 'wrong-body', { unit: state.unit });
}

export function assign({ handler }: ComplaintCommandData<'AssignComplaint'>, state: State, context: ComplaintContext): Facts {
  requireOwn(state, context);
  const { about, unit } = state;
  require(handler !== about.person, 'complained-of', { unit: about.unit });
  require(context.servesAt({ person: handler, unit }), 'unknown-person', { unit });
  return handler === state.handler ? [] : [{ type: 'ComplaintAssigned', data: { unit, handler, ...signed(context) } }];
}

/** @req #10 */
export function transfer({ to, reason }: ComplaintCommandData<'TransferComplaint'>, state: State, context: ComplaintContext): Facts {
  if (state.status !== 'none' && to === state.unit) return [];
  const { actor } = context;
  // The bureau sees all of them, and sends each to where it belongs.
  if (actor.unit === state.bureau) requireHand(state, context);
  else requireOwn(state, context);
  require(state.status === 'open', 'wrong-step', { status: state.status });
  require(context.units.get(to)?.active, 'unknown-unit', { unit: to });
  require(state.about.person !== null || to !== state.about.unit, 'complained-of', { unit: to });
  return [{ type: 'ComplaintTransferred', data: { from: state.unit, to, reason, ...signed(context) } }];
}

const ENDS: Readonly<Record<ComplaintKind, readonly ComplaintOutcome[]>> = {
  'could-not-get-it-done': ['done', 'explained', 'rule_change_proposed'],
  'one-time-notice': ['upheld', 'not_upheld'], 'complaint': ['upheld', 'not_upheld', 'explained'], 'suggestion': ['upheld', 'not_upheld', 'explained', 'rule_change_proposed'],
};

/** 办不成事: done, explained by law, or a change of the rule proposed: nothing else ends it. @throws {Rejection} `ending-missing`, `basis-empty`, `evidence-missing` */
function requireEnding({ outcome, basis, reference }: ComplaintCommandData<'AnswerComplaint'>, kind: ComplaintKind): void {
  require(ENDS[kind].includes(outcome), 'ending-missing', { outcome, ends: ENDS[kind] });
  require(outcome !== 'explained' || /《.+》/u.test(basis ?? ''), 'basis-empty');
  require(outcome === 'explained' || !ENDS[kind].includes('done') || (reference ?? '').trim() !== '', 'evidence-missing');
}

/** @req #10 */
export function answer(data: ComplaintCommandData<'AnswerComplaint'>, state: State, context: ComplaintContext): Facts {
  requireOwn(state, context);
  require(state.status === 'open', 'already-done', { status: state.status });
  requireEnding(data, state.kind);
  const callBy = state.reachable && state.days ? workingDayFrom(state.days.callBack, context) : null;
  const answered: ComplaintFact = { type: 'ComplaintAnswered', data: { ...data, answer: toSeal(state.subject, data.answer), late: context.today > state.answerBy, callBy, ...signed(context) } };
  return state.linked ? [answered, { type: 'ComplaintSettlementAsked', data: { round: state.round, ...USUAL_SETTLEMENT, on: context.today } }] : [answered];
}

/** Dissatisfied opens it once more; a second time it is noted and no more. @req #10 */
export function callBack({ outcome, note }: ComplaintCommandData<'CallBackComplaint'>, state: State, context: ComplaintContext): Facts {
  requireOwn(state, context);
  const isCalled = state.status === 'called' || (state.status === 'open' && state.round > 1);
  require(!isCalled, 'already-done', { status: state.status });
  require(state.status === 'answered', 'answer-missing');
  const { days, round, subject, reachable } = state;
  require(reachable, 'nobody-to-call');
  const called: ComplaintFact = { type: 'ComplaintCalledBack', data: { outcome, note: sealed(subject, note), ...signed(context) } };
  if (outcome !== 'dissatisfied' || round > 1 || days === null) return [called];
  return [called, { type: 'ComplaintReopened', data: { round: 2, on: context.today, answerBy: workingDayFrom(days.answer, context) } }];
}

/** @req #10 */
export function close(state: State, context: ComplaintContext): Facts {
  requireOwn(state, context);
  require(state.status !== 'open', 'answer-missing');
  require(state.status === 'called' || !state.reachable, 'call-missing');
  return [{ type: 'ComplaintClosed', data: signed(context) }];
}

/** @throws {Rejection} `does-not-exist` · `already-done`: once for each answer · `answer-missing` · `settlement-over`: closed too long ago */
function requireAnswered({ status, settlement: { said, until } }: State, { today }: ComplaintContext): void {
  require(status !== 'none', 'does-not-exist');
  require(!said, 'already-done');
  require(status !== 'open', 'answer-missing');
  require(until === null || today <= until, 'settlement-over', { until });
}

/** Who takes it up from the unit that answered twice; null: nobody stands above it, or only whoever is complained of. */
function raisedTo({ unit, about, bureau }: State, { above }: ComplaintContext): string | null {
  const isTop = unit === above(bureau);
  const to = isTop ? null : above(unit);
  return about.person === null && to === about.unit ? null : to;
}

/** The first time it is opened once more, with a new day; then it goes to the one above; after that it is noted and no more. */
function takenUp(state: State, context: ComplaintContext): Facts {
  const { days, round, raised, unit } = state;
  if (days === null || raised) return [];
  const answerBy = workingDayFrom(days.answer, context);
  if (round === 1) return [{ type: 'ComplaintReopened', data: { round: 2, on: context.today, answerBy } }];
  const to = raisedTo(state, context);
  return to === null ? [] : [{ type: 'ComplaintRaised', data: { from: unit, to, on: context.today, answerBy } }];
}

/** Whoever complained says whether it is settled. @throws {Rejection} `words-missing`: not settled, and not a word why; and as above. @req #10 */
export function saySettled({ settled, reason }: ComplaintCommandData<'SayComplaintSettled'>, state: State, context: ComplaintContext): Facts {
  requireAnswered(state, context);
  require(settled || reason !== null, 'words-missing');
  const said: ComplaintFact = { type: 'ComplaintSettlementSaid', data: { round: state.round, settled, reason: sealed(state.subject, reason), on: context.today } };
  return settled ? [said] : [said, ...takenUp(state, context)];
}
