import { describe, expect, it } from 'vitest';
import { toSeal } from '../kernel/sealed.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { dueReviewFacts, ReviewCommand, reviewDecider, reviewEvents, ReviewFormCommand, reviewFormDecider, USUAL_DAYS, type ReviewFact } from './index.ts';
import {
  appeal, appealed, BAD, bad, BUREAU, by, call, called, close, COLLEAGUE, complete, completed, decideAppeal, dispatched, enter, explain, explained, FED_BACK, feedBack, fedBack, FILE, followUp, FORM, given, submitted, HANDLER, HEAD, invite, invited, NOW, on, OTHER_BUREAU, PROGRAM, start, started, SUBJECT, submit, TODAY, TOWN, verified, verify,
} from './testing/fixtures.ts';

const service = by(PROGRAM).service!;

// @req #10 #54
describe('a service that is over', () => {
  it('is open to one review, under the version of that day', () => {
    given().when(invite, by(PROGRAM)).records(invited);
    given(invited).when(invite, by(PROGRAM)).changesNothing();
    given().when(invite, by(PROGRAM, { service: null })).refuses('does-not-exist');
    given().when(invite, by(PROGRAM, { service: { ...service, over: false } })).refuses('service-not-over');
    given().when(invite, by(PROGRAM, on('2022-12-30'))).refuses('no-review-form');
  });
  it('is not reviewed without having been invited to, and not twice', () => {
    given().when(submit(), by(PROGRAM)).refuses('does-not-exist');
    given().when(enter(), by(COLLEAGUE)).refuses('does-not-exist');
    given(invited).when(submit(), by(PROGRAM)).records(submitted('satisfied'));
    given(invited, submitted('satisfied')).when(bad, by(PROGRAM)).refuses('already-done');
    given(...BAD).when(enter(), by(COLLEAGUE)).refuses('already-done');
  });
  it('is not reviewed by those who had it in hand', () => {
    given({ ...invited, data: { ...invited.data, subject: 'clerk-1' } }).when(submit(), by(PROGRAM)).refuses('own-service');
    given(invited).when(submit({ enteredBy: HANDLER.id }), by(PROGRAM)).refuses('own-service');
    given(invited).when(enter(), by(HANDLER)).refuses('own-service');
  });
  it('says who put it in where the citizen did not, and keeps the picture of a paper', () => {
    const [paper] = given(invited).when(enter({ comment: '窗口不错' }), by(COLLEAGUE)).recordsTypes('ReviewSubmitted');
    expect(paper?.data).toMatchObject({ channel: 'paper', enteredBy: 'clerk-2', comment: toSeal(SUBJECT, '窗口不错'), scan: { digest: FILE, name: toSeal(SUBJECT, '评价表.jpg') } });
    given(invited).when(enter({ scan: null }), by(COLLEAGUE)).refuses('paper-without-file');
    given(invited).when(enter({ scan: { digest: 'e'.repeat(64), name: 'x' } }), by(COLLEAGUE)).refuses('unknown-file');
    const [signedIn] = given(invited).when(submit({ enteredBy: COLLEAGUE.id }), by(PROGRAM)).recordsTypes('ReviewSubmitted');
    expect(signedIn?.data).toMatchObject({ channel: 'web', enteredBy: 'clerk-2' });
  });
  it('has five grades, of which the two lowest give reasons of the form', () => {
    given(invited).when(bad, by(PROGRAM)).records(submitted('dissatisfied'), dispatched);
    given(invited).when(submit({ grade: 'very_dissatisfied' }), by(PROGRAM)).refuses('reasons-missing');
    given(invited).when(submit({ grade: 'very_dissatisfied', reasons: ['weather'] }), by(PROGRAM)).refuses('unknown-reason', { reasons: ['weather'] });
    expect(ReviewCommand.safeParse({ ...submit(), data: { ...submit().data, grade: 'awful' } }).success).toBe(false);
  });
  it('takes one more word of the citizen', () => {
    given(...BAD).when(followUp, by(PROGRAM)).records({ type: 'ReviewFollowedUp', data: { comment: toSeal(SUBJECT, '后来补办了'), on: TODAY } });
    given(invited).when(followUp, by(PROGRAM)).refuses('wrong-step');
    given().when(followUp, by(PROGRAM)).refuses('does-not-exist');
  });
});

