import { workingDayFrom } from '../calendar/index.ts';
import { addDays } from '../kernel/dates.ts';
import { require } from '../kernel/rejection.ts';
import { toSeal } from '../kernel/sealed.ts';
import type { ReviewCommandData } from './commands.ts';
import type { ReviewContext } from './context.ts';
import { daysOf, type Facts, type State } from './guards.ts';
import { isBad, type ReviewFact } from './state.ts';

type Submitted = Extract<ReviewFact, { type: 'ReviewSubmitted' }>['data'];

/** Invites once a service is over. Asked again, it changes nothing. @req #54 */
export function invite({ service }: ReviewCommandData<'InviteReview'>, state: State, context: ReviewContext): Facts {
  if (state.status !== 'none') return [];
  const facts = context.service;
  require(facts, 'does-not-exist', { ...service });
  require(facts.over, 'service-not-over', { ...service });
  const form = context.formOn(context.today);
  require(form, 'no-review-form');
  const { subject, item, unit, handlers } = facts;
  return [{
    type: 'ReviewInvited',
    data: { service, subject, item, unit, handlers: [...new Set(handlers)], form: form.version, days: form.days, on: context.today, defaultOn: addDays(context.today, form.days.untilDefault) },
  }];
}

type Said = Pick<ReviewCommandData<'EnterPaperReview'>, 'grade' | 'reasons'>;

/** 差评须说明原因: the two lowest grades say why, in the words that the form of the invitation offers. */
function requireReasons({ grade, reasons }: Said, { form }: State, context: ReviewContext): void {
  const known = new Set(context.form(form)?.reasons.map(({ key }) => key));
  const strange = reasons.filter(key => !known.has(key));
  require(strange.length === 0, 'unknown-reason', { reasons: strange });
  require(!isBad(grade) || reasons.length > 0, 'reasons-missing', { grade });
}

/** Nobody reviews their own work: neither as the one served, nor as the one who puts it in. */
function requireNotOwn({ subject, handlers, unit }: State, enteredBy: string | null): void {
  require(!handlers.includes(subject), 'own-service', { unit });
  require(enteredBy === null || !handlers.includes(enteredBy), 'own-service', { unit });
}

/** Whether this may be said, once, by this hand. */
function requireGivable(said: Said, enteredBy: string | null, { state, context }: { readonly state: State; readonly context: ReviewContext }): void {
  daysOf(state);
  require(state.grade === null, 'already-done', { grade: state.grade });
  requireNotOwn(state, enteredBy);
  requireReasons(said, state, context);
}

/** Records what was said, and sends a bad one to the unit that handled the service. */
function record(data: Submitted, state: State, context: ReviewContext): Facts {
  const days = daysOf(state);
  const given: ReviewFact = { type: 'ReviewSubmitted', data };
  if (!isBad(data.grade)) return [given];
  return [given, { type: 'BadReviewDispatched', data: { unit: state.unit, on: context.today, verifyBy: workingDayFrom(days.verify, context) } }];
}

const sealed = (text: string | null, { subject }: State) => (text === null ? null : toSeal(subject, text));

/** A word of the citizen's own, once for each service; it stands in place of one that was assumed. @req #10 #54 */
export function submit({ grade, reasons, comment, channel, enteredBy, device }: ReviewCommandData<'SubmitReview'>, state: State, context: ReviewContext): Facts {
  requireGivable({ grade, reasons }, enteredBy, { state, context });
  return record({ grade, channel, reasons: [...new Set(reasons)], comment: sealed(comment, state), enteredBy, device, scan: null, on: context.today, at: context.now }, state, context);
}

/** A paper form keeps its picture and who put it in. @req #10 */
export function enter({ grade, reasons, comment, scan }: ReviewCommandData<'EnterPaperReview'>, state: State, context: ReviewContext): Facts {
  requireGivable({ grade, reasons }, context.actor.id, { state, context });
  require(scan, 'paper-without-file');
  const stored = context.file(scan.digest);
  require(stored, 'unknown-file', { digest: scan.digest });
  const picture = { digest: scan.digest, bytes: stored.bytes, type: stored.type, name: toSeal(state.subject, scan.name) };
  return record({ grade, channel: 'paper', reasons: [...new Set(reasons)], comment: sealed(comment, state), enteredBy: context.actor.id, device: null, scan: picture, on: context.today, at: context.now }, state, context);
}

/** 追评: once. */
export function followUp({ comment }: ReviewCommandData<'FollowUpReview'>, state: State, { today }: ReviewContext): Facts {
  daysOf(state);
  require(state.grade !== null, 'wrong-step', { status: state.status });
  require(!state.followedUp, 'already-done');
  return [{ type: 'ReviewFollowedUp', data: { comment: toSeal(state.subject, comment), on: today } }];
}