// @req #54
describe('days', () => {
  const due = (now: string, ...past: readonly ReviewFact[]) => dueReviewFacts(stateAfter(reviewDecider, past), now).map(({ event }) => event);
  const [before, after] = ['2023-03-09T15:59:59.999Z', '2023-03-09T16:00:00.000Z'];
  const defaulted: ReviewFact = { type: 'ReviewDefaulted', data: { grade: 'fair', on: '2023-03-09', days: 7 } };
  it('that pass without a word let 基本满意 stand in, once, and a word of one’s own still counts', () => {
    expect([due(before, invited), due(after, invited), due(after, invited, defaulted), due(after, invited, submitted('satisfied'))]).toEqual([[], [defaulted], [], []]);
    given(invited, defaulted).when(bad, by(PROGRAM)).records(submitted('dissatisfied'), dispatched);
  });
  it.each<[string, readonly ReviewFact[], string, string]>([
    ['verify', BAD, '2023-03-03', 'dispatched'], ['answer', [...BAD, verified()], '2023-03-23', 'verified'], ['answer', [...BAD, verified(), started], '2023-03-10', 'rectifying'], ['feedback', [...BAD, verified(), completed], '2023-03-09', 'answered'], ['call', FED_BACK, '2023-03-09', 'fed_back'],
  ])('for %s are told to be over once', (step, past, day, status) => {
    const overdue: ReviewFact = { type: 'ReviewStepOverdue', data: { step: step as 'verify', due: day, round: 1, unit: TOWN } };
    expect(stateAfter(reviewDecider, past).status).toBe(status);
    expect([due(`${day}T15:59:59.999Z`, ...past), due(`${day}T16:00:00.000Z`, ...past), due('2024-01-01T00:00:00.000Z', ...past, overdue)]).toEqual([[], [overdue], []]);
  });
});

// @req #54
describe('a bad review', () => {
  it('is verified by another than the person complained of, in order', () => {
    given(...BAD).when(verify(), by(HEAD)).records(verified());
    given(...BAD).when(verify(), by(HANDLER)).refuses('complained-of');
    given(...BAD).when(complete, by(HEAD)).refuses('wrong-step');
    given(...BAD, verified()).when(verify('mistaken'), by(HEAD)).refuses('already-done');
    given(invited, submitted('satisfied')).when(verify(), by(HEAD)).refuses('not-a-bad-review');
    given().when(verify(), by(HEAD)).refuses('does-not-exist');
  });
  it('is put right at once, by a day with reasons, or explained', () => {
    given(...BAD, verified()).when(complete, by(HEAD)).records(completed);
    given(...BAD, verified()).when(start(), by(HEAD)).records(started);
    given(...BAD, verified(), started).when(complete, by(HEAD)).records(completed);
    given(...BAD, verified()).when(explain, by(HEAD)).records(explained);
    given(...BAD, verified()).when(start('2023-03-24'), by(HEAD)).refuses('due-too-late', { last: '2023-03-23' });
    given(...BAD, verified()).when(start('2023-03-01'), by(HEAD)).refuses('deadline-past');
    given(...BAD, verified('mistaken')).when(start(), by(HEAD)).refuses('not-found-valid');
    given(...BAD, verified('mistaken')).when(complete, by(HEAD)).refuses('not-found-valid');
    given(...BAD, verified('mistaken')).when(explain, by(HEAD)).records(explained);
  });
  it('is closed after feedback and return call alone', () => {
    given(...BAD, verified(), completed).when(feedBack, by(HEAD)).records(fedBack);
    given(...BAD, verified(), completed).when(close, by(HEAD)).refuses('feedback-missing');
    given(...FED_BACK).when(close, by(HEAD)).refuses('call-missing');
    given(...FED_BACK).when(call(), by(HEAD)).records(called('satisfied'));
    given(...FED_BACK, called('satisfied')).when(close, by(HANDLER)).refuses('complained-of');
    given(...FED_BACK, called('satisfied')).when(close, by(HEAD)).records({ type: 'BadReviewClosed', data: { by: 'head-1', on: TODAY } });
    given(invited, submitted('satisfied')).when(close, by(HEAD)).refuses('not-a-bad-review');
    given().when(close, by(HEAD)).refuses('does-not-exist');
  });
  it('counts as called where nobody was reached on three days', () => {
    const days = ['2023-03-03', '2023-03-06', '2023-03-07'];
    given(...FED_BACK, called('unreached')).when(call('unreached'), by(HEAD)).changesNothing();
    given(...FED_BACK, ...days.slice(1).map(day => called('unreached', day))).when(close, by(HEAD)).refuses('call-missing', { made: 2 });
    given(...FED_BACK, ...days.map(day => called('unreached', day))).when(close, by(HEAD)).recordsTypes('BadReviewClosed');
  });
  it('begins anew where the citizen is still dissatisfied', () => {
    const reopened: ReviewFact = { type: 'BadReviewReopened', data: { round: 2, on: TODAY, verifyBy: '2023-03-03' } };
    given(...FED_BACK).when(call('dissatisfied'), by(HEAD)).records(called('dissatisfied'), reopened);
    given(...FED_BACK, called('dissatisfied'), reopened).when(close, by(HEAD)).refuses('feedback-missing');
    given(...FED_BACK, called('dissatisfied'), reopened).when(verify(), by(HEAD)).records(verified());
  });
});

// @req #54
describe('an appeal', () => {
  const upheld = { by: 'bureau-1', on: TODAY };
  it('is another’s than the person’s complained of, with evidence, and judged by a third', () => {
    given(...BAD).when(appeal(), by(HEAD)).records(appealed);
    given(...BAD).when(appeal(), by(HANDLER)).refuses('complained-of');
    given(...BAD).when(appeal([]), by(HEAD)).refuses('evidence-missing');
    given(invited, submitted('satisfied')).when(appeal(), by(HEAD)).refuses('not-a-bad-review');
    given().when(appeal(), by(HEAD)).refuses('does-not-exist');
    given(...BAD).when(decideAppeal(true), by(BUREAU)).refuses('no-appeal');
    given(...BAD, appealed).when(decideAppeal(true), by({ ...BUREAU, id: 'head-1' })).refuses('same-person');
    given(...BAD, appealed).when(decideAppeal(true), by({ ...BUREAU, id: HANDLER.id })).refuses('complained-of');
    given(...BAD, appealed).when(decideAppeal(true), by(BUREAU)).records({ type: 'ReviewAppealDecided', data: { upheld: true, reason: '核对录像', ...upheld } }, { type: 'ReviewJudgedMistaken', data: upheld });
    given(...BAD, appealed, { type: 'ReviewAppealDecided', data: { upheld: false, reason: '核对录像', ...upheld } }).when(decideAppeal(true), by(OTHER_BUREAU)).refuses('already-done');
  });
  it('takes a review out of the scores and leaves it as it was given', () => {
    const state = stateAfter(reviewDecider, [...BAD, appealed, { type: 'ReviewAppealDecided', data: { upheld: true, reason: '核对录像', ...upheld } }, { type: 'ReviewJudgedMistaken', data: upheld }]);
    expect(state).toMatchObject({ excluded: true, grade: 'dissatisfied', status: 'dispatched' });
  });
  it('that fails leaves the review a valid one', () => {
    given(...BAD, verified('mistaken'), appealed, { type: 'ReviewAppealDecided', data: { upheld: false, reason: '核对录像', ...upheld } }).when(complete, by(HEAD)).records(completed);
  });
});

// @req #54
describe('the form', () => {
  const form = specification(reviewFormDecider, { commands: ReviewFormCommand });
  const { version: _, ...data } = FORM;
  const publish = (from: string): ReviewFormCommand => ({ type: 'PublishReviewForm', data: { ...data, from } });
  const acting = { now: NOW, today: TODAY, actor: BUREAU };
  it('has one line of versions, each from a later day', () => {
    form.given().when(publish('2023-04-01'), acting).records({ type: 'ReviewFormPublished', data: { ...FORM, from: '2023-04-01' } });
    form.given({ type: 'ReviewFormPublished', data: FORM }).when(publish(TODAY), acting).records({ type: 'ReviewFormPublished', data: { ...FORM, from: TODAY, version: 2 } });
    form.given({ type: 'ReviewFormPublished', data: { ...FORM, from: '2023-05-01' } }).when(publish('2023-04-01'), acting).refuses('version-order');
    form.given().when(publish('2023-03-01'), acting).refuses('effective-in-past');
    form.given().when({ type: 'PublishReviewForm', data: { ...data, from: TODAY, reasons: [FORM.reasons[0]!, FORM.reasons[0]!] } }, acting).refuses('duplicate-code');
  });
  it('keeps its days as data', () => {
    expect(USUAL_DAYS).toEqual({ untilDefault: 7, verify: 1, rectify: 15, feedback: 5, call: 5, calls: 3 });
  });
});

describe('the words of the review loop', () => {
  it('have none for changing or deleting', () => {
    const names = [...reviewEvents.map(({ type }) => type), ...ReviewCommand.options.map(({ shape }) => shape.type.value)];
    expect(names.filter(name => /Delet|Amend|Edit|Withdraw|Chang/.test(name))).toEqual([]);
  });
});
